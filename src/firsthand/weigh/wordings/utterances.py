"""Gathers the quoted words of many reports that are one utterance, whatever its cut or wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from firsthand.model import Match
from firsthand.model.groups import Groups
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.collation import pair
from firsthand.text.terms import rarity
from firsthand.text.tokens import is_light, stem
from firsthand.weigh.wordings.occasions import Party, are_strangers, is_one_speaker, stands_in
from firsthand.weigh.wordings.pieces import Piece
from firsthand.weigh.wordings.renderings import agreement

Pair = tuple[int, int]
# Words, who says them, and whether anything tells of another language.
Voiced = tuple[tuple[str, ...], str | None, bool]

# Score of a pair of which the one is a very small part of the other.
PART = 0.3


def gather_utterances(
    pieces: Sequence[Piece],
    matches: Iterable[Match],
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[tuple[Piece, ...], ...]:
    """Groups of pieces that are one utterance and stand in two reports or more.

    Method: pieces that share a run of words are compared; a pair joins on the share of the shorter
    that stands in the longer in order, or, of one speaker, on the same content in other words. Best
    pairs join first, and two pieces of one report join only when one holds the other's words:
    otherwise they are two parts of what was said. Few words said on two days, or by two persons,
    are two utterances; many words are one whose day or speaker the reports do not agree on.
    """
    # Sorted by words, so that what wins a tie does not hang on the names of the reports.
    ordered = sorted(pieces, key=lambda piece: (piece.keys, piece.span))
    scored = [
        (-score, a, b)
        for a, b in sorted(_candidates(ordered, matches, options=options))
        if (score := _score(ordered[a], ordered[b], options=options)) > 0
    ]
    groups = _join(ordered, sorted(scored), options=options)
    found = [tuple(sorted((ordered[n] for n in group), key=_place)) for group in groups]
    told = [group for group in found if len({piece.span.report for piece in group}) > 1]
    return tuple(sorted(told, key=lambda group: _place(group[0])))


def _place(piece: Piece) -> tuple[str, int, int]:
    return piece.span.report, piece.span.start, piece.span.end


def _candidates(
    pieces: Sequence[Piece], matches: Iterable[Match], *, options: WeighOptions
) -> set[Pair]:
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        same[piece.keys].append(number)
    found = {near for numbers in same.values() for near in _neighbours(pieces, numbers)}
    # Pieces with the same words stand behind their first, so that a quote that a thousand reports
    # carry costs as much as its few different readings.
    shelves: dict[tuple[str, ...], list[int]] = defaultdict(list)
    first: dict[Voiced, int] = {}
    for number, piece in enumerate(pieces):
        if first.setdefault(_voiced(piece), number) == number:
            for shingle in _shingles(piece):
                shelves[shingle].append(number)
    for name, shelf in shelves.items():
        if len(shelf) <= (options.wording_shelf if name[0] else options.wording_word_shelf):
            # A single word joins words spoken in another language only.
            told = (
                [n for n in shelf if pieces[n].signs] if len(name) == 2 and not name[0] else shelf
            )
            found |= {(a, b) if a < b else (b, a) for a in told for b in shelf if a != b}
    return found | _matched(pieces, matches, first)


def _voiced(piece: Piece) -> Voiced:
    return piece.keys, piece.speaker, bool(piece.signs)


def _neighbours(pieces: Sequence[Piece], numbers: Sequence[int]) -> Iterator[Pair]:
    """Neighbours among pieces with the same words, those of one speaker and day first."""
    held: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number in numbers:
        piece = pieces[number]
        held[piece.speaker, tuple(sorted(piece.days)), tuple(sorted(piece.hearers))].append(number)
    for alike in held.values():
        yield from pairwise(alike)
    yield from combinations(sorted(alike[0] for alike in held.values()), 2)


def _shingles(piece: Piece) -> set[tuple[str, ...]]:
    """What two pieces must share to be compared.

    Runs of two words that are more than light, light words between them left out; four words in a
    row; each word that is more than light under the speaker's name, and, where the words were
    spoken in another language, by itself.
    """
    keys = piece.keys
    heavy = [key for key in keys if not is_light(key)]
    found: set[tuple[str, ...]] = {*pairwise(heavy), *(keys[i : i + 4] for i in range(len(keys)))}
    if piece.speaker is not None:
        found |= {("", piece.speaker, stem(key)) for key in heavy}
        found |= {("", stem(key)) for key in heavy}
    return found


def _matched(
    pieces: Sequence[Piece],
    matches: Iterable[Match],
    first: dict[Voiced, int],
) -> set[Pair]:
    """Pairs that the alignment of quotes has put together (translations, loose renderings)."""
    place = {part: piece for piece in pieces for part in piece.parts}
    found = set()
    for match in matches:
        if match.kind == "quote" and match.a in place and match.b in place:
            ends = (place[span] for span in (match.a, match.b))
            low, high = sorted(first[_voiced(piece)] for piece in ends)
            found.add((low, high))
    return {(low, high) for low, high in found if low != high}


def _score(a: Piece, b: Piece, *, options: WeighOptions) -> float:
    """How surely two pieces are one utterance, 0 (not) to 1."""
    known, strangers = is_one_speaker(a, b), are_strangers(a, b)
    least = options.wording_heavy_strangers if strangers else options.wording_heavy
    if a.keys == b.keys:
        if len(a.keys) == 1 and rarity(a.keys[0]) < options.wording_rare:
            return 0.0
        sure = 1.0 if known else 0.9 if strangers else 0.95
        return sure if known or a.weight >= least or len(a.keys) >= options.wording_run else 0.0
    short, long = sorted((a, b), key=lambda piece: (len(piece.keys), piece.keys))
    if known and _is_part(short, long, options=options):
        # A few words out of many are put by what has more of them.
        return PART + (1 - PART) * len(short.keys) / len(long.keys)
    if a.span.report == b.span.report:
        return 0.0
    score = _shared(short, long, least, options=options)
    named = a.speaker is not None and b.speaker is not None and not strangers
    if score == 0 and (known or (named and (a.signs or b.signs))):
        score = options.rendering_lean * agreement(short, long, options=options)
    return score


def _shared(short: Piece, long: Piece, least: int, *, options: WeighOptions) -> float:
    """The share of the shorter that stands in the longer, words close together."""
    matched = pair(short.keys, long.keys)
    heavy = sum(not is_light(short.keys[i]) for i, _ in matched)
    if len(short.keys) < 3 or heavy < least:
        return 0.0
    share = len(matched) / len(short.keys)
    if share < options.wording_share:
        return _overlap(matched, len(long.keys), options=options)
    # Words strewn over a long quote are chance; an utterance keeps them close together.
    width = matched[-1][1] - matched[0][1] + 1
    if len(matched) / width < options.wording_density and not short.clipped:
        return 0.0
    return share * (0.5 + 0.5 * len(matched) / len(long.keys))


def _overlap(matched: Sequence[Pair], size: int, *, options: WeighOptions) -> float:
    """Two cuts of one speech share a long run of words, whatever stands around it."""
    run = best = 1
    for (i, j), (after, follows) in pairwise(matched):
        run = run + 1 if (after, follows) == (i + 1, j + 1) else 1
        best = max(best, run)
    return best / size if best >= options.wording_run else 0.0


def _is_part(short: Piece, long: Piece, *, options: WeighOptions) -> bool:
    """Whether the shorter stands in the longer word for word, and is not chance.

    One word, whatever small ones stand beside it, is taken for a part only when English has it
    seldom.
    """
    heavy = [key for key in short.keys if not is_light(key)]
    if len(short.keys) < 3 and len(heavy) < 2:
        rare = all(rarity(key) >= options.wording_rare for key in heavy or short.keys)
        return rare and stands_in(short.keys, long.keys)
    return bool(heavy) and stands_in(short.keys, long.keys)


def _join(
    pieces: Sequence[Piece], scored: Iterable[tuple[float, int, int]], *, options: WeighOptions
) -> list[list[int]]:
    members = {number: [number] for number in range(len(pieces))}
    party = {number: Party.of(piece) for number, piece in enumerate(pieces)}
    groups: Groups[int] = Groups()
    for _, a, b in scored:
        one, other = groups.leader(a), groups.leader(b)
        if one != other and party[one].may_join(party[other], options=options):
            if len(members[one]) < len(members[other]):
                one, other = other, one
            groups.put(other, one)
            members[one] += members.pop(other)
            party[one].join(party.pop(other))
    return sorted(sorted(group) for group in members.values() if len(group) > 1)
