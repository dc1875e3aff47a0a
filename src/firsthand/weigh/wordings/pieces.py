"""Collects the stretches of quoted words in many reports: who speaks, on which day, to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.model import Actor, Findings, Quote, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.spoken import spoken_tokens
from firsthand.text.tokens import Token, is_light
from firsthand.weigh.wordings.tongues import ELSEWHERE, Sign, around, find_signs

# Forms that carry somebody's own words.
SPOKEN = frozenset({"direct", "mixed"})

# Kinds of source that hear somebody speak ("told Sky News"); an agency hands on.
HEARERS = frozenset({"broadcast", "outlet"})

# A day or weekday as a date's value gives it.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|XXXX-WXX-\d")
# What parts a date from the verb of saying: then it dates something else.
_PARTED = re.compile(r"[,;:.“”\"\n]")
# Characters between a verb of saying and the day on which it was said.
NEAR_CUE = 60
# Characters of a clause that tells who speaks, between two stretches of one speech.
CLAUSE = 160
# Words around quoted ones by which a report says that they were said before.
_AGAIN = re.compile(
    r"(?i)\b(?:repeat(?:s|ed|ing)|reiterat(?:es|ed|ing)|sa(?:id|ys) (?:it |so )?again|once more"
    r"|(?:a|the) (?:second|third) time)\b"
)
_BLANK = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of quoted words, or several that only a clause of attribution parts.

    `span` covers all `parts`; `tokens` have offsets into the report; `keys` are those of its words.
    `days` are those on which it is said to have been spoken, `hearers` the media that are said to
    have heard it. `clipped` says that it is a few words inside a sentence of the report's own,
    `is_person` that the speaker is a person, not a body; `again` that the report says that it was
    said once more; `signs` that it was not said in English.
    """

    span: Span
    parts: tuple[Span, ...]
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    speaker: str | None
    clipped: bool = False
    is_person: bool = False
    again: bool = False
    days: frozenset[str] = frozenset()
    hearers: frozenset[str] = frozenset()
    signs: tuple[tuple[Sign, Span], ...] = ()

    @property
    def weight(self) -> int:
        """How many of its words are more than light."""
        return sum(not is_light(key) for key in self.keys)


def find_pieces(
    findings: Sequence[Findings],
    actors: Sequence[Actor],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Piece, ...]:
    """All stretches of quoted words with a voice, in the order of their spans."""
    known = {spelling: actor for actor in actors for spelling, _ in actor.variants}
    found: dict[Span, Piece] = {}
    for item in findings:
        # The narrowest quote first: of "A reports that B said ..." the speaker is B.
        for quote in sorted(item.quotes, key=lambda quote: (len(quote.span), quote.span)):
            if quote.form in SPOKEN:
                for span in quote.quoted or quote.content:
                    piece = _piece(item, quote, span, known)
                    # Few words in marks may be scare quotes; a sentence is somebody's.
                    if not quote.scare or len(piece.keys) > options.scare_words:
                        found.setdefault(span, piece)
    kept = [found[span] for span in sorted(found) if found[span].keys]
    return tuple(_with_signs(kept, options=options))


def _with_signs(pieces: Sequence[Piece], *, options: WeighOptions) -> Iterator[Piece]:
    """The pieces, where a speaker's other words in the report were spoken in another language."""
    told: dict[tuple[str, str], Span] = {}
    for piece in pieces:
        score = sum(sign.score for sign, _ in piece.signs)
        if piece.speaker is not None and score >= options.translated_odds:
            told.setdefault((piece.span.report, piece.speaker), piece.signs[0][1])
    for piece in pieces:
        place = told.get((piece.span.report, piece.speaker or ""))
        if place is None or sum(sign.score for sign, _ in piece.signs) >= options.translated_odds:
            yield piece
        else:
            yield replace(piece, signs=(*piece.signs, (ELSEWHERE, place)))


