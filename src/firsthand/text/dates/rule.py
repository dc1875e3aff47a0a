"""A row of the tables of time expressions, and the pieces that their patterns share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from firsthand.text.dates.values import Context, Reading
from firsthand.text.dates.words import AMOUNT, GAP, UNIT
from firsthand.text.lists import listed

EDGE = r"(?<![\w$£€#.@/-])(?=['’‘\w])"
MOD = (
    r"(?:(?:(?i:early|earlier|late|later|mid)(?:-| (?:in )?)"
    r"|(?i:the (?:end|start|beginning|middle|rest) of ))?)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:morning|afternoon|evening|night)s?"
NEAR = (
    r"(?:(?i:about|around|nearly|almost|over|roughly|approximately|more than|less than|fewer than"
    r"|at least|up to|no more than|just over|just under|some)" + GAP + ")?"
)
COUNTED = rf"(?P<n>{AMOUNT}){GAP}(?:(?:more|full|trading|business|straight|consecutive){GAP})?"
U = rf"(?P<u>{UNIT})"
HYPHEN = rf"(?P<n2>{AMOUNT})-(?P<u2>{UNIT})(?<!quarters)(?:-long)?"
# A person's age is no time expression.
AGE = r"[- ](?:old|olds|of age)\b"
FEAST = (
    r"(?:Christmas(?: Day| Eve)?|New Year(?:'s|’s)(?: Day| Eve)|Thanksgiving(?: Day)?|Halloween"
    r"|Valentine(?:'s|’s) Day|Boxing Day|Ash Wednesday|Palm Sunday|Maundy Thursday|Good Friday"
    r"|(?<!Orthodox )Easter(?: Sunday| Monday)?|Labor Day|Veterans Day|(?:the )?Fourth of July)"
)
PERIOD = r"(?P<u>week|weekend|month|year|quarter|decade|century|term|period|season)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression; each match holds one of the `keys`."""

    name: str
    keys: tuple[str, ...]
    source: str
    type: str
    read: Callable[[re.Match[str], Context], Reading]
    reason: str
    flags: re.RegexFlag

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when a text first holds one of the keys."""
        return _compiled(self.source, self.flags)


@cache
def _compiled(source: str, flags: re.RegexFlag) -> re.Pattern[str]:
    return re.compile(source, flags)


def rule(
    name: str,
    keys: str,
    source: str,
    kind: str,
    reader: Callable[[re.Match[str], Context], Reading],
    reason: str,
    *,
    cased: bool = False,
) -> Rule:
    """A row of a table; `keys` in lower case, between spaces."""
    flags = re.NOFLAG if cased else re.IGNORECASE
    return Rule(name, listed(keys), f"{EDGE}(?:{source})(?!\\w)", kind, reader, reason, flags)
