"""Tells titles of one person that do not go together, over all reports of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.held import Held, offices_held, offices_spoken
from firsthand.weigh.slots.titles import FIELDED, Office, may_be_one

# Offices of which a person holds one at a time; a founder may also be a chief executive.
SOLE = frozenset(
    ("president", "prime minister", "chancellor", "governor", "mayor", "king", "queen", "pope")
)
# Ranks of which a person holds one at a time, whoever the report.
LADDERS = (
    frozenset(("general", "brigadier", "colonel", "major", "captain", "lieutenant", "sergeant",
               "corporal", "commander", "admiral")),
    frozenset(("student", "lecturer", "professor")),
    frozenset(("constable", "sergeant", "inspector", "chief inspector", "superintendent",
               "chief superintendent", "police chief")),
    frozenset(("pupil", "teacher", "principal", "caretaker")),
    frozenset(("chief executive", "chief financial officer", "chief operating officer")),
    frozenset(("chairman", "treasurer", "secretary general")),
    frozenset(("firefighter", "fire chief")),
    frozenset(("doctor", "nurse", "paramedic", "midwife")),
    frozenset(("captain", "mate", "harbour master", "pilot")),
    frozenset(("pilot", "copilot", "flight attendant", "passenger")),
    frozenset(("driver", "passenger")),
    frozenset(("deacon", "priest", "bishop", "archbishop", "cardinal", "pope", "rabbi", "imam")),
    frozenset(("striker", "goalkeeper", "defender", "midfielder", "coach", "referee")),
)  # fmt: skip
# Posts that leave no time for another: of two of them in two reports one is wrong.
# A minister without a field may be any; so may a secretary, who is not here.
POSTS = frozenset(
    ("president", "prime minister", "chancellor", "governor", "mayor", "ambassador", "judge",
     "prosecutor", "sergeant", "inspector", "chief inspector", "superintendent",
     "chief superintendent", "constable", "spokesman", "king", "queen", "pope", "bishop",
     "referee", "coach", "police chief", "fire chief", "sheriff", "principal")
)  # fmt: skip
# Ranks of the police, who may be told of by either of two of them.
POLICE = frozenset(
    ("sergeant", "inspector", "chief inspector", "superintendent", "chief superintendent",
     "constable", "police chief", "sheriff")
)  # fmt: skip
# Who is at the head of a thing does not only speak for it.
HEADS = frozenset(
    (
        "chief executive",
        "chairman",
        "managing director",
        "executive director",
        "director",
        "chief of staff",
    )
)
# States of one office that shut each other out, and what to say of them. None is the plain office.
CLASHES: dict[frozenset[str | None], tuple[str, int, str]] = {
    frozenset({"former", "elect"}): (
        "undecided",
        2,
        "Both can be true of somebody who comes back to an office; one leaves out the other half.",
    ),
    frozenset({"former", None}): ("conflict", 2, "One says that the office is over."),
    frozenset({"elect", None}): ("undecided", 1, "One says that the office is still to come."),
    frozenset({"acting", None}): ("undecided", 1, "One says that the office is held for a time."),
    frozenset({"vice", None}): ("conflict", 3, "The offices are two."),
    frozenset({"deputy", None}): ("conflict", 2, "The offices are two."),
    frozenset({"assistant", None}): ("undecided", 1, "One says that it is the lower grade."),
    frozenset({"chief", None}): ("undecided", 1, "One says that it is the higher grade."),
}
FORMER = "former"
# Ranks that leave an office what it is, whatever the other one is.
GRADES = frozenset(("chief", "deputy", "assistant"))
_LEAVES = re.compile(
    r"\b(?:resign\w*|quit|quits|step(?:s|ped|ping) down|sacked|fired|ousted|dismissed|left office"
    r"|outgoing)\b",
    re.IGNORECASE,
)


# Words before the names that stand before an office ("Former Costa Rican President").
_WAS = re.compile(r"\b(?:[Ff]ormer[ -]|[Ee]x-|[Oo]ne-?time |[Tt]hen-)(?:[A-Z][\w’'-]*,? ){0,3}$")
# Characters before an office among which they stand.
REACH = 40


def contrast_offices(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Pairs of titles of one person that clash."""
    spoken = offices_spoken(scene)
    for actor in scene.links.actors:
        if actor.type in ("place",) or " " not in actor.name:
            continue
        held = offices_held(actor, scene, spoken=spoken)
        given = _given(held)
        for (a, a_span), (b, b_span) in combinations(held[: options.titles_compared], 2):
            clash = _clash(a, b) or _rival(a, b)
            if clash is not None and _is_leaving(a, a_span, b, b_span, scene):
                continue
            if clash is not None and not (
                a.group != b.group and _is_both(a, a_span, b, b_span, given)
            ):
                nature, severity, reason = clash
                yield Contrast(
                    kind="title",
                    nature=nature,
                    severity=severity,
                    a=_telling(a, a_span, scene),
                    b=_telling(b, b_span, scene),
                    reason=f"{reason} ({actor.name})",
                    weight=1.0,
                )


