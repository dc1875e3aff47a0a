"""How durations, repeated times and words for now, past and future are read."""

from __future__ import annotations

from firsthand.text.dates.values import Context, Match, Reading, absolute
from firsthand.text.dates.words import count_of, duration


def past_period(match: Match, context: Context) -> Reading:
    """`the past year`; `past years` are long gone."""
    if match["u"].lower().endswith("s"):
        return absolute("PAST_REF", "before the report, not said when")
    return absolute(duration(1, match["u"]), "a stretch up to publication")


def length(match: Match, context: Context) -> Reading:
    """`three days`, `nearly three-year`, `two decades`."""
    groups = match.groupdict()
    amount, unit = match["n"] or groups.get("n2") or "", match["u"] or groups.get("u2") or ""
    count = count_of(amount)
    if count is not None and match.group().lower().endswith("and a half"):
        count += 0.5
    return absolute(duration(count, unit), "an amount of time")


def vague_length(match: Match, context: Context) -> Reading:
    """`years`, `weeks ago`, `recent months`."""
    words = match.group().lower()
    if match["ago"] or words.startswith("past"):
        return absolute("PAST_REF", "how long ago is not said")
    return absolute(duration(None, match["u"]), "how many is not said")


def every(match: Match, context: Context) -> Reading:
    """`every day` is `P1D`."""
    words = match.group().lower()
    count = count_of(match["n"]) if match["n"] else (2.0 if " other " in words else 1.0)
    return absolute(duration(count, match["u"] or match["u2"]), "comes again every so often")


def frequency(match: Match, context: Context) -> Reading:
    """`weekly` is `P1W`."""
    word = match["f"].lower()
    table = {"d": "P1D", "w": "P1W", "m": "P1M", "q": "P3M", "h": "PT1H", "n": "P1D"}
    return absolute(table.get(word[0], "P1Y"), "comes again every so often")


def present(match: Match, context: Context) -> Reading:
    """`now`."""
    return absolute("PRESENT_REF", "the time of the report")


def past(match: Match, context: Context) -> Reading:
    """`recently`."""
    return absolute("PAST_REF", "before the report, not said when")


def future(match: Match, context: Context) -> Reading:
    """`soon`."""
    return absolute("FUTURE_REF", "after the report, not said when")
