"""Tells two renderings of words spoken in another language from two remarks, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from firsthand.model import Evidence
from firsthand.options import WeighOptions
from firsthand.text.senses import senses_of
from firsthand.text.tokens import is_light, stem
from firsthand.weigh.wordings.pieces import Piece

# Wordings of one utterance that are compared with each other for two renderings.
COMPARED = 12

# What renderings show of themselves.
RENDERED = Evidence(
    "two renderings",
    2.0,
    "the readings have one content and hardly a word in common, as two translations do",
)
FOREIGN = Evidence("language of the report", 2.0, "a report that quotes it is in another language")


def signs_of(
    group: Sequence[Piece], languages: Iterable[str | None], *, options: WeighOptions
) -> tuple[Evidence, ...]:
    """The signs that an utterance was not made in English, each once, the strongest first.

    `languages` are those of the reports that quote it, where they are known.
    """
    found: dict[str, Evidence] = {}
    for sign, span in (pair for piece in group for pair in piece.signs):
        held = found.get(sign.name)
        spans = (*held.spans, span) if held else (span,)
        found[sign.name] = Evidence(sign.name, sign.score, sign.reason, spans)
    if any(language and not language.lower().startswith("en") for language in languages):
        found[FOREIGN.term] = FOREIGN
    if _are_renderings(group, options=options):
        found[RENDERED.term] = RENDERED
    return tuple(sorted(found.values(), key=lambda sign: (-sign.score, sign.term)))


def _are_renderings(group: Sequence[Piece], *, options: WeighOptions) -> bool:
    """Whether two readings agree in content and in few of their words."""
    distinct = sorted({piece.keys: piece for piece in group}.items())[:COMPARED]
    return any(
        len(set(first) & set(second)) < options.wording_share * min(len(first), len(second))
        and agreement(one, other, options=options) > 0
        for (first, one), (second, other) in combinations(distinct, 2)
    )


def agreement(a: Piece, b: Piece, *, options: WeighOptions) -> float:
    """Share of content words of the best pair of sentences that agree in sense, or 0 if few do.

    Where something says that the words were spoken in another language, fewer need agree.
    """
    told = bool(a.signs or b.signs)
    least = options.rendering_words - 2 * told
    share = options.rendering_share_told if told else options.rendering_share
    best = 0.0
    for one in _sentences(a):
        for other in _sentences(b):
            size = max(len(one), len(other))
            if min(len(one), len(other)) < least:
                continue
            matched = _agreeing(one, other, 1 if told else 2)
            if matched >= max(least, share * size):
                best = max(best, matched / size)
    return best


Word = tuple[str, frozenset[str]]


def _sentences(piece: Piece) -> tuple[tuple[Word, ...], ...]:
    return _content(tuple(token.key for token in piece.tokens))


@lru_cache(maxsize=8192)
def _content(keys: tuple[str, ...]) -> tuple[tuple[Word, ...], ...]:
    """The content words of each sentence: what their inflections share, and their senses."""
    found: list[list[Word]] = [[]]
    for key in keys:
        if key in (".", "!", "?", ";"):
            found.append([])
        elif key[0].isalnum() and not is_light(key):
            found[-1].append((stem(key), _senses(key)))
    return tuple(tuple(sentence) for sentence in found if sentence)


def _agreeing(one: Sequence[Word], other: Sequence[Word], same: int) -> int:
    """How many words of one sentence have a partner in the other: the same, or one of its sense.

    Fewer than `same` that are the same are none.
    """
    rest = list(other)
    left = []
    for norm, senses in one:
        at = next((n for n, (another, _) in enumerate(rest) if another == norm), None)
        if at is None:
            left.append(senses)
        else:
            rest.pop(at)
    if len(one) - len(left) < same:
        return 0
    found = len(one) - len(left)
    for senses in left:
        at = next((n for n, (_, others) in enumerate(rest) if senses & others), None)
        if at is not None:
            found += 1
            rest.pop(at)
    return found


# Beginnings that turn a word into its opposite: "unsafe" and "insecurity" deny one thing.
TURNING = ("un", "in", "im", "dis", "non")


def _senses(key: str) -> frozenset[str]:
    turned = {
        f"not {sense}"
        for start in TURNING
        if key.startswith(start)
        for sense in senses_of(stem(key[len(start) :]))
    }
    return senses_of(stem(key)) | turned
