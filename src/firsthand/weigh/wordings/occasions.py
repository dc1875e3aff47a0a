"""Tells one utterance from the same words said twice: by two persons, or on two days."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from firsthand.options import WeighOptions
from firsthand.weigh.voices import one_voice
from firsthand.weigh.wordings.pieces import Piece

Keys = tuple[str, ...]

# How words begin that tell of earlier ones: "I said that ...", "What I said was ...".
LOOKING_BACK = frozenset({("i", "said"), ("i", "told")})


def is_one_speaker(a: Piece, b: Piece) -> bool:
    """Whether both pieces name a speaker, and the names may be one person's."""
    return a.speaker is not None and b.speaker is not None and one_voice(a.speaker, b.speaker)


def are_strangers(a: Piece, b: Piece) -> bool:
    """Whether two different persons speak; "police" and their spokeswoman may be one voice."""
    if a.speaker is None or b.speaker is None:
        return False
    return a.is_person and b.is_person and not one_voice(a.speaker, b.speaker)


@dataclass(slots=True)
class Party:
    """Pieces taken for one utterance so far: what each report gives, who speaks, when, to whom.

    `again` are reports that say it was said once more, `looks_back` that the speaker tells what
    they said before ("I said that ...").
    """

    said: dict[str, set[Keys]]
    persons: dict[str, set[str]]
    days: frozenset[str]
    hearers: frozenset[str]
    weight: int
    again: frozenset[str] = frozenset()
    looks_back: bool = False

    @staticmethod
    def of(piece: Piece) -> Party:
        """A piece alone."""
        report = piece.span.report
        return Party(
            said={report: {piece.keys}},
            persons={report: {piece.speaker}} if piece.speaker and piece.is_person else {},
            days=piece.days,
            hearers=piece.hearers,
            weight=piece.weight,
            again=frozenset((report,)) if piece.again else frozenset(),
            looks_back=piece.keys[:2] in LOOKING_BACK or piece.keys[1:3] in LOOKING_BACK,
        )

    def join(self, other: Party) -> None:
        """Take in the pieces of another."""
        for report, said in other.said.items():
            self.said.setdefault(report, set()).update(said)
        for report, persons in other.persons.items():
            self.persons.setdefault(report, set()).update(persons)
        self.days |= other.days
        self.hearers |= other.hearers
        self.again |= other.again
        self.weight = max(self.weight, other.weight)

    def may_join(self, other: Party, *, options: WeighOptions) -> bool:
        """Whether nothing says that the two were said on two occasions."""
        if self.looks_back != other.looks_back:
            return False
        days = _differ(self.days, other.days)
        for report in self.said.keys() & other.said.keys():
            # One report that gives two days or two speakers tells of two utterances.
            persons = self.persons.get(report, set()) | other.persons.get(report, set())
            if days or any(not one_voice(a, b) for a, b in combinations(sorted(persons), 2)):
                return False
            if report in self.again | other.again:
                return False
            both = sorted(self.said[report] | other.said[report], key=len)
            if not all(_repeats(one, whole) for one, whole in combinations(both, 2)):
                return False
        few = min(self.weight, other.weight) < options.wording_again
        return not few or not (days or _differ(self.hearers, other.hearers))


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and a.isdisjoint(b))


def _repeats(short: Keys, long: Keys) -> bool:
    """Whether a report gives words again; two of them alone have become a name for the thing."""
    return len(short) > 2 and stands_in(short, long)


def stands_in(short: Keys, long: Keys) -> bool:
    """Whether the longer has the words of the shorter in a row."""
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))
