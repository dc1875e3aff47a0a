"""Every tunable number: its unit, and why it has this value.

One frozen class a folder; a step takes its own class and nothing else, so that a number is found
where it is used. Each field's comment gives the unit and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Numbers of `read/`."""


@dataclass(frozen=True, slots=True)
class FindOptions:
    """Numbers of `find/` and `text/`."""

    # sentences; one parser batch. Larger gains nothing on one core and costs memory.
    parse_batch: int = 128
    # characters; a longer "sentence" is cut at a space before parsing, or one line without a stop
    # would cost the parser memory without bound.
    sentence_limit: int = 3_000


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """Numbers of `link/`."""


@dataclass(frozen=True, slots=True)
class WeighOptions:
    """Numbers of `weigh/`."""


@dataclass(frozen=True, slots=True)
class Options:
    """All options of one run."""

    read: ReadOptions = field(default_factory=ReadOptions)
    find: FindOptions = field(default_factory=FindOptions)
    link: LinkOptions = field(default_factory=LinkOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)


DEFAULT = Options()
