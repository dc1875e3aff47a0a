"""Tells when a report was published, from its envelope or from the stamps in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from firsthand.find.layout.stamps import Stamp, read_stamps
from firsthand.model import Layout, Published, Report, Span
from firsthand.options import DEFAULT, FindOptions

# ISO 8601 as envelopes give it: a day, or a day with a clock and perhaps a zone.
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)"
    r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?\s?(?:Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
# Crawlers write midnight without a zone where they know the day only.
_MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\d[T ]00:00(?::00(?:\.0{1,6})?)?")
# Offset of IST in minutes where the outlet's own words or address say so; else it is India's.
_ISRAEL = re.compile(r"(?i)\bisrael|jerusalem|haaretz|tel aviv|\bynet|\.il(?:/|$)")
_IRELAND = re.compile(r"(?i)\birish|ireland|dublin|\brté|\brte\b|\.ie(?:/|$)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    stamp: Stamp
    rank: int
    span: Span
    reason: str


def find_published(
    report: Report, layout: Layout, *, options: FindOptions = DEFAULT.find
) -> Published | None:
    """The stamp to resolve dates from, or None where nothing tells.

    The envelope comes first. Of the stamps in the furniture the one called published wins, then an
    unnamed one, then the day that a menu or a picture bar shows; a stamp of an update is the last
    resort and only its day is used.
    """
    given = (report.published or "").strip()
    if given and _plausible(given, options=options):
        if _MIDNIGHT.fullmatch(given):
            return Published(given[:10], "envelope", "given with the report, as a day")
        return Published(given, "envelope", "given with the report")
    found = sorted(_candidates(report, layout, options=options), key=_order)
    if not found:
        return _updated(report, options=options)
    best = found[0]
    return Published(best.stamp.value, "text", best.reason, best.span)


def _updated(report: Report, *, options: FindOptions) -> Published | None:
    """The day of an update that the envelope gives: feeds often stamp nothing else."""
    given = (report.updated or "").strip()
    if not _plausible(given, options=options):
        return None
    return Published(given[:10], "envelope", "day of an update, the only stamp given")


def _order(candidate: _Candidate) -> tuple[int, int, int]:
    # Among equals the one with a clock, then the first on the page.
    return candidate.rank, -len(candidate.stamp.value), candidate.span.start


def _plausible(value: str, *, options: FindOptions) -> bool:
    match = _ISO.fullmatch(value[:40])
    if not match:
        return False
    try:
        day = date.fromisoformat(match[1])
    except ValueError:
        return False
    return options.first_year <= day.year <= options.last_year


def _candidates(report: Report, layout: Layout, *, options: FindOptions) -> list[_Candidate]:
    found = []
    for item in layout.furniture:
        if item.kind not in {"timestamp", "navigation", "byline", "wire_credit", "dateline"}:
            continue
        for stamp in read_stamps(report.slice(item.span), ist=_ist(report)):
            if not _plausible(stamp.value, options=options):
                continue
            start = item.span.start + stamp.start
            span = Span(report.id, start, item.span.start + stamp.end)
            found.append(_candidate(stamp, item.kind, span))
    return found


def _candidate(stamp: Stamp, kind: str, span: Span) -> _Candidate:
    if stamp.label == "updated":
        day = Stamp(stamp.value[:10], stamp.label, stamp.start, stamp.end)
        return _Candidate(day, 4, span, "day of an update, the only stamp in the text")
    if stamp.label == "published":
        return _Candidate(stamp, 0, span, "stamp in the text that says published")
    if kind == "navigation":
        return _Candidate(stamp, 3, span, "day in the page's menu")
    if kind == "timestamp":
        return _Candidate(stamp, 1, span, "stamp in the text")
    return _Candidate(stamp, 2, span, f"date in the {kind.replace('_', ' ')}")


def _ist(report: Report) -> int | None:
    """Offset of IST if the outlet is plainly Israeli or Irish (winter time); None for India."""
    address = re.match(r"\w{1,10}://([^/\s]{1,200})", report.url or "")
    host = f"{report.outlet or ''} {address[1] if address else ''}"
    if _ISRAEL.search(host):
        return 120
    return 60 if _IRELAND.search(host) else None
