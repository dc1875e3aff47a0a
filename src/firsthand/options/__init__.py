"""Every tunable number: its unit, and why it has this value.

One frozen class and one file a folder; a step takes its own class and nothing else, so that a
number is found where it is used. Each field's comment gives the unit and the reason.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields

from firsthand.errors import OptionError
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


# Numbers with such a last word in their name are parts of one.
PARTS = frozenset(("share", "probability", "likeness", "kinship", "level", "score"))


@dataclass(frozen=True, slots=True)
class Options:
    """All options of one run.

    Raises `OptionError` where a number means nothing: a share above 1, a count below 0.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    find: FindOptions = field(default_factory=FindOptions)
    link: LinkOptions = field(default_factory=LinkOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)
    show: ShowOptions = field(default_factory=ShowOptions)

    def __post_init__(self) -> None:
        for group in fields(self):
            numbers = getattr(self, group.name)
            for option in fields(numbers):
                _check(f"{group.name}.{option.name}", getattr(numbers, option.name))


def _check(name: str, value: object) -> None:
    """Raise `OptionError` if an option of this name cannot have this value."""
    if not isinstance(value, (int, float)):
        return
    if not math.isfinite(value):
        raise OptionError(name, value, "no finite number")
    if name.rpartition("_")[2] in PARTS and not 0 <= value <= 1:
        raise OptionError(name, value, "no part of one: it must lie from 0 to 1")
    if isinstance(value, int) and value < 0:
        raise OptionError(name, value, "no count: it must not be negative")


DEFAULT = Options()
