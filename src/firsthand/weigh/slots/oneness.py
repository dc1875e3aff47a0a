"""Says whether two values in like frames can be of one slot, and whether they are equal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from firsthand.model import Date, Quantity, Sentence
from firsthand.text.senses import senses_of
from firsthand.text.tokens import stem, words
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.counts import elsewhere, is_added, is_newer, is_part, is_vague
from firsthand.weigh.slots.distances import are_two_ways
from firsthand.weigh.slots.equality import are_equal
from firsthand.weigh.slots.fates import PEOPLE, TOLLS, fate_of, is_past
from firsthand.weigh.slots.framing import LOOSE, RANK, RANKS, Frame
from firsthand.weigh.slots.misprints import is_misprint
from firsthand.weigh.slots.slips import size_of
from firsthand.weigh.slots.subjects import at_two_times, of_two_people, role_of, share_bearers
from firsthand.weigh.slots.tallies import noun_of
from firsthand.weigh.tables import read_rows

# Nouns that count many things, of which a report gives many numbers.
ANYTHING = PEOPLE | frozenset(
    ("year", "time", "thing", "part", "point", "member", "percent", "other", "one", "place", "way",
     "vote", "seat", "group", "team", "day", "side")
)  # fmt: skip
# How many times one number may be the other; more, and it is of something else.
RISE = 20
# The same of sums, shares and lengths, which are of many things.
RISE_LOOSE = 3
# So few of a thing there are by chance.
FEW = 2
_ANOTHER = re.compile(r"\banother (?!\d)|\b(?:an?|the) (?:other|different|separate|earlier) [a-z]")
# How near (0 to 1) a noun must be to a number without one, to be counted by it.
NEAR = 0.6


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    """The stems of words that set values apart, each with its rows and its side in them."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, row in enumerate(read_rows("apart.tsv")):
        for side, cell in enumerate(row):
            for word in cell.split("|"):
                found[stem(word)].add((number, side))
    return {word: frozenset(sides) for word, sides in found.items()}


def are_set_apart(a: Frame, b: Frame) -> bool:
    """Whether a word beside one value stands against a word beside the other ("adults")."""
    first, second = _sides_of(a), _sides_of(b)
    return any(
        row == other and side != far and (row, far) not in first and (other, side) not in second
        for row, side in first
        for other, far in second
    )


def _sides_of(frame: Frame) -> frozenset[tuple[int, int]]:
    near = [word for word in frame.around.values() if word.near >= NEAR]
    return frozenset().union(*(_sides().get(word.stem, frozenset()) for word in near))


def are_lone(a: Frame, b: Frame, frames: Sequence[Frame]) -> bool:
    """Whether two numbers count one thing of which each report gives no other number."""
    if (
        not a.head
        or not b.head
        or {a.head, b.head} & ANYTHING
        or min(size_of(a), size_of(b)) <= FEW
    ):
        return False
    if bool(a.sites) != bool(b.sites):
        # A town's part stands beside the whole.
        return False
    reports = a.reports | b.reports
    counted = [
        one for one in frames if one.reports & reports and one.head and _count_one(a.head, one.head)
    ]
    return {size_of(one) for one in counted} == {size_of(a), size_of(b)}


def may_fill_one(slot: str, a: Frame, b: Frame, scene: Scene, *, sure: bool = False) -> bool:
    """Whether nothing shows that two values are of two things.

    Where so much stands around both that they are of one (`sure`), two people may be named.
    """
    first, second = a.value, b.value
    if are_set_apart(a, b):
        return False
    if not sure and of_two_people(a.sentence.span, b.sentence.span, scene):
        return False
    if _tells_another(a, scene) != _tells_another(b, scene):
        return False
    if slot != RANK and _are_first_and_second(a.sentence, b.sentence, scene):
        return False
    if isinstance(first, Date) or isinstance(second, Date):
        return not _are_of_two_tenses(first, second) and not count_two(
            a.sentence, b.sentence, scene
        )
    if slot == RANK:
        return _count_one(a.head, b.head)
    if first.unit == "years old" and not share_bearers(first, second, scene):
        return False
    if at_two_times(a.sentence.span, b.sentence.span, scene):
        return False
    for ask in (is_vague, is_part, is_added):
        if ask(first, scene) != ask(second, scene):
            return False
    if role_of(first, a.sentence, scene) != role_of(second, b.sentence, scene):
        return False
    if are_two_ways(first, second, a.sentence, b.sentence, scene):
        return False
    if slot == "count" and not _are_counted_alike(a, b, scene):
        return False
    most = RISE_LOOSE if slot in LOOSE and not is_misprint(first, second) else RISE
    if max(first.value, second.value) > most * min(first.value, second.value):
        return False
    if _is_brought_up(a, b, scene):
        return False
    if _holds(a.sentence, second, scene) or _holds(b.sentence, first, scene):
        return False
    if _adds_up(first, second, a.sentence, scene) or _adds_up(second, first, b.sentence, scene):
        return False
    if elsewhere(a.sentence, b.sentence, scene):
        return False
    return _befell_one(a, b, scene)


