"""Says whether a number that one report gives as a limit is told as the number itself."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.model import Span
from firsthand.weigh.discrepancies.contrasts import Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.framing import Frame
from firsthand.weigh.slots.units import UNITS

_MOST = (
    r"(?:up to|as (?:many|much|long) as|at (?:the )?most|no more than|not more than"
    r"|a maximum(?: sentence| term)? of|the maximum of)"
)
# The limit stands within a number, or before a length of time.
_WITHIN = re.compile(rf"{_MOST} ", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_MOST} $", re.IGNORECASE)
# Another way to say that it may be less.
_MAY = re.compile(
    r"\b(?:maximum|at most|or less|limit(?:ed)?|less than|below|under)\b", re.IGNORECASE
)
# Characters before a value in which a limit stands.
REACH = 28


def lost_limit(a: Frame, b: Frame, scene: Scene) -> bool:
    """Whether of two equal values one is an upper limit and the other plainly so many."""
    if any(getattr(frame.value, "unit", None) in UNITS for frame in (a, b)):
        # "Within twelve miles", "up to twelve miles": a reach is a limit however it is told.
        return False
    limits = [_limit(frame.value.span, scene) for frame in (a, b)]
    if (limits[0] is None) == (limits[1] is None):
        return False
    plain = b if limits[0] is not None else a
    return not _MAY.search(scene.text(plain.sentence.span)) and _is_plain(plain)


def with_limit(telling: Telling, scene: Scene) -> Telling:
    """What is told of a value with the limit before it."""
    limit = _limit(telling.span, scene)
    if limit is None:
        return replace(telling, key=f"{telling.key} itself")
    span = Span(telling.span.report, limit, telling.span.end)
    return Telling(scene.text(span), span, f"{telling.key} at most")


def _limit(value: Span, scene: Scene) -> int | None:
    """Where the limit of a value begins; None where it has none."""
    text = scene.findings[value.report].report.text
    within = _WITHIN.match(text, value.start)
    if within:
        return value.start
    low = max(0, value.start - REACH)
    before = _BEFORE.search(text[low : value.start])
    return low + before.start() if before else None


def _is_plain(frame: Frame) -> bool:
    """Whether a value is told without any word that widens it."""
    return getattr(frame.value, "modifier", None) is None
