"""Finds what each report asserts: a clause with what it speaks of and how far it is vouched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from firsthand.model import Findings, Sentence, Span, Statement
from firsthand.options import WeighOptions
from firsthand.text.senses import senses_of
from firsthand.text.tokens import Token, is_light, stem, words
from firsthand.weigh.discrepancies.clauses import CARRIERS, clauses_of, is_verb
from firsthand.weigh.discrepancies.contrasts import Telling, opening
from firsthand.weigh.scene import TOLD, Places, Scene, zone_of
from firsthand.weigh.slots.days import MONTHS, WEEKDAYS
from firsthand.weigh.slots.spells import is_calendar
from firsthand.weigh.tables import root

# A number from here on, or one with a unit, is seldom the same in two clauses by chance.
COUNTED = 13
# Words with which a sentence goes on from the one before.
PRONOUNS = frozenset(("he", "him", "she", "her", "it", "they", "them", "these", "those"))
# What before a verb says that it is done once more.
AGAIN = "re"
# Characters of a date that tell its day.
DAY = 10


@dataclass(frozen=True, slots=True)
class Assertion:
    """A clause that asserts something.

    `things` are the stems of its weighty words with the senses that each has; who is said to hold
    it is left out. `anchors` are its numbers ("#1150") and dates ("@2027-05-01"), which two clauses
    seldom share by chance. `names` are those stems that name somebody or some place, or say what he
    is, `verbs` those of its verbs, `around` those of its sentence, and of the one before where a
    pronoun goes on from there, `senses` all those of its words.
    """

    statement: Statement
    sentence: Sentence
    things: Mapping[str, frozenset[str]]
    anchors: frozenset[str]
    names: frozenset[str]
    verbs: frozenset[str]
    around: frozenset[str]
    senses: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "senses", frozenset().union(*self.things.values()))

    @property
    def span(self) -> Span:
        """The clause."""
        return self.statement.span


def telling_of(
    one: Assertion, key: str, scene: Scene, *, span: Span | None = None, options: WeighOptions
) -> Telling:
    """What an assertion says, with what equal ones share: a stretch of it, or its beginning."""
    shown = span or opening(one.span, options=options)
    value = " ".join(scene.text(shown).split())
    return Telling(value, shown, key, zone_of(one.sentence))


def gather_assertions(scene: Scene) -> tuple[Assertion, ...]:
    """The assertions of a story; of sentences worded alike those of the first."""
    seen: set[int] = set()
    found: list[Assertion] = []
    for item in scene.findings.values():
        named = _named(item, scene)
        before: Sentence | None = None
        for sentence in item.sentences:
            number = scene.pairs.wordings.get(sentence.span, -1)
            if sentence.zone in TOLD and number not in seen:
                found += _assertions(sentence, before, named, scene)
            seen.add(number)
            before = sentence if sentence.zone == "body" else None
    return tuple(found)


def _named(item: Findings, scene: Scene) -> Places[Span]:
    """Where a report names somebody or something, and where it says what he is."""
    titles = (title.span for name in item.names for title in name.titles)
    mentions = (mention.span for name in item.names for mention in name.mentions)
    return Places((span, span) for span in sorted({*titles, *mentions}))


def _assertions(
    sentence: Sentence, before: Sentence | None, named: Places[Span], scene: Scene
) -> Iterator[Assertion]:
    text = scene.text(sentence.span)
    if text.rstrip(" ”\"’'").endswith("?"):
        return
    spoken = (s.holder_span for s in scene.statements.over(sentence.span))
    around = set(_things(sentence.span, frozenset(one for one in spoken if one), scene))
    if before is not None and any(token.key in PRONOUNS for token in words(text)):
        around.update(_things(before.span, frozenset(), scene))
    for statement in scene.statements.over(sentence.span):
        if sentence.span.holds(statement.span):
            yield _assertion(statement, sentence, frozenset(around), named, scene)


def _assertion(
    statement: Statement,
    sentence: Sentence,
    around: frozenset[str],
    named: Places[Span],
    scene: Scene,
) -> Assertion:
    span, holder = statement.span, statement.holder_span
    counted = [q.span for q in scene.quantities.over(span)]
    out = frozenset((*counted, *([holder] if holder else [])))
    things = _things(span, out, scene)
    text = scene.text(span)
    tokens = words(text)
    verbs = {
        stem(tokens[at].key)
        for clause in clauses_of(tokens, text)
        for at in range(clause.head, clause.high)
        if is_verb(tokens, at, clause.head)
    }
    return Assertion(
        statement=statement,
        sentence=sentence,
        things={name: _senses(name) for name in sorted(things)},
        anchors=frozenset(_anchors(span, scene)),
        names=frozenset(
            name for name, places in things.items() if any(named.over(place) for place in places)
        ),
        verbs=frozenset(verbs & things.keys()),
        around=around,
    )


def _senses(name: str) -> frozenset[str]:
    """The senses of a stem; "reopen" and "open" have one in common."""
    return senses_of(name) | {f"~{name[len(AGAIN) :] if name.startswith(AGAIN) else name}"}


def _things(span: Span, out: frozenset[Span], scene: Scene) -> dict[str, list[Span]]:
    """The stems of the weighty words of a span, and where they stand; what is `out` left out."""
    found: dict[str, list[Span]] = defaultdict(list)
    for token in words(scene.text(span)):
        place = Span(span.report, span.start + token.start, span.start + token.end)
        if _is_thing(token) and not any(one.overlap(place) for one in out):
            found[stem(token.key)].append(place)
    return found


def _is_thing(token: Token) -> bool:
    if not token.key[0].isalpha() or len(token.key) == 1 or is_light(token.key):
        return False
    return not (token.key in WEEKDAYS or token.key in MONTHS or root(token.key) in CARRIERS)


def _anchors(span: Span, scene: Scene) -> Iterator[str]:
    for quantity in scene.quantities.over(span):
        if span.holds(quantity.span) and (quantity.unit or quantity.value >= COUNTED):
            yield f"#{quantity.value:g}"
    for when in scene.dates.over(span):
        if span.holds(when.span) and when.value and is_calendar(when):
            yield f"@{when.value[:DAY]}"
    for token in words(scene.text(span)):
        if token.key in WEEKDAYS and token.text[0].isupper():
            # Which Monday it is hangs on the day of each report.
            yield f"@{WEEKDAYS[token.key]}"
