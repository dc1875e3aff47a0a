"""Finds time expressions and resolves them from the day of publication and the tense."""

from __future__ import annotations

from bisect import bisect_right

from firsthand.find.parse import Parsed
from firsthand.find.tenses import tense_at
from firsthand.model import Date, Published, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.dates.expressions import dates_in


def find_dates(
    parsed: Parsed, published: Published | None, *, options: FindOptions = DEFAULT.find
) -> tuple[Date, ...]:
    """Dates of the whole text, furniture included, in text order."""
    report = parsed.report
    starts = [item.span.start for item in parsed.sentences]

    def tense(start: int, end: int) -> str | None:
        index = bisect_right(starts, start) - 1
        if index < 0 or parsed.sentences[index].span.end <= start:
            return None
        return tense_at(parsed.sentences[index], start, end)

    anchor = published.value if published else None
    return tuple(
        Date(
            span=Span(report.id, item.start, item.end),
            value=item.value,
            type=item.type,
            anchor=item.anchor,
            reason=item.reason,
            tense=item.tense,
        )
        for item in dates_in(report.text, anchor, tense=tense, reach=options.date_reach)
    )
