"""Lends an undated report the date of the reports that it shares its text with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from firsthand.model import Copy, Date, Findings, Published, Reprint, Span
from firsthand.options import DEFAULT, LinkOptions
from firsthand.text.dates.expressions import dates_in
from firsthand.text.dates.values import day_of

# Days; a dateline further from the reports of its story belongs to another year.
_DATELINE_DAYS = 31


def borrow_dates(
    findings: Sequence[Findings],
    copies: Sequence[Copy],
    *,
    reprints: Sequence[Reprint] = (),
    options: LinkOptions = DEFAULT.link,
) -> tuple[Findings, ...]:
    """The findings; those without a date are given a borrowed one where one is known.

    The day comes from the earliest dated relative in the lineage, else from the majority of the
    story's dated reports if these lie close together; relative dates are then resolved from it.
    The stamps of `reprints` tell when a text was printed again and are asked last.
    """
    days = {
        item.report.id: day
        for item in findings
        if item.published and (day := day_of(item.published.value))
    }
    relatives = _relatives(copies)
    again = {reprint.report for reprint in reprints}
    first = {report: day for report, day in days.items() if report not in again}
    common = _common_day(first or days, options=options)
    return tuple(
        item if item.published else _lend(item, days, first, relatives, common) for item in findings
    )


def _relatives(copies: Sequence[Copy]) -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for copy in copies:
        table.setdefault(copy.child, set()).add(copy.parent)
        table.setdefault(copy.parent, set()).add(copy.child)
    return table


def _common_day(days: Mapping[str, date], *, options: LinkOptions) -> date | None:
    if not days:
        return None
    if (max(days.values()) - min(days.values())).days > options.borrow_days:
        return None
    counts = Counter(days.values())
    return min(counts, key=lambda day: (-counts[day], day))


def _lend(
    item: Findings,
    days: Mapping[str, date],
    first: Mapping[str, date],
    relatives: Mapping[str, set[str]],
    common: date | None,
) -> Findings:
    near = _nearest_dated(item.report.id, first, relatives)
    near = near or _nearest_dated(item.report.id, days, relatives)
    if near:
        day, lender = near[0]
        reason = f"undated; borrowed from {lender}, with which it shares its text"
    elif common:
        day, reason = common, "undated; the day on which most dated reports of the story stand"
    else:
        return item
    written = _dateline_day(item, day)
    if written is not None:
        day, reason = written, f"{reason}; the day is that of its dateline"
    published = Published(day.isoformat(), "borrowed", reason)
    return replace(item, published=published, dates=_again(item, day.isoformat()))


def _dateline_day(item: Findings, near: date) -> date | None:
    """The day that a dateline without a year names ("HALDEN, May 2 -"), if it lies near another."""
    for piece in item.layout.furniture:
        if piece.kind == "dateline":
            for found in dates_in(item.report.slice(piece.span), near.isoformat()):
                day = day_of(found.value or "")
                if day and abs((day - near).days) <= _DATELINE_DAYS:
                    return day
    return None


def _nearest_dated(
    report: str, days: Mapping[str, date], relatives: Mapping[str, set[str]]
) -> list[tuple[date, str]]:
    """Dated relatives fewest steps away in the lineage, the earliest first."""
    seen, ring = {report}, {report}
    while ring:
        ring = {other for one in ring for other in relatives.get(one, ())} - seen
        seen |= ring
        dated = sorted((days[one], one) for one in ring if one in days)
        if dated:
            return dated
    return []


def _again(item: Findings, anchor: str) -> tuple[Date, ...]:
    tenses = {date.span.start: date.tense for date in item.dates}
    return tuple(
        Date(
            span=Span(item.report.id, found.start, found.end),
            value=found.value,
            type=found.type,
            anchor=found.anchor,
            reason=found.reason,
            tense=found.tense,
        )
        for found in dates_in(
            item.report.text,
            anchor,
            kind="borrowed",
            tense=lambda start, end: tenses.get(start),
        )
    )
