"""Gathers the positions of a story by actor, those that say the same in one row."""

from __future__ import annotations

from firsthand.model import Position, Record
from firsthand.show.clean import one_line
from firsthand.show.lookup import Lookup

Rows = list[list[Position]]


def by_actor(lookup: Lookup) -> list[tuple[str, Rows]]:
    """Actors with their positions, alike ones together; the actor with most of them first."""
    names = _names(lookup.record)
    actors: dict[str, dict[tuple[str, ...], list[Position]]] = {}
    for item in lookup.record.findings:
        for position in item.positions:
            actor = names.get(position.actor, position.actor)
            rows = actors.setdefault(actor, {})
            rows.setdefault(_alike(lookup, position), []).append(position)
    gathered = {actor: list(rows.values()) for actor, rows in actors.items()}
    return sorted(gathered.items(), key=lambda pair: (-sum(map(len, pair[1])), pair[0]))


def _names(record: Record) -> dict[str, str]:
    """The story's name for every spelling that only one actor goes by."""
    names: dict[str, str] = {}
    shared: set[str] = set()
    for actor in record.links.actors:
        for spelling in {actor.name, *(text for text, _ in actor.variants)}:
            if names.setdefault(spelling, actor.name) != actor.name:
                shared.add(spelling)
    return {spelling: name for spelling, name in names.items() if spelling not in shared}


def _alike(lookup: Lookup, position: Position) -> tuple[str, ...]:
    condition = lookup.words(position.condition) if position.condition else ""
    said = (position.stance, position.modality, lookup.words(position.content), condition)
    return tuple(one_line(words).casefold() for words in said)