def _count_one(a: str, b: str) -> bool:
    """Whether two nouns can count the same: anybody, a synonym, or none is named."""
    if not a or not b or noun_of(a) == noun_of(b):
        return True
    if a in PEOPLE and b in PEOPLE:
        return True
    return bool(senses_of(stem(a)) & senses_of(stem(b)))


def _are_counted_alike(a: Frame, b: Frame, scene: Scene) -> bool:
    """Whether two numbers count one thing; where one names none, a word near it must be one."""
    if a.head and b.head:
        return _count_one(a.head, b.head)
    named, other = (a, b) if a.head else (b, a)
    return not named.head or any(
        _count_one(named.head, key) for key, word in other.around.items() if word.near > NEAR
    )


def _are_of_two_tenses(a: Quantity | Date, b: Quantity | Date) -> bool:
    """Whether the one date is of what has been and the other of what is to come."""
    tenses = {one.tense for one in (a, b) if isinstance(one, Date)}
    return tenses >= {"past", "future"}


def count_two(a: Sentence, b: Sentence, scene: Scene) -> bool:
    """Whether two sentences count one thing differently: then what happened happened twice."""
    first, second = scene.quantities.over(a.span), scene.quantities.over(b.span)
    pairs = [
        (x, y)
        for x in first
        for y in second
        if x.unit == y.unit and (x.unit or (x.head and y.head and _count_one(x.head, y.head)))
    ]
    return bool(pairs) and not any(are_equal(x, y, scene) for x, y in pairs)


def _are_first_and_second(a: Sentence, b: Sentence, scene: Scene) -> bool:
    """Whether two sentences count things off and name no place in a row in common."""
    first, second = (
        {RANKS[token.key] for token in words(scene.text(one.span)) if token.key in RANKS}
        for one in (a, b)
    )
    return bool(first and second and not first & second)


def _tells_another(frame: Frame, scene: Scene) -> bool:
    """Whether a sentence tells of one more of a kind ("at another school")."""
    return _ANOTHER.search(scene.text(frame.sentence.span)) is not None


def _is_brought_up(a: Frame, b: Frame, scene: Scene) -> bool:
    """Whether the later of two reports says that its higher number is the newer one."""
    first, second = (scene.findings[one.value.span.report].published for one in (a, b))
    if not first or not second or first.value == second.value:
        return False
    early, late = (a, b) if first.value < second.value else (b, a)
    newer = is_newer(scene.text(late.sentence.span))
    return newer and size_of(late) > size_of(early)


def _holds(sentence: Sentence, value: Quantity, scene: Scene) -> bool:
    """Whether a sentence gives the other's number too: it knows both, and tells them apart."""
    return any(are_equal(one, value, scene) for one in scene.quantities.over(sentence.span))


def _adds_up(part: Quantity, whole: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a number and another one beside it make the whole: then it is a part."""
    return any(
        part.value + other.value == whole.value
        for other in scene.quantities.over(sentence.span)
        if other is not part and other.unit == part.unit
    )


def _befell_one(a: Frame, b: Frame, scene: Scene) -> bool:
    """Whether the same befell those whom two numbers count; tolls have a row of their own."""
    first, second = a.value, b.value
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return True
    fates = fate_of(first, a.sentence, scene), fate_of(second, b.sentence, scene)
    if fates[0] != fates[1] and (TOLLS & set(fates) or None not in fates):
        return False
    if fates[0] not in TOLLS:
        return True
    past = is_past(a.sentence, scene), is_past(b.sentence, scene)
    return past[0] and past[1]