def _piece(item: Findings, quote: Quote, span: Span, known: Mapping[str, Actor]) -> Piece:
    actor = known.get(quote.speaker) if quote.speaker else None
    tokens = tuple(
        Token(token.start + span.start, token.end + span.start, token.text, token.key)
        for token in spoken_tokens(item.report.slice(span))
    )
    return Piece(
        span=span,
        parts=(span,),
        tokens=tokens,
        keys=tuple(token.key for token in tokens if token.key[0].isalnum()),
        speaker=actor.name if actor else quote.speaker,
        clipped=quote.form == "mixed",
        is_person=actor is not None and actor.type == "person",
        again=any(
            _AGAIN.search(item.report.text, *place) for place in around(item.report.text, span)
        ),
        days=frozenset(_days(item, quote)),
        hearers=frozenset(_hearers(item, quote)),
        signs=tuple(find_signs(item, span)),
    )


def _days(item: Findings, quote: Quote) -> Iterator[str]:
    """Days that stand beside the verb of saying, outside the words said."""
    text = item.report.text
    for cue in quote.cue:
        for date in item.dates:
            low, high = min(cue.end, date.span.end), max(cue.start, date.span.start)
            if date.value is None or not low < high <= low + NEAR_CUE:
                continue
            hit = _DAY.match(date.value)
            said = any(part.overlap(date.span) for part in quote.content)
            if hit and not said and not _PARTED.search(text[low:high]):
                yield hit.group()


def _hearers(item: Findings, quote: Quote) -> Iterator[str]:
    for credit in item.credits:
        heard = any(credit.span.overlap(cue) for cue in quote.cue)
        if heard and credit.kind in HEARERS and credit.source is not None:
            yield credit.source


def join_broken(
    pieces: Sequence[Piece], texts: Mapping[str, str], *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Piece, ...]:
    """Pieces with those made one that only a clause of attribution or a new paragraph parts.

    Only where another report prints both in one pair of marks: what two sentences of one speech
    have to do with each other, their own report does not tell. `texts` are the reports' by id.
    """
    wholes = _Wholes(pieces)
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if (
            last is not None
            and is_broken(last, piece, texts[piece.span.report])
            and wholes.hold(last.keys, piece.keys, options.broken_words)
        ):
            found[-1] = _joined(last, piece)
        else:
            found.append(piece)
    return tuple(found)


def _joined(first: Piece, second: Piece) -> Piece:
    return replace(
        first,
        span=Span(first.span.report, first.span.start, second.span.end),
        parts=first.parts + second.parts,
        tokens=first.tokens + second.tokens,
        keys=first.keys + second.keys,
        days=first.days | second.days,
        hearers=first.hearers | second.hearers,
        signs=first.signs + second.signs,
    )


def is_broken(first: Piece, second: Piece, text: str) -> bool:
    """Whether nothing but a clause of attribution or a new paragraph parts two pieces."""
    if first.span.report != second.span.report or first.clipped or second.clipped:
        return False
    if first.speaker != second.speaker or second.span.start - first.span.end > CLAUSE:
        return False
    between = text[first.span.end : second.span.start]
    if not any(character.isalnum() for character in between):
        return True
    # A sentence of the report's own between them would be more than a clause of attribution.
    return not _BLANK.search(between) and len(_SENTENCE_END.findall(between[3:])) <= 1


class _Wholes:
    """Finds stretches of words that stand one behind the other in some piece."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._texts = sorted({f" {' '.join(piece.keys)} " for piece in pieces})
        self._at: dict[tuple[str, str], list[int]] = {}
        for number, text in enumerate(self._texts):
            keys = text.split()
            for pair in sorted(set(pairwise(keys))):
                self._at.setdefault(pair, []).append(number)

    def hold(self, first: Sequence[str], second: Sequence[str], size: int) -> bool:
        """Whether the end of the first and the beginning of the second stand together."""
        joint = f" {' '.join([*first[-size:], *second[:size]])} "
        near = self._at.get((first[-1], second[0]), ())
        return any(joint in self._texts[number] for number in near)
