"""Gathers the names that mean one actor, and puts an actor together from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from firsthand.model import Actor, Name, Report, Span


@dataclass(slots=True)
class Group:
    """Names under one spelling: (report, name) pairs and their vote on the type."""

    key: tuple[str, ...]
    members: list[tuple[Report, Name]] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)

    @property
    def type(self) -> str:
        """The type most mentions have; `person` first where votes are equal."""
        order = ("person", "organisation", "place", "other")
        return max(order, key=lambda kind: (self.votes[kind], -order.index(kind)))

    @property
    def weight(self) -> int:
        """How many mentions."""
        return sum(len(name.mentions) for _, name in self.members)

    @property
    def reports(self) -> set[str]:
        """The reports that hold a mention."""
        return {report.id for report, _ in self.members}

    def take(self, other: Group) -> None:
        """Adds the names of another group."""
        self.members += other.members
        self.votes += other.votes


def actor_of(group: Group) -> Actor:
    """The actor whose names a group holds."""
    variants: dict[str, list[Span]] = defaultdict(list)
    titles: dict[str, list[Span]] = defaultdict(list)
    for report, name in group.members:
        for mention in name.mentions:
            variants[" ".join(report.slice(mention.span).split())].append(mention.span)
        for title in name.titles:
            titles[" ".join(title.text.split())].append(title.span)
    spans = sorted({span for found in variants.values() for span in found})
    return Actor(
        name=_fullest(group),
        type=group.type,
        mentions=tuple(spans),
        variants=_by_count(variants),
        titles=_by_count(titles) if group.type == "person" else (),
    )


def _fullest(group: Group) -> str:
    """The spelling in most reports among full names, if there are such.

    Reports vote, not mentions: a long report must not spell the name for all.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for report, name in group.members:
        full[" ".join(name.canonical.split())].add(report.id)
    known = {text.casefold() for text in full}
    for report, name in group.members:
        for mention in name.mentions:
            text = " ".join(report.slice(mention.span).split())
            if mention.form == "name" and text.count(" ") == name.canonical.count(" ") > 0:
                full[text].add(report.id)
    best = [text for text in full if " " in text] or list(full)
    return min(best, key=lambda t: (-len(full[t]), t.casefold() not in known, -len(t), t))


def _by_count(table: dict[str, list[Span]]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    rows = sorted(table.items(), key=lambda row: (-len(row[1]), row[0]))
    return tuple((text, tuple(sorted(set(spans)))) for text, spans in rows)
