"""Tells titles of one person that do not go together, over all reports of a story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Actor, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.contrasts import Contrast, Telling
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
_WINDOW = 60


def contrast_offices(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Pairs of titles of one person that clash."""
    for actor in scene.links.actors:
        if actor.type in ("place",) or " " not in actor.name:
            continue
        held = sorted(_held(actor, scene), key=lambda pair: pair[1])
        for (a, a_span), (b, b_span) in combinations(held[: options.titles_compared], 2):
            clash = _clash(a, b)
            if clash is not None:
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


def _held(actor: Actor, scene: Scene) -> Iterator[tuple[Office, Span]]:
    """The offices that stand right before a mention of the actor, or beside it between commas."""
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
