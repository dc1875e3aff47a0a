"""Gathers the quoted words of many reports that are one utterance, whatever its cut or wording."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from firsthand.model import Actor, Findings, Match, Quote, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.collation import pair
from firsthand.text.tokens import Token, is_light, words

# Words between double quotation marks.
_MARKED = re.compile(r"[“\"„«]([^“”\"„«»]{1,2000})[”\"“»]")

# Words between single ones; an apostrophe inside a word opens nothing.
_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']{1,2000})[’'](?!\w)")

# Forms that carry somebody's own words.
SPOKEN = frozenset({"direct", "mixed"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of quoted words: where it stands, its words and who is said to speak."""

    span: Span
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    speaker: str | None
    clipped: bool

    @property
    def weight(self) -> int:
        """How many of its words are more than light."""
        return sum(not is_light(key) for key in self.keys)


def gather_utterances(
    findings: Sequence[Findings],
    matches: Iterable[Match],
    actors: Sequence[Actor],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[tuple[Piece, ...], ...]:
    """Groups of pieces that are one utterance and stand in two reports or more.

    Method: pieces that share a run of words are compared; a pair joins on the share of the shorter
    that stands in the longer in order. Best pairs join first, and two pieces of one report join
    only when they say the same words: otherwise they are two parts of what was said.
    """
    pieces = _pieces(findings, actors, options=options)
    scored = [
        (-score, a, b)
        for a, b in sorted(_candidates(pieces, matches, options=options))
        if (score := _score(pieces[a], pieces[b], options=options)) > 0
    ]
    groups = _join(pieces, sorted(scored))
    found = [tuple(pieces[number] for number in group) for group in groups]
    return tuple(g for g in found if len({piece.span.report for piece in g}) > 1)


def _pieces(
    findings: Sequence[Findings], actors: Sequence[Actor], *, options: WeighOptions
) -> list[Piece]:
    known = {spelling: actor.name for actor in actors for spelling, _ in actor.variants}
    found: dict[Span, Piece] = {}
    # The narrowest quote first: of "A reports that B said ..." the speaker is B.
    quotes = [(len(quote.span), item, quote) for item in findings for quote in item.quotes]
    for _, item, quote in sorted(quotes, key=lambda row: (row[0], row[2].span)):
        if quote.form in SPOKEN:
            for span in _marked(item, quote):
                piece = _piece(item, quote, span, known)
                # Few words in marks may be scare quotes; a sentence is somebody's.
                if not quote.scare or len(piece.keys) > options.scare_words:
                    found.setdefault(span, piece)
    kept = [found[span] for span in sorted(found)]
    return [piece for piece in kept if len(piece.keys) >= options.wording_words]


def _marked(item: Findings, quote: Quote) -> list[Span]:
    """The words of a quote that stand in quotation marks."""
    if quote.form != "mixed":
        return list(quote.content)
    found = []
    for part in quote.content:
        text = item.report.slice(part)
        hits = list(_MARKED.finditer(text)) or list(_SINGLE.finditer(text))
        base = part.start
        found += [Span(part.report, base + hit.start(1), base + hit.end(1)) for hit in hits] or [
            part
        ]
    return found


def _piece(item: Findings, quote: Quote, span: Span, known: dict[str, str]) -> Piece:
    tokens = words(item.report.slice(span))
    speaker = known.get(quote.speaker, quote.speaker) if quote.speaker else None
    keys = tuple(token.key for token in tokens)
    return Piece(span, tokens, keys, speaker, quote.form == "mixed" or len(quote.content) > 1)


def _candidates(
    pieces: Sequence[Piece], matches: Iterable[Match], *, options: WeighOptions
) -> set[tuple[int, int]]:
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        same[piece.keys].append(number)
    found = {near for numbers in same.values() for near in pairwise(numbers)}
    # Pieces with the same words stand behind their first, so that a quote that a thousand reports
    # carry costs as much as its few different readings.
    shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for keys, numbers in sorted(same.items(), key=lambda entry: entry[1]):
        for shingle in _shingles(keys):
            shelves[shingle].append(numbers[0])
    for shelf in shelves.values():
        if len(shelf) <= options.wording_shelf:
            found |= set(combinations(shelf, 2))
    return found | _matched(pieces, matches)


def _shingles(keys: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Runs of two words that are more than light, light words between them left out."""
    heavy = [key for key in keys if not is_light(key)]
    return set(pairwise(heavy)) | {keys[i : i + 4] for i in range(len(keys) - 3)}


def _matched(pieces: Sequence[Piece], matches: Iterable[Match]) -> set[tuple[int, int]]:
    """Pairs that the alignment of quotes has put together (translations, loose renderings)."""
    place = {piece.span: number for number, piece in enumerate(pieces)}
    found = set()
    for match in matches:
        if match.kind == "quote" and match.a in place and match.b in place:
            low, high = sorted((place[match.a], place[match.b]))
            found.add((low, high))
    return found


def _score(a: Piece, b: Piece, *, options: WeighOptions) -> float:
    """How surely two pieces are one utterance, 0 (not) to 1."""
    if a.keys == b.keys:
        few = a.weight < 2
        return 0.0 if few and not _one_speaker(a, b, unknown=True) else 1.0
    if a.span.report == b.span.report:
        return 0.0
    short, long = sorted((a, b), key=lambda piece: (len(piece.keys), piece.span))
    matched = pair(short.keys, long.keys)
    heavy = sum(not is_light(short.keys[i]) for i, _ in matched)
    share = len(matched) / len(short.keys)
    if heavy and _is_part(short, long) and _one_speaker(a, b, unknown=False):
        return 0.5 + 0.5 * len(matched) / len(long.keys)
    known = _one_speaker(a, b, unknown=True)
    least = options.wording_heavy if known else options.wording_heavy_strangers
    if len(short.keys) < 3 or heavy < least or share < options.wording_share:
        return 0.0
    # Words strewn over a long quote are chance; an utterance keeps them close together.
    width = matched[-1][1] - matched[0][1] + 1
    if len(matched) / width < options.wording_density and not short.clipped:
        return 0.0
    return share * (0.5 + 0.5 * len(matched) / len(long.keys))


def _is_part(short: Piece, long: Piece) -> bool:
    """Whether the shorter stands in the longer word for word, three words or more."""
    size = len(short.keys)
    starts = range(len(long.keys) - size + 1)
    return size >= 3 and any(long.keys[at : at + size] == short.keys for at in starts)


def _one_speaker(a: Piece, b: Piece, *, unknown: bool) -> bool:
    if a.speaker is None or b.speaker is None:
        return unknown
    first, second = set(a.speaker.lower().split()), set(b.speaker.lower().split())
    return bool(first & second)


def _join(pieces: Sequence[Piece], scored: Iterable[tuple[float, int, int]]) -> list[list[int]]:
    group = {number: [number] for number in range(len(pieces))}
    for _, a, b in scored:
        first, second = group[a], group[b]
        if first is not second and _may_join(pieces, first, second):
            merged = sorted(first + second)
            for number in merged:
                group[number] = merged
    unique = {id(members): members for members in group.values()}
    return sorted(members for members in unique.values() if len(members) > 1)


def _may_join(pieces: Sequence[Piece], first: Sequence[int], second: Sequence[int]) -> bool:
    said: dict[str, tuple[str, ...]] = {}
    for number in [*first, *second]:
        piece = pieces[number]
        if said.setdefault(piece.span.report, piece.keys) != piece.keys:
            return False
    return True
