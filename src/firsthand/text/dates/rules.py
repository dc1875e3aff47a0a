"""All tables of time expressions as one, and the rules that a word of the text calls for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from firsthand.text.dates.day_rules import DAY_RULES
from firsthand.text.dates.length_rules import LENGTH_RULES
from firsthand.text.dates.period_rules import PERIOD_RULES
from firsthand.text.dates.rule import Rule
from firsthand.text.dates.weekday_rules import WEEKDAY_RULES

# Where two rows fit, the longer match wins, then the earlier row.
RULES: tuple[Rule, ...] = DAY_RULES + PERIOD_RULES + WEEKDAY_RULES + LENGTH_RULES


def _by_key() -> Mapping[str, tuple[int, ...]]:
    table: dict[str, list[int]] = defaultdict(list)
    for number, rule in enumerate(RULES):
        for key in rule.keys:
            table[key].append(number)
    return {key: tuple(numbers) for key, numbers in table.items()}


# Key to the numbers of the rules whose matches may hold it.
BY_KEY = _by_key()
