"""Puts the dated matter of a story in order of time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.model import Claim, Date, Findings, Moment, Span
from firsthand.options import DEFAULT, WeighOptions

# A year, month, week or day, at the precision it was said with.
_DATED = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}|Q\d))?")


def weigh_timeline(
    findings: Sequence[Findings], claims: Sequence[Claim], *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Moment, ...]:
    """Moments of one story, earliest first."""
    found = []
    for item in findings:
        for date in item.dates:
            value = _DATED.match(date.value or "")
            text = _sentence(item, date)
            if value and text:
                found.append(Moment(value.group(), text, (date,), None))
    return tuple(sorted(found, key=lambda moment: (moment.date, moment.text)))


def _sentence(item: Findings, date: Date) -> Span | None:
    for sentence in item.sentences:
        if sentence.zone == "body" and sentence.span.holds(date.span):
            return sentence.span
    return None
