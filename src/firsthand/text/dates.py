"""Finds time expressions in a string and resolves them to TIMEX3 values."""

from __future__ import annotations

import re
from collections.abc import Callable

from firsthand.text.date_clocks import Expression, with_clocks
from firsthand.text.date_rules import RULES
from firsthand.text.date_values import Context, Reading, day_of

Tense = Callable[[int, int], str | None]

# "until Tuesday", "as early as Friday": still to come, whatever the verb says.
_AHEAD = re.compile(
    r"\b(?:until|till|by|effective|as (?:soon|early|late) as|no later than|upcoming|due"
    r"|scheduled for|set for|slated for|beginning|starting)\s(?:on\s)?$",
    re.IGNORECASE,
)
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
        said = "future" if _AHEAD.search(text, max(0, start - 20), start) else tense(start, end)
        previous = _previous(found, start, text, reach)
        reading = rule.read(match, Context(day, kind, said, previous))
        found.append(_expression(start, end, rule.type, reading, said, rule.name))
    return with_clocks(text, found, today=day.isoformat() if day else None, kind=kind)


def _chosen(text: str) -> list[tuple[int, int, int, re.Match[str]]]:
    candidates = [
        (match.start(), -match.end(), number, match)
        for number, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
    ]
    chosen, at = [], 0
    for start, end, number, match in sorted(candidates, key=lambda row: row[:3]):
        if start >= at:
            chosen.append((start, -end, number, match))
            at = -end
    return chosen


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
