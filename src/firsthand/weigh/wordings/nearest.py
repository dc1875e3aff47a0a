"""Chooses the reading of an utterance that is nearest its speaker: a table of reasons, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Evidence, Findings, Links
from firsthand.text.collation import likeness
from firsthand.text.spoken import BRACKETS, ELLIPSIS
from firsthand.weigh.voices import same_name
from firsthand.weigh.wordings.pieces import Piece

# Characters on either side of a quote in which a credit still speaks of it.
NEAR = 200
# Sources that hear somebody speak; an agency or a document only hands on.
HEARERS = frozenset({"interview", "broadcast", "outlet"})

SAME = "All readings have the same words."
UNDECIDED = "No report is known to be nearest the speaker."


@dataclass(frozen=True, slots=True)
class Bench:
    """The readings of one utterance, ready to be asked which is nearest the speaker."""

    readings: Sequence[Piece]
    findings: Mapping[str, Findings]
    links: Links
    signs: Sequence[Evidence]

    def reports(self, numbers: Sequence[int]) -> set[str]:
        """The reports in which some readings stand."""
        return {self.readings[number].span.report for number in numbers}


Test = Callable[[Bench, Sequence[int]], list[int]]


def find_nearest(bench: Bench) -> tuple[int | None, str]:
    """The number of the reading nearest the speaker, with the reason; None where nothing tells."""
    if len({piece.keys for piece in bench.readings}) == 1:
        return None, SAME
    heads = _heads(bench)
    everybody = range(len(bench.readings))
    for _, test, only_heads, reason in REASONS:
        found = test(bench, heads if only_heads else everybody)
        words = {bench.readings[number].keys for number in found}
        if len(words) == 1:
            names = sorted(bench.reports(found))
            return min(found), reason.format(" and ".join(names[:2]) + _more(names))
    return None, UNDECIDED


def _more(names: Sequence[str]) -> str:
    return f" and {len(names) - 2} more" if len(names) > 2 else ""


def _heads(bench: Bench) -> list[int]:
    """Readings whose report retells none of the others."""
    own = bench.reports(range(len(bench.readings)))
    retold = {c.child for c in bench.links.copies if c.directed and c.parent in own}
    found = [n for n, piece in enumerate(bench.readings) if piece.span.report not in retold]
    return found or list(range(len(bench.readings)))


def _own_interview(bench: Bench, numbers: Sequence[int]) -> list[int]:
    """Readings of the outlet that others name as having heard the words."""
    named = _named(bench, HEARERS)
    return [n for n in numbers if _is_named(bench.readings[n], bench, named)]


def _named(bench: Bench, kinds: frozenset[str]) -> dict[str, set[str]]:
    """Names of sources of some kinds that reports credit near their reading, with the reports."""
    found: dict[str, set[str]] = defaultdict(set)
    for piece in bench.readings:
        for credit in bench.findings[piece.span.report].credits:
            if credit.source and credit.kind in kinds and _is_near(credit.span.start, piece):
                found[credit.source].add(piece.span.report)
    return found


def _is_near(start: int, piece: Piece) -> bool:
    return piece.span.start - NEAR < start < piece.span.end + NEAR


def _is_named(piece: Piece, bench: Bench, named: Mapping[str, set[str]]) -> bool:
    report = bench.findings[piece.span.report].report
    return any(
        report.outlet is not None and same_name(report.outlet, name) and reports - {report.id}
        for name, reports in named.items()
    )


def _upstream(bench: Bench, numbers: Sequence[int]) -> list[int]:
    """The one report that retells none, where all others retell one of the readings."""
    one = len(bench.reports(numbers)) == 1
    return list(numbers) if one and len(bench.reports(range(len(bench.readings)))) > 1 else []


def _translator(bench: Bench, numbers: Sequence[int]) -> list[int]:
    return [n for n in numbers if _credits(bench, n, "translation")]


def _interviewer(bench: Bench, numbers: Sequence[int]) -> list[int]:
    return [n for n in numbers if _credits(bench, n, "interview")]


def _credits(bench: Bench, number: int, use: str) -> bool:
    piece = bench.readings[number]
    return any(
        credit.use == use and credit.source is not None and _is_near(credit.span.start, piece)
        for credit in bench.findings[piece.span.report].credits
    )


def _original(bench: Bench, numbers: Sequence[int]) -> list[int]:
    """Readings of reports in the speaker's language, where the others are translations."""
    if not bench.signs:
        return []
    languages = {n: (bench.findings[bench.readings[n].span.report].report.language or "")
                 for n in range(len(bench.readings))}  # fmt: skip
    return [n for n in numbers if languages[n] and not languages[n].lower().startswith("en")]


def _complete(bench: Bench, numbers: Sequence[int]) -> list[int]:
    """The longest readings of which all others are cuts, word for word."""
    longest = max(len(bench.readings[n].keys) for n in numbers)
    best = [n for n in numbers if len(bench.readings[n].keys) == longest]
    whole = bench.readings[best[0]].keys
    if _is_edited(bench.readings[best[0]]):
        return []
    holds = all(likeness(piece.keys, whole) == 1.0 for piece in bench.readings)
    return best if holds else []


def _unedited(bench: Bench, numbers: Sequence[int]) -> list[int]:
    """Readings without bracket or ellipsis, where all others show an editor's hand."""
    plain = [n for n in numbers if not _is_edited(bench.readings[n])]
    edited = [n for n in range(len(bench.readings)) if n not in plain]
    return plain if edited and all(_is_edited(bench.readings[n]) for n in edited) else []


def _is_edited(piece: Piece) -> bool:
    return any(
        token.key in BRACKETS or token.key == ELLIPSIS or "[" in token.text
        for token in piece.tokens
    )


# The name of each row, what it asks, whether of readings that retell none of the others only, and
# what a reader is told; {0} are the reports of the reading.
REASONS: tuple[tuple[str, Test, bool, str], ...] = (
    ("own language", _original, False,
     "{0} is in the speaker’s language; the others translate."),
    ("heard it", _own_interview, False,
     "Others name the outlet of {0} as the one that heard the words."),
    ("upstream", _upstream, True, "The other reports retell {0}."),
    ("translation", _translator, True, "Whose translation it is, is said in {0} only."),
    ("interview", _interviewer, True, "The interview that is quoted is named in {0} only."),
    ("complete", _complete, True,
     "The most complete reading is in {0}: the others are cuts of it."),
    ("unedited", _unedited, True,
     "No editor’s hand shows in {0}: the others have brackets or an ellipsis."),
)  # fmt: skip
