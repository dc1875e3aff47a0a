"""Says whether two numbers are told of different people, places, times or roles."""

from __future__ import annotations

import re
from itertools import product

from firsthand.model import Quantity, Sentence, Span
from firsthand.text.tokens import words
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.spells import are_two_times, is_calendar, is_spoken

# Words beside a number that say what it is to the thing: two roles are two numbers.
ROLES = {
    word: role
    for role, words_of_it in (
        ("limit", "limit|maximum|allowed|permitted|cap|ceiling|capacity|allowance"),
        ("target", "target|goal|aim"),
        ("mean", "average|median|mean"),
        ("share", "each|apiece|per"),
        ("career", "career|lifetime"),
        ("season", "season"),
        ("second", "another|other|second|further"),
        ("first", "first"),
        ("against", "against"),
    )
    for word in words_of_it.split("|")
}
# Roles that only a word before the number gives it.
ORDERED = frozenset(("first", "second"))
# Words of a vote, in which alone "against" is a role.
VOTED = frozenset(("vote", "votes", "voted", "voting", "ballot", "ballots"))
# Words with which a sentence tells of a time before the story's.
_EARLIER = re.compile(
    r"\b(?:(?:last|previous) (?:month|year|decade)|years? (?:ago|before|earlier)"
    r"|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# Characters between an age and the name of who is so old ("Roe, 52,", "52-year-old Ann Roe").
BESIDE = 6
# Words on either side of a number among which such a word stands.
REACH = 6


def are_two_subjects(
    a: Quantity, b: Quantity, first: Sentence, second: Sentence, scene: Scene
) -> bool:
    """Whether what two numbers count is told apart by whom, where, when or as what it is told."""
    if role_of(a, first, scene) != role_of(b, second, scene):
        return True
    return of_two_people(first.span, second.span, scene) or at_two_times(
        first.span, second.span, scene
    )


def of_two_people(a: Span, b: Span, scene: Scene) -> bool:
    """Whether two sentences tell of people, and of none in common; who only speaks is left out."""
    first, second = _people(a, scene), _people(b, scene)
    return bool(first and second and not first & second)


def share_bearers(a: Quantity, b: Quantity, scene: Scene) -> bool:
    """Whether one person is named right beside both of two ages."""
    bearers = [
        {actor.name for actor in scene.actors.over(Span(q.span.report, low, q.span.end + BESIDE))}
        for q in (a, b)
        for low in (max(0, q.span.start - BESIDE),)
    ]
    return bool(bearers[0] & bearers[1])


def at_two_times(a: Span, b: Span, scene: Scene) -> bool:
    """Whether two sentences are dated, and no date of one may be one of the other's."""
    first, second = (
        [d for d in scene.dates.over(span) if is_calendar(d) and not is_spoken(d, scene)]
        for span in (a, b)
    )
    return bool(first and second) and all(
        are_two_times(x, y, scene) for x, y in product(first, second)
    )


def tell_two_times(a: Span, b: Span, scene: Scene) -> bool:
    """Whether two sentences are dated apart, or one of them alone tells of an earlier year."""
    first, second = (_EARLIER.search(scene.text(span)) is not None for span in (a, b))
    return first != second or at_two_times(a, b, scene)


def _people(sentence: Span, scene: Scene) -> set[str]:
    holders = [s.holder_span for s in scene.statements.over(sentence) if s.holder_span]
    return {
        actor.name
        for actor, span in scene.named.over(sentence)
        if actor.type == "person" and not any(span.overlap(holder) for holder in holders)
    }


def role_of(quantity: Quantity, sentence: Sentence, scene: Scene) -> frozenset[str]:
    """What a number is to the thing, by the words beside it: a limit, a mean, the second."""
    tokens = words(scene.text(sentence.span))
    base = sentence.span.start
    at = [
        number
        for number, token in enumerate(tokens)
        if base + token.start < quantity.span.end and quantity.span.start < base + token.end
    ]
    if not at:
        return frozenset()
    before = tokens[max(0, at[0] - REACH) : at[0]]
    near = before + tokens[at[-1] + 1 : at[-1] + 1 + REACH]
    found = {ROLES[token.key] for token in near if token.key in ROLES}
    if VOTED.isdisjoint(token.key for token in tokens):
        found.discard("against")
    # "The first blast hurt six", but not "120 observers said in a first comment".
    right = {ROLES[token.key] for token in before if token.key in ROLES}
    return frozenset(found - ORDERED | right)
