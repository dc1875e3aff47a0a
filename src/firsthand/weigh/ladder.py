"""Sets how far reports commit themselves to one proposition side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Findings, Sentence, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.flatness import flat_place, is_modal, partners_of
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.zones import OUTER, find_terms

# The level of "would": lower cues of a condition ("if") open another clause and hedge that.
WOULD = 0.7
# How many words may stand between two cues of one chain ("suggested that he might accept").
CHAIN = 4
# How many words may stand between the last cue and what it governs ("may accept a ceasefire").
REACH = 4
# How many words on either side of the cues say what the proposition is about.
CONTEXT = 12
# Verbs too common to say what is hedged.
VAGUE = frozenset(("see", "take", "make", "get", "give", "go", "come", "help", "do", "put", "use"))
# Verbs of judging that do so only with another verb ("offered to pay", "hopes to win"); with a
# noun they tell what was done ("offers support", "the planned zone").
THINKING = "suspicion"
NEEDS_TO = frozenset({"promise"})
OFFERS = frozenset(("offer", "offers", "offered"))
# A mark after a cue ends what it governs.
_END = re.compile(r"[,;:—–]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that sets certainty: positions in the sentence, level, and the family of its verb."""

    low: int
    high: int
    level: float
    family: str | None


@dataclass(frozen=True, slots=True)
class Rung:
    """How certain a report puts what its cues govern.

    `level` is the least of the chain of cues, 0 to 1; `anchor` the stem governed; `context` the
    stems around it.
    """

    level: float
    anchor: str
    context: frozenset[str]
    span: Span
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Step:
    """Two rungs of one proposition; `scope` is `match`, or the outer zone set against its body."""

    a: Rung
    b: Rung
    kinship: float
    scope: str


def find_steps(scene: Scene, *, options: WeighOptions = DEFAULT.weigh) -> Iterator[Step]:
    """Propositions that two reports, or the outside and body of one, put on different rungs.

    Method: words that set certainty are chained; what the chain governs is the anchor. Two chains
    of one anchor are compared where the words around them speak of the same.
    """
    shelves: dict[str, list[Rung]] = defaultdict(list)
    matched = scene.matched
    for item in scene.findings.values():
        for sentence in item.sentences:
            for rung in find_rungs(item, sentence, scene, options=options):
                shelves[rung.anchor].append(rung)
    for anchor in sorted(shelves):
        shelf = sorted(shelves[anchor], key=lambda rung: rung.span)
        if len(shelf) <= options.rungs_compared:
            for a, b in combinations(shelf, 2):
                scope = _scope(a, b)
                kin = _kinship(a, b, scene)
                gap = round(abs(a.level - b.level), 3)
                least = _least(a, b, scope, matched, options=options)
                apart = gap >= options.certainty_step and kin >= least
                # The same words under another verb of saying are no step.
                if scope and apart and _words(a.span, scene) != _words(b.span, scene):
                    yield Step(a, b, kin, scope)
    yield from find_flat(scene, [rung for name in sorted(shelves) for rung in shelves[name]])


def _words(span: Span, scene: Scene) -> tuple[str, ...]:
    return tuple(token.key for token in words(scene.text(span)))


def find_flat(
    scene: Scene, rungs: Sequence[Rung], *, options: WeighOptions = DEFAULT.weigh
) -> Iterator[Step]:
    """Hedged propositions that a matched sentence of another report states as a fact."""
    partners = partners_of(scene)
    for rung in rungs:
        if rung.level > options.flat_level or rung.sentence.zone != "body":
            continue
        if not is_modal(scene.text(rung.span), rung.anchor):
            continue
        for span in partners.get(rung.sentence.span, ()):
            other = scene.sentences.over(span)[0]
            place = flat_place(other, scene.findings[span.report], rung.anchor, rung.context)
            if place is not None:
                kin = scene.kinship(rung.sentence.span, span)
                flat = Rung(1.0, rung.anchor, rung.context, place, other)
                if kin >= options.rung_kinship:
                    yield Step(rung, flat, kin, "match")


def _scope(a: Rung, b: Rung) -> str | None:
    if a.span.report != b.span.report:
        return "match"
    outer = [rung for rung in (a, b) if rung.sentence.zone in OUTER - {"subhead"}]
    return outer[0].sentence.zone if len(outer) == 1 else None


def _least(
    a: Rung,
    b: Rung,
    scope: str | None,
    matched: frozenset[tuple[Span, Span]],
    *,
    options: WeighOptions,
) -> float:
    """The kinship that two rungs must have: less inside a report or in matched sentences."""
    if scope != "match":
        return options.rung_kinship_inside
    low, high = sorted((a.sentence.span, b.sentence.span))
    return options.rung_kinship if (low, high) in matched else options.rung_kinship_apart


