"""Puts the branches of a lineage in words."""

from __future__ import annotations

from firsthand.model import Copy
from firsthand.show.lineage import Branch, Lineage
from firsthand.show.lookup import Lookup
from firsthand.show.words import copy_phrase, percent


def node_text(lookup: Lookup, branch: Branch) -> str:
    """One branch of the lineage in words."""
    if branch.node.origin is not None:
        return f"{lookup.origin_name(branch.node.origin)} (not in the pile)"
    label = lookup.label(branch.node.report or "")
    if branch.edge is not None and branch.edge.source is not None:
        return f"{label} credits {lookup.label(branch.edge.source.seen or '')}"
    if branch.edge is None or branch.edge.copy is None:
        return label
    copy = branch.edge.copy
    said = f"{label} {copy_phrase(copy)} {lookup.label(copy.parent)}"
    return f"{said} ({percent(copy.probability)})"


def other_texts(lookup: Lookup, lineage: Lineage) -> list[str]:
    """The edges that the forest leaves out, in words."""
    return [text for text, _ in other_copies(lookup, lineage)]


def other_copies(lookup: Lookup, lineage: Lineage) -> list[tuple[str, Copy]]:
    """The same, each with the copy that it is."""
    found = []
    for edge in (*lineage.ties, *lineage.others):
        if (copy := edge.copy) is not None:
            said = f"{lookup.label(copy.child)} {copy_phrase(copy)} {lookup.label(copy.parent)}"
            undecided = "" if edge.directed else ", direction undecided"
            found.append((f"{said} ({percent(copy.probability)}{undecided})", copy))
    return found
