"""Gives every report an id of its own, whatever the order in which the reports were read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from firsthand.model import Refusal, Report
from firsthand.read.reading import Reading

# The line or row that a reader adds to the path of a file with several reports.
_ROW = re.compile(r":\d+$")


def identify(reports: Sequence[Report], refusals: Sequence[Refusal]) -> Reading:
    """Reports with unique ids: their own, else the file's stem, with its folder where stems clash.

    The same id with the same text is one report read twice; the same id with another text is
    refused, since findings could not be told apart.
    """
    kept: dict[str, Report] = {}
    refused = list(refusals)
    for report in _named(reports):
        first = kept.setdefault(report.id, report)
        if first is not report and first.text != report.text:
            reason = f'the id "{report.id}" is taken by another text ({first.place})'
            refused.append(Refusal(report.place or report.id, reason, "give it an id of its own"))
    return tuple(map(_in_file, kept.values())), tuple(refused)


def _in_file(report: Report) -> Report:
    """The report with its file as its place: the line in it is chance and must not show."""
    return replace(report, place=_ROW.sub("", report.place)) if report.place else report


def _named(reports: Sequence[Report]) -> list[Report]:
    given = {report.id for report in reports if report.id}
    places = [report.place or "report" for report in reports if not report.id]
    names = dict(zip(places, _names(places), strict=True))
    found = []
    for report in reports:
        name = report.id or names[report.place or "report"]
        if not report.id and name in given:
            name = f"{name}@{report.place}"
        found.append(report if report.id else replace(report, id=name))
    return found


def _names(places: Sequence[str]) -> list[str]:
    """The shortest ends of the paths that differ: the stem, then with ever more folders."""
    distinct = sorted(set(places))
    names = {place: _end(place, 1) for place in distinct}
    for depth in range(2, 12):
        counts = Counter(names.values())
        clashing = [place for place in distinct if counts[names[place]] > 1]
        if not clashing:
            break
        names |= {place: _end(place, depth) for place in clashing}
    counts = Counter(names.values())
    return [names[place] if counts[names[place]] == 1 else place for place in places]


def _end(place: str, depth: int) -> str:
    path, _, row = place.partition(":") if place[1:3] != ":\\" else (place, "", "")
    parts = PurePath(path).parts[-depth:]
    name = parts[-1].removesuffix(".gz") if parts else place
    stem = name.rsplit(".", 1)[0] or name
    return "/".join([*parts[:-1], stem]) + (f":{row}" if row else "")
