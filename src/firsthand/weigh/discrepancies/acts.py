"""Finds the acts of a story: a verb with the words of its clause, denied or not, sure or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Hedge, Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.clauses import (
    CARRIERS,
    Clause,
    clauses_of,
    is_verb,
    verb_senses,
)
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.tables import root

_NOT = frozenset(("not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without",
                  "unlikely"))  # fmt: skip
_NONE = frozenset(("no", "nothing", "nobody", "none"))
# Kinds of hedge that do not doubt the act itself.
_NO_DOUBT = frozenset(("report", "condition"))
# How sure of a thing a sentence is that says it is not known.
UNKNOWN = 0.3
# Words before a clause by which it is what a party says of another, or a rumour.
_CLAIM = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:es|ed|ing)|accus(?:es|ed|ing)|rumou?r(?:s|ed)?)\b"
    r"[^.;:,]{0,60}$",
    re.IGNORECASE,
)
CLAIMED = 0.5
# Words before a clause by which somebody says that it is not so.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|ruled out|dismissed (?:claims|reports|rumou?rs)"
    r"|rejected (?:claims|reports|suggestions))\b[^.;:,]{0,48}$",
    re.IGNORECASE,
)
_HABIT = frozenset(("do", "does"))
_AHEAD = frozenset(("will", "shall", "would", "should"))
# Zones whose sentences tell in full what happened.
TELLING = frozenset(("body", "standfirst", "headline"))
# Small words that say which of several did it.
ORDERED = frozenset(("first", "last"))
# Numbers from the one to below the other tell a thing; smaller ones are often days or hours.
COUNTED, YEARS = 32, 1000
# Modal words that leave open whether it is so, before a verb.
_MODAL = frozenset(("may", "might", "could"))
OPEN_LEVEL = 0.5
# Words between a helper, a denial or a hedge and the verb.
REACH = 5
# Characters between a doubt and the verb that it governs.
NEAR_DOUBT = 32
# Weighty words on either side of a verb that are next to it.
NEAR = 2


@dataclass(frozen=True, slots=True)
class Act:
    """A verb in its clause.

    `root` is the verb's, `senses` its senses with "=" before them. `things` are the stems of the
    other weighty words of the clause, `own` those of them that no apposition parts from the verb,
    `near` those of the words next to the verb, `object` the first after it. `denied` says whether a
    word denies it, `level` how sure the sentence is of it (0 to 1), `ahead` that it is still to
    come, `habit` that it is told of no one time, `claimed` that only a party to it says so,
    `voiced` that somebody is named who says so. `span` is the clause, `sentence` its sentence,
    `others` those of other reports that are worded alike.
    """

    root: str
    senses: frozenset[str]
    things: frozenset[str]
    own: frozenset[str]
    near: frozenset[str]
    object: str
    denied: bool
    level: float
    ahead: bool
    habit: bool
    claimed: bool
    voiced: bool
    span: Span
    sentence: Span
    others: tuple[Span, ...]

    @property
    def places(self) -> Iterator[Span]:
        """Where the clause stands in each report that has its sentence word for word."""
        yield self.span
        for other in self.others:
            step = other.start - self.sentence.start
            yield Span(other.report, self.span.start + step, self.span.end + step)


def gather_acts(scene: Scene) -> tuple[Act, ...]:
    """The acts of the bodies of all reports; of sentences worded alike those of the first."""
    alike: dict[int, list[Sentence]] = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone in TELLING:
                alike[scene.pairs.wordings.get(sentence.span, -1)].append(sentence)
    return tuple(act for held in alike.values() for act in _acts(held, scene))


def pair_acts(acts: Sequence[Act], *, options: WeighOptions) -> Iterator[tuple[Act, Act]]:
    """Pairs of acts of one root or one sense that have a weighty word in common."""
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, act in enumerate(acts):
        for name in (act.root, *sorted(act.senses)):
            for thing in act.things:
                shelves[name, thing].append(number)
    found: set[tuple[int, int]] = set()
    for shelf in shelves.values():
        if len(shelf) <= options.acts_compared:
            found.update(combinations(shelf, 2))
    for i, j in sorted(found):
        yield acts[i], acts[j]


def _acts(alike: Sequence[Sentence], scene: Scene) -> Iterator[Act]:
    text = scene.text(alike[0].span)
    tokens = words(text)
    for clause in clauses_of(tokens, text):
        for at in range(clause.head, clause.high):
            if is_verb(tokens, at, clause.head):
                yield _act(alike, tokens, clause, at, scene)


def _act(
    alike: Sequence[Sentence], tokens: Sequence[Token], clause: Clause, at: int, scene: Scene
) -> Act:
    whole = alike[0].span
    low, high = clause.low, clause.high
    span = _span(whole, tokens[low], tokens[high - 1])
    before = {t.key for t in tokens[max(low, at - REACH) : at]}
    things = {
        number: stem(token.key)
        for number, token in enumerate(tokens[low:high], low)
        if number != at and _is_thing(token)
    }
    near = [n for n in things if n < at][-NEAR:] + [n for n in things if n > at][:NEAR]
    head = scene.text(whole)[: tokens[at].start]
    claimed = _CLAIM.search(head) is not None
    denied = bool(before & _NOT) or bool({t.key for t in tokens[at + 1 : at + 3]} & _NONE)
    doubts = _doubts(tokens, clause, at, whole, scene)
    levels = [hedge.level for hedge in doubts] + [CLAIMED] * claimed + [UNKNOWN] * clause.unknown
    if not before & _NOT and any(
        t.key in _MODAL and t.text.islower() for t in tokens[max(low, at - REACH) : at]
    ):
        levels.append(OPEN_LEVEL)
    opens = min([span.start, *(hedge.span.start for hedge in doubts)])
    told = scene.statements.over(_span(whole, tokens[at], tokens[at]))
    return Act(
        root=root(tokens[at].key),
        senses=verb_senses(tokens[at].key),
        things=frozenset(things.values()),
        own=frozenset(thing for number, thing in things.items() if number >= clause.head),
        near=frozenset(things[number] for number in near),
        object=next((things[n] for n in things if n > at), ""),
        denied=denied != (_DENIED.search(head) is not None),
        level=min(levels, default=1.0),
        ahead=bool(before & _AHEAD) or (at > low and tokens[at - 1].key == "to"),
        habit=bool(before & _HABIT),
        claimed=claimed,
        voiced=any(statement.holder_span is not None for statement in told),
        span=Span(whole.report, opens, span.end),
        sentence=whole,
        others=tuple(one.span for one in alike[1:]),
    )


def _doubts(
    tokens: Sequence[Token], clause: Clause, at: int, whole: Span, scene: Scene
) -> list[Hedge]:
    """The hedges that stand before a verb and govern it."""
    start, verb = whole.start + tokens[clause.low].start, whole.start + tokens[at].start
    opens = start
    if tokens[clause.low].key == "that":
        # "It is possible that ...": the doubt stands right before.
        opens = whole.start + tokens[max(0, clause.low - REACH)].start
    return [
        hedge
        for statement in scene.statements.over(_span(whole, tokens[at], tokens[at]))
        for hedge in statement.hedges
        if hedge.kind not in _NO_DOUBT
        and opens <= hedge.span.start < verb
        # "An arrest for suspicion of theft will not ...": no doubt of the verb.
        and (hedge.span.start <= start + 1 or verb - hedge.span.end <= NEAR_DOUBT)
    ]


def _span(whole: Span, first: Token, last: Token) -> Span:
    return Span(whole.report, whole.start + first.start, whole.start + last.end)


def _is_thing(token: Token) -> bool:
    light = is_light(token.key) or root(token.key) in CARRIERS
    return (not light and not _is_time(token)) or token.key in ORDERED


def _is_time(token: Token) -> bool:
    """Whether a word is part of a date or an hour; an age or a count of two figures is a thing."""
    if token.key[0].isdigit():
        return not (token.key.isdigit() and COUNTED <= int(token.key) < YEARS)
    return token.key in WEEKDAYS or token.key in MONTHS
