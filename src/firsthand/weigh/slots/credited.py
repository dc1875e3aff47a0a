"""Tells different sources named for one thing, and a source that a report hides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product

from firsthand.model import Credit, Quote, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.voices import said_alike

# Uses of a credit that say where the words of a sentence come from.
SPOKEN = frozenset({"passage", "interview", "translation", "text"})
# Kinds that name an outlet, so that two of them for one thing are two accounts of its source.
OUTLETS = frozenset({"agency", "outlet", "broadcast"})
# The rule of a credit that says who found out.
FOUND = "reported"


def contrast_credits(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Credits of matched sentences that name different sources, or none where another does."""
    for low, high, first, second in scene.pairs.each(lambda span: _credits(span, scene)):
        for a, b in product(first, second) if first and second else ():
            if a.use == b.use and _one_class(a, b) and _differ(a, b):
                severity = _rivalry(low, high, (a, b), scene, options=options)
                if severity:
                    yield _contrast(a, b, scene, scene.kinship(low, high), severity=severity)
    yield from _hidden(scene)
    yield from _speakers(scene, options=options)
    yield from _rivals(scene, options=options)


def _rivalry(
    a: Span, b: Span, credits: tuple[Credit, Credit], scene: Scene, *, options: WeighOptions
) -> int:
    """How grave it is that two sentences name two sources; 0 where they tell two things.

    Two sources of two statements are no discrepancy. But what one person said is one outlet's find.
    """
    if any(credit.source is None for credit in credits):
        return 2
    named = frozenset().union(*(scene.stems(credit.span) for credit in credits))
    first, second = scene.stems(a) - named, scene.stems(b) - named
    weights = scene.weight(first), scene.weight(second)
    shared = scene.weight(first & second)
    if shared >= options.sure_kinship * max(weights) > 0:
        return 2
    found = all(c.use == "passage" and c.rule == FOUND and c.kind in OUTLETS for c in credits)
    near = shared >= options.amount_kinship_loose * min(weights) > 0
    return 1 if found and near and _persons(a, scene) & _persons(b, scene) else 0


def _persons(sentence: Span, scene: Scene) -> set[str]:
    return {actor.name for actor in scene.actors.over(sentence) if actor.type == "person"}


def _credits(sentence: Span, scene: Scene) -> list[Credit]:
    return [credit for credit in scene.credits.over(sentence) if credit.use in SPOKEN]


def _one_class(a: Credit, b: Credit) -> bool:
    """Whether two credits answer one question: which outlet, or which person or paper.

    "Roe told the Courier" names an outlet and "said Roe" a person: both may be so.
    """
    if a.source is None or b.source is None:
        bare, named = (a, b) if a.source is None else (b, a)
        return named.kind in OUTLETS and bare.use == "interview"
    return (a.kind in OUTLETS) == (b.kind in OUTLETS) and a.kind != "person"


def _differ(a: Credit, b: Credit) -> bool:
    if a.source is None or b.source is None:
        return a.source is not b.source
    if a.source.islower() or b.source.islower():
        # "The club", "the newspaper" may be any.
        return False
    first, second = ({token.key for token in words(name)} for name in (a.source, b.source))
    return not (first <= second or second <= first)


def _contrast(a: Credit, b: Credit, scene: Scene, weight: float, *, severity: int = 2) -> Contrast:
    hidden = a.source is None or b.source is None
    reason = "One names the source that the other hides." if hidden else "They name two sources."
    return Contrast(
        kind="attribution",
        nature="provenance",
        severity=severity,
        a=_telling(a, scene),
        b=_telling(b, scene),
        reason=reason,
        weight=weight,
    )


def _telling(credit: Credit, scene: Scene) -> Telling:
    return Telling(scene.text(credit.span), credit.span, (credit.source or "nobody").casefold())


