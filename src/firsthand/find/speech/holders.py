"""Tells who holds an office that a report names without the name: "the general secretary"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.find.names.roles import Office, office_of
from firsthand.find.names.titles import roles
from firsthand.find.speech.cast import Cast
from firsthand.find.words import load_person_nouns, read_words
from firsthand.model import Name, Span
from firsthand.options import FindOptions

HOLDER_REASON = "the person whom the lines before are about, called by an office"
_PHRASE = re.compile(
    r"(?:[Tt]he|[A-Z][\w.-]{0,20}[’']s?) (?P<words>(?:[\w’'-]{1,20} ){0,4}?)"
    r"(?P<noun>\d{1,3}-year-old|[a-z-]{2,20})(?: (?:of|for|at|in) .{1,60})?"
)
_AGED = re.compile(r"\d{1,3}-year-old")
# Nouns for somebody whom a report does not name at all, and those for many.
_NOBODYS = frozenset(
    {"man", "woman", "boy", "girl", "child", "lady", "gentleman", "victim", "passenger"}
    | {"passer-by", "member", "migrant", "refugee", "tourist", "visitor", "guest", "customer"}
    | {"youngster", "worker", "employee", "volunteer", "guard", "voter", "protester", "survivor"}
    | {"suspect"}
    | {"father", "mother", "son", "daughter", "brother", "sister", "wife", "husband", "widow"}
    | {"parent", "relative", "uncle", "aunt", "cousin", "nephew", "niece", "host"}
    | {"lawyer", "attorney", "solicitor", "judge", "prosecutor", "juror", "count"}
)
# Of the nouns for unnamed people those that stand for a named one too.
_NAMED = frozenset({"leader", "senator", "lawmaker"})
# What makes a phrase say who somebody else is: "the former captain", "the other driver".
_OTHERS = frozenset({"former", "ex", "late", "other", "second", "third", "new", "next", "another"})
# What stands between the last sentence of a line and the words in quotation marks behind it.
_OPENING = " .!?:“\"„«‘'"
# How far back lines are read, in characters and in paragraphs.
_REACH = 600
_LINES = 2


@dataclass(frozen=True, slots=True)
class Called:
    """An office or trade that stands for somebody: its noun, and the office where it is one."""

    noun: str
    office: Office | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's text and cast, its words in quotation marks, and the speakers told so far.

    One word that never speaks may be a town's or a firm's.
    """

    text: str
    cast: Cast
    spoken: Sequence[Span]
    heard: frozenset[str]


def office_in(words: str) -> Called | None:
    """The office or trade that a definite phrase says; None for any other."""
    match = _PHRASE.fullmatch(words)
    if match is None:
        return None
    noun, before = match["noun"], match["words"].lower().split()
    aged = [word for word in (*before, noun) if _AGED.fullmatch(word)]
    if aged:
        # Whoever is told by his age was named before, whatever else is said of him.
        return Called(aged[-1], None)
    if noun not in roles() and noun not in load_person_nouns():
        return None
    unnamed = noun in _NOBODYS or (noun in read_words("unnamed_sources") and noun not in _NAMED)
    if unnamed or not _OTHERS.isdisjoint(before):
        return None
    return Called(noun, office_of(words))


def holder_before(called: Called, end: int, scene: Scene, *, options: FindOptions) -> str | None:
    """Whom the paragraph is about up to `end`, else the one above; nobody where two are as near."""
    text = scene.text
    start = text.rfind("\n", 0, end) + 1
    stop = end
    for _ in range(_LINES):
        named = _named(called, max(start, end - _REACH), stop, scene, options)
        if named:
            most = sorted(named, key=lambda name: (-named[name], name))[:2]
            alone = len(most) == 1 or named[most[0]] > options.holder_lead * named[most[1]]
            return most[0] if alone else None
        stop = len(text[:start].rstrip())
        start = text.rfind("\n", 0, stop) + 1
    return None


def _named(
    called: Called, start: int, end: int, scene: Scene, options: FindOptions
) -> dict[str, float]:
    """The people of a stretch who may be meant, by how much they are in view.

    One in its last sentence counts once more, as does one whom the first line of the report names.
    """
    text, cast = scene.text, scene.cast
    ends = len(text[:end].rstrip(_OPENING))
    last = max(text.rfind(stop, start, ends) for stop in (". ", "! ", "? ", "” ", '" '))
    head = text.find("\n") if "\n" in text else 0
    headed = {name.canonical for span, name in cast.mentions if span.end <= head}
    found: dict[str, float] = {}
    for span, name in cast.named_between(start, end):
        if name.type != "person" or not _fits(called, name, cast):
            continue
        if any(part.holds(span) for part in scene.spoken):
            continue
        key = name.canonical
        found.setdefault(key, float(key in headed))
        found[key] += 2 if span.start > last else 1
    for key in found:
        found[key] *= options.holder_known if cast.genders.get(key) else 1.0
    return {key: count for key, count in found.items() if " " in key or key in scene.heard}


def _fits(called: Called, name: Name, cast: Cast) -> bool:
    """Whether gender and titles allow a person to be called so."""
    gender = load_person_nouns().get(called.noun, "")
    if gender and cast.genders.get(name.canonical, "") not in {"", gender}:
        return False
    if called.office is None:
        return True
    held = [office.kind for title in name.titles if (office := office_of(title.text))]
    return not held or called.office.kind in held
