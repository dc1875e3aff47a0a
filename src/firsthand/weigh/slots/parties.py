"""Says whether a clause is what a party says, or somebody who will not be named, or an outlet."""

from __future__ import annotations

import re
from functools import cache

from firsthand.model import Span
from firsthand.text.tokens import words
from firsthand.weigh.assertions.assertions import PRONOUNS, Assertion
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import read_rows
from firsthand.weigh.voices import PUBLISHERS, same_name

# Words by which a report says that it may not name who says it.
_HIDDEN = re.compile(
    r"\b(?:condition of anonymity|not to be named|not authori[sz]ed to|familiar with the"
    r"|close to the (?:talks|deal|matter|club|team|family|negotiations)|with knowledge of"
    r"|briefed on|with direct knowledge)\b",
    re.IGNORECASE,
)
# Characters before a sentence in which the one before it stands.
BEFORE = 3


def is_party(held: Assertion, scene: Scene) -> bool:
    """Whether who says it has a stake in it, by the words for him anywhere in the story."""
    place = held.statement.holder_span
    if place is None:
        return False
    said = _keys(held.statement.holder or "") | _keys(scene.text(place))
    for actor in scene.actors.over(place):
        said = said.union(*(_keys(title) for title, _ in actor.titles))
    if said & PRONOUNS:
        # "The mayor is angry. The gates, he says, ...": who he is was said right before.
        start = held.sentence.span.start
        near = scene.sentences.over(Span(place.report, max(0, start - BEFORE), start + 1))
        said = said.union(*(_keys(scene.text(sentence.span)) for sentence in near))
    return bool(said & called("party"))


def is_unnamed(held: Assertion, scene: Scene) -> bool:
    """Whether who says it is nobody whom the report names."""
    place, holder = held.statement.holder_span, held.statement.holder
    if place is None or (holder is not None and not holder.islower()):
        return False
    if _HIDDEN.search(scene.text(held.sentence.span)):
        return True
    text = scene.text(place)
    named = any(word[:1].isupper() for word in text.split()[1:])
    return not named and bool(_keys(text) & called("unnamed"))


def is_publisher(held: Assertion, scene: Scene) -> bool:
    """Whether an outlet or agency is said to say it: it only passes it on."""
    holder = held.statement.holder or ""
    return any(
        source.kind in PUBLISHERS and same_name(holder, source.name)
        for source in scene.links.sources
    )


def _keys(text: str) -> frozenset[str]:
    return frozenset(token.key for token in words(text))


@cache
def called(kind: str) -> frozenset[str]:
    """The words for parties, or for those who are unnamed."""
    rows = read_rows("parties.tsv")
    return frozenset(word for name, forms, *_ in rows if name == kind for word in forms.split("|"))