def _hidden(scene: Scene) -> Iterator[Contrast]:
    """Interviews that one report credits to an outlet and another to nobody."""
    named: dict[str, list[Credit]] = defaultdict(list)
    bare: list[Credit] = []
    for item in scene.findings.values():
        for credit in item.credits:
            if credit.use == "interview" and credit.kind in OUTLETS and credit.source:
                named[credit.source].append(credit)
            elif credit.use == "interview" and credit.source is None:
                bare.append(credit)
    # With two interviews in a story nobody can tell which of them the bare words mean.
    spread = {s: c for s, c in named.items() if len({x.span.report for x in c}) > 1}
    if len(spread) == 1:
        for credits in spread.values():
            for a in credits:
                for b in bare:
                    yield _contrast(a, b, scene, 0.5)


def _rivals(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Outlets that a copy and its parent name for one statement."""
    for copy in scene.links.copies:
        first, second = (
            [c for c in scene.findings[r].credits if c.use == "passage" and c.kind in OUTLETS]
            for r in sorted((copy.child, copy.parent))
        )
        for a, b in product(first, second):
            sides = scene.sentences.over(a.span)[:1] + scene.sentences.over(b.span)[:1]
            if len(sides) == 2 and _differ(a, b):
                low, high = sides[0].span, sides[1].span
                severity = _rivalry(low, high, (a, b), scene, options=options)
                if severity:
                    kin = scene.kinship(low, high)
                    yield _contrast(a, b, scene, kin, severity=severity)


def _speakers(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Speech of matched passages that the reports give to different speakers."""
    quotes = {
        item.report.id: [quote for quote in item.quotes if quote.source and not quote.scare]
        for item in scene.findings.values()
    }

    @cache
    def spoken(span: Span) -> Quote | None:
        return _spoken(span, quotes[span.report])

    for match in scene.pairs.matches:
        first = spoken(match.a) if match.score >= options.speaker_score else None
        second = spoken(match.b) if first else None
        if first is None or second is None or not _two(first, second, scene):
            continue
        if said_alike(first, second, scene)[0] < options.sure_kinship:
            continue
        yield Contrast(
            kind="attribution",
            nature="conflict",
            severity=2,
            a=_source(first, scene),
            b=_source(second, scene),
            reason="The same words are given to two speakers.",
            weight=match.score,
        )


def _spoken(span: Span, quotes: list[Quote]) -> Quote | None:
    """The quote that fills most of a passage, if it fills the better part."""
    best, size = None, 0
    for quote in quotes:
        shared = sum(span.overlap(part) for part in quote.content)
        if shared > size and 2 * shared >= len(span):
            best, size = quote, shared
    return best


def _two(a: Quote, b: Quote, scene: Scene) -> bool:
    if a.speaker is None or b.speaker is None:
        return False
    if any(speaker.islower() for speaker in (a.speaker, b.speaker)):
        # "Police said" and "Sheriff Roe said" may be one remark: bodies speak through people.
        return False
    # A pronoun was resolved, not read: it may be resolved amiss.
    if any(is_light(token.key) for q in (a, b) for token in words(scene.text(q.source[0]))[:1]):
        return False
    first, second = (scene.stems(quote.source[0]) | _keys(quote.speaker) for quote in (a, b))
    return not first & second and not _one_actor(a.speaker, b.speaker, scene)


def _keys(name: str | None) -> frozenset[str]:
    return frozenset(token.key for token in words(name or ""))


def _one_actor(a: str, b: str, scene: Scene) -> bool:
    for actor in scene.links.actors:
        known = {spelling for spelling, _ in actor.variants} | {actor.name}
        if a in known and b in known:
            return True
    return False


def _source(quote: Quote, scene: Scene) -> Telling:
    span = quote.source[0]
    cue = [part for part in quote.cue if 0 <= part.start - span.end <= 2]
    wide = Span(span.report, span.start, cue[0].end) if cue else span
    return Telling(scene.text(wide), wide, (quote.speaker or "").casefold())
