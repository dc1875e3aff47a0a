"""Every tunable number: its unit, and why it has this value.

One frozen class and one file a folder; a step takes its own class and nothing else, so that a
number is found where it is used. Each field's comment gives the unit and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.options.find import FindOptions
from firsthand.options.link import LinkOptions
from firsthand.options.read import ReadOptions
from firsthand.options.show import ShowOptions
from firsthand.options.weigh import WeighOptions

__all__ = [
    "DEFAULT",
    "FindOptions",
    "LinkOptions",
    "Options",
    "ReadOptions",
    "ShowOptions",
    "WeighOptions",
]


@dataclass(frozen=True, slots=True)
class Options:
    """All options of one run."""

    read: ReadOptions = field(default_factory=ReadOptions)
    find: FindOptions = field(default_factory=FindOptions)
    link: LinkOptions = field(default_factory=LinkOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)
    show: ShowOptions = field(default_factory=ShowOptions)


DEFAULT = Options()