def _kinship(a: Rung, b: Rung, scene: Scene) -> float:
    """How much the words around two rungs agree, 0 to 1; 0 where less than two others do."""
    shared = (a.context & b.context) - {a.anchor}
    if len(shared) < 2:
        return 0.0
    least = min(scene.weight(a.context), scene.weight(b.context))
    return scene.weight(shared | {a.anchor}) / least if least else 0.0


def find_rungs(
    item: Findings, sentence: Sentence, scene: Scene, *, options: WeighOptions
) -> list[Rung]:
    """The rungs of one sentence: for each chain of cues, each of the first words it governs."""
    tokens = words(item.report.slice(sentence.span))
    found: list[Rung] = []
    for chain in _chains(_cues(item, sentence, tokens), tokens):
        level = min(cue.level for cue in chain)
        low, high = chain[0].low, chain[-1].high
        found += _judged(chain, sentence, tokens, options=options)
        governed = _governed(tokens, chain, item.report.slice(sentence.span))
        if not governed:
            continue
        span = _span(sentence, tokens, low, max(high, governed[-1] + 1), options=options)
        for anchor in governed:
            if stem(tokens[anchor].key) in VAGUE:
                continue
            if scene.actors.over(_span(sentence, tokens, anchor, anchor + 1, options=options)):
                # Whom it is about says nothing of what is hedged.
                continue
            around = tokens[max(0, low - CONTEXT) : anchor + CONTEXT]
            context = frozenset(stem(t.key) for t in around if not is_light(t.key))
            found.append(Rung(level, stem(tokens[anchor].key), context, span, sentence))
    return found


def _judged(
    chain: Sequence[Cue], sentence: Sentence, tokens: Sequence[Token], *, options: WeighOptions
) -> Iterator[Rung]:
    """A verb of thinking is set against others of its family, whatever it governs."""
    for cue in chain:
        if cue.family == THINKING:
            around = tokens[max(0, cue.low - CONTEXT) : cue.high + CONTEXT]
            context = frozenset(stem(t.key) for t in around if not is_light(t.key))
            span = _span(sentence, tokens, cue.low, min(len(tokens), cue.high + 6), options=options)
            yield Rung(
                cue.level, f"={THINKING}", context - {stem(tokens[cue.low].key)}, span, sentence
            )


def _cues(item: Findings, sentence: Sentence, tokens: Sequence[Token]) -> list[Cue]:
    base = sentence.span.start
    hedges = {
        hedge.span: hedge.level
        for statement in item.statements
        if statement.span.overlap(sentence.span)
        for hedge in statement.hedges
        if hedge.kind != "condition" or (len(hedge.span) > 1 and hedge.level >= WOULD)
    }
    found = []
    for span, level in hedges.items():
        at = [
            number
            for number, token in enumerate(tokens)
            if base + token.start < span.end and span.start < base + token.end
        ]
        if at:
            found.append(Cue(at[0], at[-1] + 1, level, None))
    taken = {number for cue in found for number in range(cue.low, cue.high)}
    for low, high, family, group in find_terms(tuple(tokens), "judging.tsv"):
        if low not in taken and _is_judging(tokens, low, high, family):
            found.append(Cue(low, high, float(group), family))
    return sorted(found, key=lambda cue: (cue.low, cue.high, cue.level))


def _chains(cues: Sequence[Cue], tokens: Sequence[Token]) -> list[list[Cue]]:
    """Cues with nothing but light words and names between them: one chain of embedding."""
    chains: list[list[Cue]] = []
    for cue in cues:
        if chains and _is_joined(chains[-1][-1], cue, tokens):
            chains[-1].append(cue)
        else:
            chains.append([cue])
    return chains


def _is_joined(last: Cue, cue: Cue, tokens: Sequence[Token]) -> bool:
    between = tokens[last.high : cue.low]
    return len(between) <= CHAIN and all(is_light(t.key) or t.text[0].isupper() for t in between)


def _is_judging(tokens: Sequence[Token], low: int, high: int, family: str) -> bool:
    follows = tokens[high].key if high < len(tokens) else ""
    bare = family in NEEDS_TO or tokens[low].key in OFFERS
    return follows == "to" or not bare


def _governed(tokens: Sequence[Token], chain: Sequence[Cue], text: str) -> list[int]:
    """Positions of the last verb of judging and of the first two weighty words after the chain."""
    last = chain[-1]
    found = [last.high - 1] if last.family and len(chain) > 1 else []
    for at in range(last.high, min(len(tokens), last.high + REACH)):
        if _END.search(text, tokens[at - 1].end, tokens[at].start):
            break
        if not is_light(tokens[at].key):
            found.append(at)
        if len(found) > 2:
            break
    return found


def _span(
    sentence: Sentence, tokens: Sequence[Token], low: int, high: int, *, options: WeighOptions
) -> Span:
    start = sentence.span.start + tokens[low].start
    end = sentence.span.start + tokens[high - 1].end
    return Span(sentence.span.report, start, min(end, start + options.span_limit))
