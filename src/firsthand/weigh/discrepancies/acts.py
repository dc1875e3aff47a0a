"""Finds the acts of a story: a verb with the words of its clause, denied or not, sure or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.senses import senses_of
from firsthand.text.terms import content_terms
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.tables import irregulars, root

# Between two clauses stands a mark or one of these.
_MARK = re.compile(r"[,;:()“”\"!?]| [–—-] |\.(?= |$)")
_JOINTS = frozenset(
    ("after", "before", "when", "while", "because", "that", "who", "which", "whose", "if", "but",
     "although", "though", "whereas", "until", "till", "unless", "where", "whether", "since",
     "once", "so")
)  # fmt: skip
# Verbs that say only that somebody speaks, or that carry another verb.
_CARRIERS = frozenset(
    root(word)
    for word in ("said", "told", "added", "wrote", "announced", "reported", "insisted", "according",
                 "want", "plan", "tried", "began", "seem", "appear", "continued", "started",
                 "expected", "called", "made", "got", "went", "came", "took", "put", "let", "kept",
                 "become", "based", "named", "aged", "related", "limited", "used", "given",
                 "including", "show", "see", "know", "think", "believe", "feel", "mean", "ask")
)  # fmt: skip
_HELPERS = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
     "will", "would", "shall", "should", "may", "might", "can", "could", "must", "to", "not")
)  # fmt: skip
_NOT = frozenset(("not", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without"))
# Before a word in "-ed" these make it an adjective ("the recalled drug").
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "of", "this", "that"))
_NONE = frozenset(("no", "nothing", "nobody", "none"))
# Kinds of hedge that do not doubt the act itself.
_NO_DOUBT = frozenset(("report", "condition"))
# Before a clause these leave open whether it is so.
_OPEN = frozenset(("if", "whether", "unless", "until", "till", "once"))
_HABIT = frozenset(("do", "does"))
_AHEAD = frozenset(("will", "shall", "would", "should"))
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
    other weighty words of the clause, `near` those of the words next to the verb, `object` the
    first after it. `denied` says whether a word denies it, `level` how sure the sentence is of it
    (0 to 1), `ahead` that it is still to come, `habit` that it is told of no one time. `span` is
    the clause, `sentence` its sentence, `others` those of other reports that are worded alike.
    """

    root: str
    senses: frozenset[str]
    things: frozenset[str]
    near: frozenset[str]
    object: str
    denied: bool
    level: float
    ahead: bool
    habit: bool
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
            if sentence.zone == "body":
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
    sentence = alike[0]
    text = scene.text(sentence.span)
    if text.rstrip().endswith("?"):
        return
    tokens = words(text)
    for low, high in _clauses(tokens, text):
        if tokens[low].key in _OPEN:
            continue
        verbs = [at for at in range(low, high) if _is_verb(tokens, at, low)]
        for at in verbs:
            yield _act(alike, tokens, low, high, at, scene)


def _clauses(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    low = 0
    for at in range(1, len(tokens) + 1):
        ends = at == len(tokens)
        if not ends:
            gap = text[tokens[at - 1].end : tokens[at].start]
            mark = _MARK.search(gap) or _MARK.match(tokens[at].text)
            ends = bool(mark) or tokens[at].key in _JOINTS
        if ends and at - low >= 2:
            yield low, at
            low = at
        elif ends:
            low = at


def _is_verb(tokens: Sequence[Token], at: int, low: int) -> bool:
    token = tokens[at]
    if not token.text[0].islower() or is_light(token.key) or root(token.key) in _CARRIERS:
        return False
    if token.key.endswith("ly"):
        return False
    before = next((t.key for t in reversed(tokens[low:at]) if not t.key.endswith("ly")), "")
    if before == "to":
        # "A risk to health": a noun may follow as well.
        return bool(_senses(token.key)) or root(token.key) in _bases()
    if before in _HELPERS:
        return True
    if before in _ARTICLES:
        return False
    return token.key in irregulars() or (token.key.endswith("ed") and len(token.key) > 4)


def _act(
    alike: Sequence[Sentence], tokens: Sequence[Token], low: int, high: int, at: int, scene: Scene
) -> Act:
    whole = alike[0].span
    start, verb = whole.start + tokens[low].start, whole.start + tokens[at].start
    span = Span(whole.report, start, whole.start + tokens[high - 1].end)
    before = {t.key for t in tokens[max(low, at - REACH) : at]}
    things = {
        number: stem(token.key)
        for number, token in enumerate(tokens[low:high], low)
        if number != at and _is_thing(token)
    }
    near = [n for n in things if n < at][-NEAR:] + [n for n in things if n > at][:NEAR]
    opens = start
    if tokens[low].key == "that":
        # "It is possible that ...": the doubt stands right before.
        opens = whole.start + tokens[max(0, low - REACH)].start
    place = Span(whole.report, verb, verb + len(tokens[at].text))
    doubts = [
        hedge
        for statement in scene.statements.over(place)
        for hedge in statement.hedges
        if hedge.kind not in _NO_DOUBT
        and opens <= hedge.span.start < verb
        # "An arrest for suspicion of theft will not ...": no doubt of the verb.
        and (hedge.span.start <= start + 1 or verb - hedge.span.end <= NEAR_DOUBT)
    ]
    if doubts and (opens := min(hedge.span.start for hedge in doubts)) < start:
        span = Span(whole.report, opens, span.end)
    return Act(
        root=root(tokens[at].key),
        senses=_senses(tokens[at].key),
        things=frozenset(things.values()),
        near=frozenset(things[number] for number in near),
        object=next((things[n] for n in things if n > at), ""),
        denied=bool(before & _NOT) or bool({t.key for t in tokens[at + 1 : at + 3]} & _NONE),
        level=min((hedge.level for hedge in doubts), default=1.0),
        ahead=bool(before & _AHEAD) or (at > low and tokens[at - 1].key == "to"),
        habit=bool(before & _HABIT),
        span=span,
        sentence=whole,
        others=tuple(one.span for one in alike[1:]),
    )


@cache
def _bases() -> frozenset[str]:
    return frozenset(root(base) for base in irregulars().values())


def _is_thing(token: Token) -> bool:
    light = is_light(token.key) or root(token.key) in _CARRIERS
    return not light and not _is_time(token)


@lru_cache(maxsize=16_384)
def _senses(key: str) -> frozenset[str]:
    terms = content_terms(irregulars().get(key, key))
    return frozenset(f"={sense}" for term in terms[:1] for sense in senses_of(term.norm))


def _is_time(token: Token) -> bool:
    return token.key in WEEKDAYS or token.key in MONTHS or token.key[0].isdigit()
