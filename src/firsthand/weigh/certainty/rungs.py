"""Finds in one sentence what its words of certainty govern, and how far they commit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Findings, Sentence, Span, Statement
from firsthand.options import WeighOptions
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.contrasts import opening
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.zones import find_terms

# The level of "would": lower cues of a condition ("if") open another clause and hedge that.
WOULD = 0.7
# How many words may stand between two cues of one chain ("suggested that he might accept").
CHAIN = 4
# How many words may stand between the last cue and what it governs ("may accept a ceasefire").
REACH = 4
# How many words on either side of the cues say what the proposition is about.
CONTEXT = 12
# The family of verbs that say how far a mind is made up; each is set against the others.
THINKING = "suspicion"
CLAUSE = frozenset(("that", "if", "whether", "there", "he", "she", "they", "it", "we", "i", "her",
                    "his", "their", "the", "a", "an"))  # fmt: skip
# Adjectives of a noun that is itself to come.
NOMINAL = frozenset(("potential", "possible", "prospective", "planned", "proposed"))
# Verbs too common to say what is hedged.
VAGUE = frozenset(("see", "take", "make", "get", "give", "go", "come", "help", "do", "put", "use"))
# Verbs of judging that do so only with another verb ("offered to pay", "hopes to win"); with a
# noun they tell what was done ("offers support", "the planned zone").
NEEDS_TO = frozenset({"promise"})
OFFERS = frozenset(("offer", "offers", "offered"))
# A verb of judging: its first and last place (end excluded), its family and its level.
Judging = tuple[int, int, str, str]
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
    stems around it and `weight` how rare they are here; `cues` the words that set the level.
    """

    level: float
    anchor: str
    context: frozenset[str]
    weight: float
    span: Span
    sentence: Sentence
    cues: tuple[str, ...] = ()


def find_rungs(item: Findings, scene: Scene, *, options: WeighOptions) -> Iterator[Rung]:
    """The rungs of one report, in the order of its sentences."""
    hedged = [statement for statement in item.statements if statement.hedges]
    for sentence in item.sentences:
        near = [statement for statement in hedged if statement.span.overlap(sentence.span)]
        tokens = words(item.report.slice(sentence.span))
        judging = find_terms(tokens, "judging.tsv")
        # Most sentences commit themselves.
        if near or judging:
            cues = _cues(near, sentence, tokens, judging)
            yield from _judged(sentence, tokens, judging, scene, options=options)
            yield from _governing(item, sentence, tokens, cues, scene, options=options)


def _governing(
    item: Findings,
    sentence: Sentence,
    tokens: Sequence[Token],
    cues: Sequence[Cue],
    scene: Scene,
    *,
    options: WeighOptions,
) -> Iterator[Rung]:
    """For each chain of cues of a sentence a rung for each of the first words it governs."""
    for chain in _chains(cues, tokens):
        if _is_of_noun(chain, tokens):
            continue
        # "Confirmed that rents may be limited": what is said in the clause limits it too.
        inner = [cue for cue in cues if chain[-1].high <= cue.low < chain[-1].high + REACH]
        level = min(cue.level for cue in (*chain, *inner))
        low, high = chain[0].low, chain[-1].high
        governed = _governed(tokens, chain, item.report.slice(sentence.span))
        if not governed:
            continue
        span = _span(sentence, tokens, low, max(high, governed[-1] + 1), options=options)
        for anchor in governed:
            if stem(tokens[anchor].key) in VAGUE or tokens[anchor].key[0].isdigit():
                continue
            if sentence.zone == "body" and tokens[anchor].text[0].isupper():
                # A title or a name ("found that Prime Minister Roe misled").
                continue
            if scene.actors.over(_span(sentence, tokens, anchor, anchor + 1, options=options)):
                # Whom it is about says nothing of what is hedged.
                continue
            around = tokens[max(0, low - CONTEXT) : anchor + CONTEXT]
            context = frozenset(stem(t.key) for t in around if not is_light(t.key))
            weight = scene.weight(context)
            said = tuple(t.key for cue in chain for t in tokens[cue.low : cue.high])
            name = stem(tokens[anchor].key)
            yield Rung(level, name, context, weight, span, sentence, said)


def _is_of_noun(chain: Sequence[Cue], tokens: Sequence[Token]) -> bool:
    """Whether the only cue is an adjective of a noun ("any possible deal"): no act is hedged."""
    last = chain[-1]
    after = tokens[last.high].key if last.high < len(tokens) else ""
    return len(chain) == 1 and tokens[last.low].key in NOMINAL and after not in ("that", "to")


def _judged(
    sentence: Sentence,
    tokens: Sequence[Token],
    judging: Sequence[Judging],
    scene: Scene,
    *,
    options: WeighOptions,
) -> Iterator[Rung]:
    """A verb of thinking is set against others of its family, whatever it governs."""
    text = scene.text(sentence.span)
    for low, high, family, group in judging:
        if family == THINKING and float(group) < 1 and _has_clause(tokens, high, text):
            around = tokens[max(0, low - CONTEXT) : high + CONTEXT]
            context = frozenset(stem(t.key) for t in around if not is_light(t.key))
            context -= {stem(tokens[low].key)}
            span = _span(sentence, tokens, low, min(len(tokens), high + REACH), options=options)
            weight = scene.weight(context)
            yield Rung(float(group), f"={THINKING}", context, weight, span, sentence)


def _has_clause(tokens: Sequence[Token], high: int, text: str) -> bool:
    """Whether a verb of thinking has its thought right after it; "two suspects" have none."""
    if high >= len(tokens) or _END.search(text, tokens[high - 1].end, tokens[high].start):
        return False
    return tokens[high].key in CLAUSE


def _cues(
    hedged: Sequence[Statement],
    sentence: Sentence,
    tokens: Sequence[Token],
    judging: Sequence[Judging],
) -> list[Cue]:
    base = sentence.span.start
    hedges = {
        hedge.span: hedge.level
        for statement in hedged
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
    for low, high, family, group in judging:
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
    return opening(Span(sentence.span.report, start, end), options=options)
