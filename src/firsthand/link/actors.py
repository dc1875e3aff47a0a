"""Joins the names of a story's reports into actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from firsthand.model import Actor, Findings, Name, Span
from firsthand.options import DEFAULT, LinkOptions


def link_actors(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Actor, ...]:
    """Actors of one story, most mentioned first."""
    groups: dict[str, list[tuple[Findings, Name]]] = defaultdict(list)
    for item in findings:
        for name in item.names:
            groups[name.canonical.casefold()].append((item, name))
    actors = []
    for members in groups.values():
        variants: dict[str, list[Span]] = defaultdict(list)
        titles: dict[str, list[Span]] = defaultdict(list)
        for item, name in members:
            for mention in name.mentions:
                variants[item.report.slice(mention.span)].append(mention.span)
            for title in name.titles:
                titles[title.text].append(title.span)
        kinds = sorted(name.type for _, name in members)
        mentions = tuple(sorted(span for spans in variants.values() for span in spans))
        actors.append(
            Actor(
                name=members[0][1].canonical,
                type=max(sorted(set(kinds)), key=kinds.count),
                mentions=mentions,
                variants=_by_count(variants),
                titles=_by_count(titles),
            )
        )
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name)))


def _by_count(table: dict[str, list[Span]]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    rows = sorted(table.items(), key=lambda row: (-len(row[1]), row[0]))
    return tuple((text, tuple(sorted(spans))) for text, spans in rows)
