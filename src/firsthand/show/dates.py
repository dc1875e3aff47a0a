"""Says the date of an event as a reader does."""

from __future__ import annotations

# Part of a year in TIMEX3: what a reader calls it.
SEASONS = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "WI": "winter",
    "Q1": "first quarter of",
    "Q2": "second quarter of",
    "Q3": "third quarter of",
    "Q4": "fourth quarter of",
    "H1": "first half of",
    "H2": "second half of",
}


def when(value: str) -> str:
    """A TIMEX3 date as a reader says it: "summer 2025", "week 10 of 2025"; a day as it stands."""
    year, _, rest = value.partition("-")
    if rest in SEASONS:
        return f"{SEASONS[rest]} {year}"
    if rest[:1] == "W":
        return f"week {rest[1:].lstrip('0')} of {year}"
    return value
