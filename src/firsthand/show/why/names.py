"""The ids by which the things of a record are asked for, and what an edge is called."""

from __future__ import annotations

from firsthand.model import Copy, Moment, Position
from firsthand.show.why.case import Case
from firsthand.show.why.explanation import Explanation
from firsthand.show.words import copy_phrase, percent


def copy_id(copy: Copy) -> str:
    """The id of a copy: the retelling, then what it retells."""
    return f"{copy.child}>{copy.parent}"


def position_id(position: Position) -> str:
    """The id of a position: where its words of stance and what it is about stand."""
    stance, content = position.stance_span, position.content
    return f"position:{stance.report}:{stance.start}-{stance.end}:{content.start}-{content.end}"


def moment_id(moment: Moment) -> str:
    """The id of a dated event: the date, and where the words for it stand."""
    span = moment.text
    return f"moment:{moment.date}:{span.report}:{span.start}-{span.end}"


def edge_title(case: Case, copy: Copy) -> str:
    """What a copy says of its two reports: "the Sentinel rewrites the Courier"."""
    child, parent = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    return f"{child} {copy_phrase(copy)} {parent}"


def edge_said(case: Case, copy: Copy) -> str:
    """The same with its probability."""
    return f"{edge_title(case, copy)} ({percent(copy.probability)})"


def were_chance(case: Case, copy: Copy) -> str:
    """The case that a copy is none, to finish "if …", with how likely that is."""
    child, parent = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    return f"{child} and {parent} were alike by chance ({percent(1 - copy.probability)} likely)"


def were_copying(case: Case, copy: Copy) -> str:
    """The case that an unsure copy is one, to finish "if …", with how likely that is."""
    child, parent = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    return f"{child} and {parent} did go back to one text ({percent(copy.probability)} likely)"


def asked_by(found: Explanation) -> str:
    """The kind and the id of what is explained; the kind once only."""
    return found.id if found.id.startswith(f"{found.kind}:") else f"{found.kind} {found.id}"
