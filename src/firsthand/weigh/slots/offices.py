"""Tells titles of one person that do not go together, over all reports of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from firsthand.model import Actor, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.titles import Office, offices_in

# Offices of which a person holds one at a time; a founder may also be a chief executive.
SOLE = frozenset(
    ("president", "prime minister", "chancellor", "governor", "mayor", "king", "queen", "pope")
)
# Ranks of which a person holds one at a time, whoever the report.
LADDERS = (
    frozenset(("general", "brigadier", "colonel", "major", "lieutenant", "sergeant", "corporal",
               "commander", "admiral")),
    frozenset(("lecturer", "professor")),
    frozenset(("constable", "inspector", "superintendent", "police chief", "detective")),
)  # fmt: skip
# Posts that leave no time for another: of two of them in two reports one is wrong.
# A minister without a field may be any; so may a secretary, who is not here.
POSTS = frozenset(
    ("president", "prime minister", "chancellor", "governor", "mayor", "ambassador", "judge",
     "prosecutor", "inspector", "constable", "spokesman", "king", "queen", "pope", "bishop",
     "referee", "coach", "police chief", "sheriff")
)  # fmt: skip
# Ranks of the police, who may be told of by either of two of them.
POLICE = frozenset(("inspector", "constable", "police chief", "sheriff"))
# Who is at the head of a thing does not only speak for it.
HEADS = frozenset(
    ("chief executive", "chairman", "managing director", "executive director", "director")
)
MINISTER = "minister"
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
}
FORMER = "former"
_LEAVES = re.compile(
    r"\b(?:resign\w*|quit|quits|step(?:s|ped|ping) down|sacked|fired|ousted|dismissed|left office"
    r"|outgoing)\b",
    re.IGNORECASE,
)
_WINDOW = 60
# Whoever is at the head of something, before and after the name; what stands beside says of what.
_HEAD_BEFORE = re.compile(
    r"\b(?P<field>[a-z][a-z-]+(?: [a-z][a-z-]+)?) (?P<head>chief|boss|head) $"
)
_HEAD_AFTER = re.compile(
    r"(?:,|,? who is) (?:the |a )?(?P<head>head|chief|boss) of "
    r"(?:the |a |an |its |their )?(?:[A-Za-z]+['’]s )?"
    r"(?P<field>[a-z][a-z-]+(?: [a-z][a-z-]+)?)"
)
# Words before "chief" that name no field, and words of a field that name none by themselves.
_NO_FIELD = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "our", "by", "of", "in", "deputy", "former",
     "acting", "new", "old", "outgoing", "service", "department", "agency", "office", "company",
     "for", "and", "from", "to", "with")
)  # fmt: skip


def contrast_offices(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Pairs of titles of one person that clash."""
    for actor in scene.links.actors:
        if actor.type in ("place",) or " " not in actor.name:
            continue
        held = sorted(_held(actor, scene), key=lambda pair: pair[1])
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
    """Whether one calls former whose leaving of the office the other tells."""
    if (FORMER in a.ranks) == (FORMER in b.ranks):
        return False
    plain = b_span if FORMER in a.ranks else a_span
    return any(_LEAVES.search(scene.text(one.span)) for one in scene.sentences.over(plain))


def _given(held: list[tuple[Office, Span]]) -> Mapping[str, set[str]]:
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
    if a.ranks or b.ranks or a.group == b.group:
        return None
    groups = {a.group, b.group}
    posts = [group for group in groups if _is_post(group)]
    heads = [group for group in groups if group in HEADS or group.startswith("head of ")]
    if len(posts) == 2 and not groups <= POLICE:
        # "The minister" may be the foreign minister.
        return ("conflict", 2, "The posts differ.") if not _may_be_one(*posts) else None
    if "spokesman" in groups and heads:
        return "conflict", 2, "One speaks for it, the other is at its head."
    fields = [frozenset(g.removeprefix("head of ").split()) for g in heads if g not in HEADS]
    if len(fields) == 1 and len(posts) == 1 and posts[0] in POLICE:
        fields.append(frozenset(("police",)))
    if len(fields) == 2 and not fields[0] & fields[1]:
        return "conflict", 2, "They are at the head of two things."
    return None


def _is_post(group: str) -> bool:
    return group in POSTS or group.split()[-1] == MINISTER


def _may_be_one(a: str, b: str) -> bool:
    return MINISTER in (a, b) and a.split()[-1] == b.split()[-1] == MINISTER


def _heads(actor: Actor, scene: Scene) -> Iterator[tuple[Office, Span]]:
    """What the actor is said to be at the head of, beside a mention."""
    for mention in actor.mentions:
        text = scene.findings[mention.report].report.text
        before = _HEAD_BEFORE.search(text[max(0, mention.start - _WINDOW) : mention.start])
        after = _HEAD_AFTER.match(text, mention.end, mention.end + _WINDOW)
        hit = before or after
        if hit is None:
            continue
        field = [word for word in hit["field"].split() if word not in _NO_FIELD]
        if field:
            base = mention.start - min(_WINDOW, mention.start) if before else 0
            low = min(base + hit.start("field"), base + hit.start("head"))
            end = mention.end if before else hit.end()
            group = f"head of {' '.join(field)}"
            yield Office(0, 0, group, frozenset(), False), Span(mention.report, low, end)


def _held(actor: Actor, scene: Scene) -> Iterator[tuple[Office, Span]]:
    """The offices that stand right before a mention of the actor, or beside it between commas."""
    yield from _heads(actor, scene)
    seen = set()
    before = {(m.report, m.start - gap) for m in actor.mentions for gap in (1, 2)}
    for mention in actor.mentions:
        text = scene.findings[mention.report].report.text
        base = max(0, mention.start - _WINDOW)
        base = max(base, text.rfind("\n", base, mention.start) + 1)
        tokens = words(text[base : mention.start])
        offices = offices_in(tokens)
        if offices and offices[-1].high == len(tokens) and not offices[-1].plural:
            office = offices[-1]
            low, high = tokens[office.low].start, tokens[office.high - 1].end
            # A comma ends a title: "the president, Ann Roe" is kept, "presidents. Ann" is not.
            if text[base + high : mention.start].strip(" ,") or mention in seen:
                continue
            seen.add(mention)
            yield office, Span(mention.report, base + low, mention.end)
    for _, spans in actor.titles:
        for span in spans:
            if (span.report, span.end) not in before:
                offices = offices_in(words(scene.text(span)))
                yield from ((office, span) for office in offices[:1] if not office.plural)


def _telling(office: Office, span: Span, scene: Scene) -> Telling:
    key = f"{' '.join(sorted(office.ranks))} {office.group}".strip()
    return Telling(scene.text(span), span, key)
