"""Tells a hedged statement from a flat one, and one that goes further from one that does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from firsthand.text.certainty.hedges import Cue, hedges_in
from firsthand.text.tokens import Token, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.negation import NEGATORS
from firsthand.weigh.slots.subjects import tell_two_times
from firsthand.weigh.tables import Phrase, read_rows, root, strength_phrases

# Pairs that reported speech alone brings about ("he said it will" and "he said it would").
SHIFTED = (frozenset({"will", "would"}), frozenset({"can", "could"}), frozenset({"may", "might"}))

# Share 0-1 of the shorter passage from which a hedge more or less is surely of one statement.
ALIKE = 0.75

# Words that come and go with a hedge and change nothing themselves.
CARRIED = frozenset(
    {"be", "been", "is", "are", "was", "were", "to", "that", "have", "had", "has", "of"}
)

# Words before a place among which a denial is one of what follows.
DENIED = 6
# Levels 0-1 by which two hedges differ and are as good as one.
SAME = 0.1

# Small words that come and go with a quantifier ("in parts of the county", "the largest").
FRAMING = frozenset({"in", "of", "the", "a"})
# Words of the longest phrase that widens or narrows.
LONGEST = 3

# Adjectives that hedge a noun which is itself to come ("potential talks").
NOMINAL = frozenset({"potential", "possible", "prospective", "planned", "proposed"})


def weigh_strength(difference: Difference, scene: Scene) -> Contrast | None:
    """One side hedges, or goes further: the words agree but for a hedge or a modal verb."""
    a, b = difference.a.said, difference.b.said
    levels = _level(a), _level(b)
    if levels[0] == levels[1] or _is_shift(difference) or not _same_rest(a, b):
        return None
    weak, strong = difference.a, difference.b
    if levels[0] > levels[1]:
        weak, strong = strong, weak
    gap = abs(levels[0] - levels[1])
    if gap < 0.1 or any({t.key for t in s.inside} <= NOMINAL for s in (weak, strong) if s.inside):
        return None
    if _is_hedged_before(strong, min(levels), scene):
        return None
    if _denies(weak, scene) != _denies(strong, scene):
        return None
    places = [side.place(0, len(side.tokens)) for side in (weak, strong)]
    if tell_two_times(places[0], places[1], scene):
        # "Rain may fall on Sunday", "rain fell on Friday".
        return None
    return Contrast(
        kind="certainty",
        nature="wording",
        severity=3 if gap >= 0.4 and difference.likeness >= ALIKE else 2,
        a=_telling(weak, scene),
        b=_telling(strong, scene),
        reason="One is less certain than the other.",
        weight=difference.likeness + gap,
    )


def _is_hedged_before(side: Side, level: float, scene: Scene) -> bool:
    """Whether the sentence hedges as much already ("is likely to be hit with cuts")."""
    place = side.span()
    whole = scene.sentences.over(place)
    hedges = (h for one in whole for s in scene.statements.over(one.span) for h in s.hedges)
    return any(
        hedge.level <= level + SAME and hedge.kind not in ("condition", "report")
        for hedge in hedges
        if hedge.span.end <= place.start
    )


def _denies(side: Side, scene: Scene) -> bool:
    """Whether a word before the place denies what follows ("will not have a law before autumn")."""
    place = side.span()
    whole = next((one.span for one in scene.sentences.over(place)), place)
    before = words(scene.text(whole)[: max(0, place.start - whole.start)])
    return any(token.key in NEGATORS for token in before[-DENIED:])


def weigh_qualifier(difference: Difference, scene: Scene) -> Contrast | None:
    """One side adds or changes a word that widens or narrows ("formally", "most", "some")."""
    a, b = _held(difference.a), _held(difference.b)
    if {row for _, row in a} == {row for _, row in b}:
        return None
    rest_a, rest_b = _others(difference.a), _others(difference.b)
    if rest_a != rest_b:
        return None
    kinds = {kind for _, (kind, _) in a | b}
    if kinds == {"quantifier"} and all(_denies(s, scene) for s in (difference.a, difference.b)):
        # "Not yet reached all of them", "some they had not reached".
        return None
    if kinds == {"quantifier"} and not (a and b) and not any(_is_partitive(p) for p, _ in a | b):
        return None
    return Contrast(
        kind="certainty",
        nature="scope" if "quantifier" in kinds else "wording",
        severity=2,
        a=_telling(difference.a, scene),
        b=_telling(difference.b, scene),
        reason="One of them goes further than the other.",
        weight=difference.likeness,
    )


def is_qualified(side: Side) -> bool:
    """Whether a word that widens or narrows stands among the words that differ."""
    return bool(_held(side))


@lru_cache(maxsize=8192)
def _level(text: str) -> float:
    # "If" and "until" open a clause; whether it was lost is asked elsewhere.
    cues = [cue for cue in hedges_in(text) if cue.kind != "condition" or cue.pos == "AUX"]
    return min((cue.level for cue in cues), default=1.0)


def _is_shift(difference: Difference) -> bool:
    a = {token.key for token in difference.a.inside} - CARRIED
    b = {token.key for token in difference.b.inside} - CARRIED
    infinitive = any(
        "to" in {t.key for t in side.inside[:1]} for side in (difference.a, difference.b)
    )
    return infinitive or any(a <= pair and b <= pair for pair in SHIFTED)


def _same_rest(a: str, b: str) -> bool:
    """Whether nothing but hedges differs, or one word stands for one word."""
    rest_a, rest_b = _unhedged(a), _unhedged(b)
    if rest_a == rest_b:
        return True
    sizes = len(words(a)), len(words(b))
    return bool(rest_a) != bool(rest_b) and max(sizes) == 1 and _is_proof(a, b)


def _is_proof(a: str, b: str) -> bool:
    """Whether both words are verbs of one family of judging ("suggests" for "proves")."""
    rows = read_rows("judging.tsv")
    return any(
        a.casefold() in forms and b.casefold() in forms
        for family in {row[0] for row in rows}
        for forms in [{form for row in rows if row[0] == family for form in row[2].split("|")}]
    )


def _unhedged(text: str) -> set[str]:
    cues = hedges_in(text)
    return {
        root(token.key)
        for token in words(text)
        if token.key not in CARRIED and not _is_cue(token, cues)
    }


def _is_cue(token: Token, cues: tuple[Cue, ...]) -> bool:
    return any(cue.start < token.end and token.start < cue.end for cue in cues)


def _is_partitive(words_of_it: Phrase) -> bool:
    """Whether a part is taken of a known whole ("some of the crews"): without it, all are meant."""
    # "One of the two" names a single one; of ranks ("one of the largest") is asked elsewhere.
    return len(words_of_it) > 1 and words_of_it[-1] == "of" and words_of_it[0] != "one"


def _held(side: Side) -> frozenset[tuple[Phrase, tuple[str, float]]]:
    """The words that widen or narrow, the longest at each place, with kind and level."""
    return frozenset(found for _, _, found in _phrases(side))


def _phrases(side: Side) -> Iterator[tuple[int, int, tuple[Phrase, tuple[str, float]]]]:
    rows, heads = strength_phrases(), _heads()
    keys = tuple([token.key for token in side.inside])
    if heads.isdisjoint(keys):
        return
    at = 0
    while at < len(keys):
        for size in range(min(LONGEST, len(keys) - at), 0, -1) if keys[at] in heads else ():
            if keys[at : at + size] in rows:
                yield at, at + size, (keys[at : at + size], rows[keys[at : at + size]])
                at += size - 1
                break
        at += 1


@cache
def _heads() -> frozenset[str]:
    """The first words of the phrases: most words are turned away here."""
    return frozenset(phrase[0] for phrase in strength_phrases())


def _others(side: Side) -> set[str]:
    taken = {at for low, high, _ in _phrases(side) for at in range(low, high)}
    return {
        root(token.key)
        for at, token in enumerate(side.inside)
        if at not in taken and token.key not in CARRIED and token.key not in FRAMING
    }


def _telling(side: Side, scene: Scene) -> Telling:
    span = side.span(context=1)
    value = scene.findings[side.report].report.slice(span)
    return Telling(value, span, " ".join(stem(token.key) for token in words(value)))