def _clash(a: Office, b: Office) -> tuple[str, int, str] | None:
    if a.group == b.group:
        first, second = min(a.ranks, default=None), min(b.ranks, default=None)
        return CLASHES.get(frozenset({first, second})) if first != second else None
    if {"former", "elect"} <= a.ranks | b.ranks and a.ranks != b.ranks:
        return "scope", 2, "Both can be true; each names one half of a career."
    if a.ranks or b.ranks or not any({a.group, b.group} <= one for one in (SOLE, *LADDERS)):
        return None
    return "conflict", 2, "The offices differ."


def _is_leaving(a: Office, a_span: Span, b: Office, b_span: Span, scene: Scene) -> bool:
    """Whether one calls former whose leaving of the office the other tells, or calls so too."""
    if (FORMER in a.ranks) == (FORMER in b.ranks):
        return False
    plain = b_span if FORMER in a.ranks else a_span
    head = scene.findings[plain.report].report.text[max(0, plain.start - REACH) : plain.start]
    return bool(_WAS.search(head)) or any(
        _LEAVES.search(scene.text(one.span)) for one in scene.sentences.over(plain)
    )


def _given(held: list[Held]) -> Mapping[str, set[str]]:
    """The offices that each report gives to one person."""
    found: dict[str, set[str]] = defaultdict(set)
    for office, span in held:
        found[span.report].add(office.group)
    return found


def _is_both(
    a: Office, a_span: Span, b: Office, b_span: Span, given: Mapping[str, set[str]]
) -> bool:
    """Whether one of the two reports gives the person both offices: then both are held."""
    return b.group in given[a_span.report] or a.group in given[b_span.report]


def _rival(a: Office, b: Office) -> tuple[str, int, str] | None:
    """What two posts are to each other of which nobody holds both."""
    if not a.ranks | b.ranks <= GRADES or a.group == b.group:
        return None
    groups = {a.group, b.group}
    posts = [group for group in groups if _is_post(group)]
    heads = [group for group in groups if group in HEADS or group.startswith("head of ")]
    if len(posts) == 2 and not groups <= POLICE:
        # "The minister" may be the foreign minister.
        return ("conflict", 2, "The posts differ.") if not may_be_one(*posts) else None
    if "spokesman" in groups and heads:
        return "conflict", 2, "One speaks for it, the other is at its head."
    fields = [frozenset(g.removeprefix("head of ").split()) for g in heads if g not in HEADS]
    if len(fields) == 1 and len(posts) == 1 and posts[0] in POLICE:
        fields.append(frozenset(("police",)))
    if len(fields) == 2 and not fields[0] & fields[1]:
        return "conflict", 2, "They are at the head of two things."
    return None


def _is_post(group: str) -> bool:
    return group in POSTS or group.endswith(FIELDED)


def _telling(office: Office, span: Span, scene: Scene) -> Telling:
    key = f"{' '.join(sorted(office.ranks))} {office.group}".strip()
    return Telling(scene.text(span), span, key)
