"""Finds time expressions in a string and resolves them to TIMEX3 values."""

from __future__ import annotations

import re

from firsthand.text.dates.clocks import Expression, Tense, with_clocks
from firsthand.text.dates.feasts import with_years
from firsthand.text.dates.ranges import with_ranges
from firsthand.text.dates.rules import BY_KEY, RULES
from firsthand.text.dates.values import Context, Reading, day_of

# "until Tuesday", "as early as Friday": still to come, whatever the verb says; but at the head of
# a sentence ("Until Tuesday, they had ...") and after a past "by" the verb tells.
_AHEAD = re.compile(
    r"\b(?:until|till|(by)|effective|payable|as (?:soon|early|late) as|no later than|upcoming|due"
    r"|scheduled for|set for|slated for|beginning|starting)\s(?:on\s)?$"
)
# "two million crowns a year", "24 hours a day": a rate is no stretch of time.
_RATE = re.compile(
    r"(?:\d|%|\b(?:hundred|thousand|million|billion|trillion|dozen|percent|per cent|times|one|two"
    r"|three|four|five|six|seven|eight|nine|ten))(?: [a-z]{2,20})? $"
)
# A run of letters or digits; words and numbers call for rules.
_TOKEN = re.compile(r"[A-Za-z]+|\d+")
# Characters; no time expression is longer before or after the word that calls for its rule.
_REACH = 120
# Such a date is itself counted from another, so that nothing is counted from it in turn.
_DERIVED = frozenset(("days ago", "days earlier", "year ago as an adjective", "the year"))


def no_tense(start: int, end: int) -> str | None:
    """The tense of an expression whose sentence was not parsed."""
    return None


def dates_in(
    text: str,
    anchor: str | None,
    *,
    kind: str = "published",
    tense: Tense = no_tense,
    reach: int = 1_000,
) -> tuple[Expression, ...]:
    """Time expressions of a string in text order.

    `anchor` is the stamp of publication (ISO 8601, in its own zone); `kind` what to call it;
    `tense` gives the tense of the verb that governs the characters from start to end; a date more
    than `reach` characters back is not what "a week earlier" counts from.
    """
    day = day_of(anchor)
    found: list[Expression] = []
    for start, end, number, match in _chosen(text):
        rule = RULES[number]
        if rule.name == "duration" and _is_rate(text, start, match):
            continue
        said = tense(start, end)
        ahead = _AHEAD.search(text, max(0, start - 20), start)
        coming = ahead is not None and not (ahead[1] and said == "past")
        said = "future" if coming else said
        previous = _previous(found, start, text, reach)
        reading = rule.read(
            match, Context(day, kind, said, previous, coming and not (ahead and ahead[1]))
        )
        found.append(_expression(start, end, rule.type, reading, said, rule.name))
    found = with_ranges(text, with_years(text, found))
    return with_clocks(text, found, anchor=anchor, kind=kind, tense=tense)


def _is_rate(text: str, start: int, match: re.Match[str]) -> bool:
    return match.group().startswith(("a ", "an ")) and bool(
        _RATE.search(text, max(0, start - 32), start)
    )


def _chosen(text: str) -> list[tuple[int, int, int, re.Match[str]]]:
    candidates = [
        (match.start(), -match.end(), number, match)
        for number, windows in sorted(_windows(text).items())
        for low, high in windows
        for match in RULES[number].pattern.finditer(text, low, high)
    ]
    chosen, at = [], 0
    for start, end, number, match in sorted(candidates, key=lambda row: row[:3]):
        if start >= at:
            chosen.append((start, -end, number, match))
            at = -end
    return chosen


def _windows(text: str) -> dict[int, list[list[int]]]:
    """Where in a text each rule can match: around the words that it needs."""
    found: dict[int, list[list[int]]] = {}
    for token in _TOKEN.finditer(text):
        word = token.group()
        key = ("0000" if len(word) == 4 else "0") if word[0].isdigit() else word.lower()
        for number in BY_KEY.get(key, ()):
            low, high = max(0, token.start() - _REACH), token.end() + _REACH
            windows = found.setdefault(number, [])
            if windows and low <= windows[-1][1]:
                windows[-1][1] = high
            else:
                windows.append([low, high])
    return found


def _previous(found: list[Expression], start: int, text: str, reach: int) -> str | None:
    for item in reversed(found[-12:]):
        if start - item.end > reach:
            return None
        if item.rule in _DERIVED or not item.value or not item.value[:4].isdigit():
            continue
        near = "\n" not in text[item.end : start].strip()
        # A quarter is what a whole business report is about; any other date only its paragraph.
        return item.value if near or item.value[4:6] == "-Q" else None
    return None


def _expression(
    start: int, end: int, kind: str, reading: Reading, tense: str | None, rule: str
) -> Expression:
    value = reading.value or ""
    if value.endswith("_REF"):
        kind = "DATE"
    elif value.startswith("P") and kind == "DATE":
        kind = "DURATION"
    elif kind == "DATE" and "T" in value:
        kind = "TIME"
    return Expression(start, end, kind, reading.value, reading.anchor, reading.reason, tense, rule)
