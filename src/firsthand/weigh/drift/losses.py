"""Tells what a sentence lost or gained when a copy retold it: one function a row of the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.model import Hedge, Match, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.certainty.hedges import UNCERTAIN
from firsthand.text.tokens import is_light, stem, words
from firsthand.weigh.certainty.rungs import VAGUE
from firsthand.weigh.discrepancies.differences import find_differences
from firsthand.weigh.drift.retellings import Retelling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.conditions import is_condition, is_told
from firsthand.weigh.slots.strength import is_qualified, weigh_qualifier
from firsthand.weigh.tables import root

# Weight, what the parent and the child say there, and the direction of the drift.
Loss = tuple[float, Span, Span, str]

# Kinds of hedge that say the writer does not know; a condition is asked for by itself.
DOUBT = UNCERTAIN - {"condition"}
# Verbs that commit the writer no less than none.
PLAIN = frozenset({"report"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall"})
# Kinds of source that hand on what others say.
PUBLISHERS = frozenset({"agency", "outlet", "broadcast"})
# Words after a hedge among which stands what it governs.
REACH = 6
# Characters of a sentence that are shown.
SHOWN = 96
# Sentences before one in which its speaker may have been named.
BEFORE = 2


def lost_doubt(pair: Retelling, scene: Scene, *, options: WeighOptions) -> Iterator[Loss]:
    """What one hedges the other states flatly, in much the same words."""
    for one, other, direction in (
        (pair.parent, pair.child, "hardened"),
        (pair.child, pair.parent, "softened"),
    ):
        hedges = [h for h in _hedges(one, scene) if h.kind in DOUBT]
        if not hedges or pair.kinship < options.retold_sure:
            continue
        weakest = min(hedges, key=lambda hedge: (hedge.level, hedge.span))
        level = min((h.level for h in _hedges(other, scene) if _doubts(h, scene)), default=1.0)
        open_ended = scene.text(other.span).rstrip().endswith("?")
        if level - weakest.level < options.certainty_gap or open_ended:
            continue
        said = {root(token.key) for token in words(scene.text(other.span))}
        if _governed(weakest, one, scene) <= said:
            spans = (_short(one.span), _short(other.span))
            source, target = spans if one is pair.parent else spans[::-1]
            yield level - weakest.level + pair.kinship, source, target, direction


def _doubts(hedge: Hedge, scene: Scene) -> bool:
    """Whether a hedge doubts: "will" only tells of what is to come."""
    return scene.text(hedge.span).lower() not in FUTURE


def _hedges(sentence: Sentence, scene: Scene) -> list[Hedge]:
    return [
        hedge
        for statement in scene.statements.over(sentence.span)
        for hedge in statement.hedges
        if hedge.kind not in PLAIN and sentence.span.holds(hedge.span)
    ]


def _governed(hedge: Hedge, sentence: Sentence, scene: Scene) -> set[str]:
    """The first two weighty words after a hedge, or before one that ends its sentence."""
    tokens = words(scene.text(sentence.span))
    base = sentence.span.start
    after = [t.key for t in tokens if base + t.start >= hedge.span.end][:REACH]
    before = [t.key for t in tokens if base + t.end <= hedge.span.start][::-1][:REACH]
    for keys in (after, before):
        heavy = [root(key) for key in keys if not is_light(key) and stem(key) not in VAGUE]
        if heavy:
            return set(heavy[:2])
    return set()


def lost_condition(pair: Retelling, scene: Scene, *, options: WeighOptions) -> Iterator[Loss]:
    """One makes it hang on a condition that the other report names nowhere."""
    if pair.kinship < options.retold_kinship:
        return
    spans = pair.parent.span, pair.child.span
    held, told = _condition(pair.parent, scene), _condition(pair.child, scene)
    if held is not None and told is None:
        if not is_told(held, [pair.child], spans[1].report, scene):
            yield 0.8, held, _short(spans[1]), "condition lost"
    elif (
        told is not None
        and held is None
        and not is_told(told, [pair.parent], spans[0].report, scene)
    ):
        yield 0.5, _short(spans[0]), told, "condition added"


def _condition(sentence: Sentence, scene: Scene) -> Span | None:
    found = [
        statement.condition
        for statement in scene.statements.over(sentence.span)
        if statement.condition is not None and is_condition(scene.text(statement.condition))
    ]
    return min(found) if found else None


def lost_speaker(pair: Retelling, scene: Scene, *, options: WeighOptions) -> Iterator[Loss]:
    """One has somebody say it whom the other does not name; the other says it in its own voice."""
    if pair.kinship < options.retold_sure:
        return
    parent, child = pair.sources
    spans = _short(pair.parent.span), _short(pair.child.span)
    if parent and _is_own_voice(pair.child, child, pair.parent, scene):
        around = _around(pair.child, scene)
        if not any(_names(source, around, scene) for source in parent):
            yield 0.6, *spans, "attribution lost"
    elif child and _is_own_voice(pair.parent, parent, pair.child, scene):
        # Who is named anywhere in the parent may well be the one who says it there.
        whole = scene.findings[pair.parent.span.report].sentences
        publishers = any(c.kind in PUBLISHERS for s in child for c in scene.credits.over(s))
        if not publishers and not any(_names(source, whole, scene) for source in child):
            yield 0.4, *spans, "attribution added"


def _is_own_voice(
    sentence: Sentence, sources: Sequence[Span], other: Sentence, scene: Scene
) -> bool:
    """Whether nobody is said to say it but those of whom the other sentence tells it too."""
    told = all(_names(source, [other], scene) for source in sources)
    return told and not scene.credits.over(sentence.span)


def _around(sentence: Sentence, scene: Scene) -> Sequence[Sentence]:
    """A sentence and those before it."""
    own = scene.findings[sentence.span.report].sentences
    at = next(n for n, one in enumerate(own) if one.span == sentence.span)
    return own[max(0, at - BEFORE) : at + 1]


def _names(source: Span, sentences: Sequence[Sentence], scene: Scene) -> bool:
    """Whether a sentence has half of the words that name somebody; a pronoun names nobody new."""
    named = scene.stems(source)
    return not named or any(
        2 * len(named & scene.stems(one.span)) >= len(named) for one in sentences
    )


def lost_width(pair: Retelling, scene: Scene, *, options: WeighOptions) -> Iterator[Loss]:
    """A number is about so many in one, and flatly so many in the other."""
    if pair.kinship < options.retold_kinship:
        return
    for told in scene.quantities.over(pair.parent.span):
        for retold in scene.quantities.over(pair.child.span):
            same = (told.value, told.unit) == (retold.value, retold.unit)
            if same and (told.modifier is None) != (retold.modifier is None):
                direction = "qualifier added" if retold.modifier else "qualifier lost"
                yield 0.7, told.span, retold.span, direction


def lost_scope(pair: Retelling, scene: Scene, *, options: WeighOptions) -> Iterator[Loss]:
    """A word that widens or narrows ("formally", "some of") stands in one only."""
    low, high = sorted((pair.parent.span, pair.child.span))
    match = Match(low, high, "sentence", pair.kinship, "the one retells the other")
    for difference in find_differences([match], scene.findings, options=options):
        contrast = weigh_qualifier(difference, scene)
        sides = {difference.a.report: difference.a, difference.b.report: difference.b}
        if contrast is not None:
            spans = {t.span.report: t.span for t in (contrast.a, contrast.b)}
            parent, child = pair.parent.span.report, pair.child.span.report
            has = is_qualified(sides[parent]), is_qualified(sides[child])
            if has[0] != has[1]:
                direction = "qualifier added" if has[1] else "qualifier lost"
                yield 1.0, spans[parent], spans[child], direction


def _short(span: Span) -> Span:
    return Span(span.report, span.start, min(span.end, span.start + SHOWN))


LOSSES: tuple[Callable[..., Iterator[Loss]], ...] = (
    lost_doubt,
    lost_condition,
    lost_speaker,
    lost_width,
    lost_scope,
)
