"""The rows that tell furniture by its words, read from their table once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from firsthand.find.words import read_rows

# Who supplies pictures; a name here is read only where a picture credit is set.
_AGENCY = (
    r"(?:AFP|AP|EPA|EFE|PA|PTI|ANI|IANS|UNI|dpa|DPA|ANSA|TASS|UPI|AAP|SWNS|X|ISNA|WAM|SPA|Xinhua"
    r"|Kyodo|Jiji|Yonhap|Anadolu|Reuters|REUTERS|Bloomberg|Getty(?: Images)?|GETTY IMAGES"
    r"|Shutterstock|Alamy(?: Stock Photo)?|iStock|Unsplash|Pexels|Pixabay|NurPhoto|Sipa(?: USA)?"
    r"|ZUMA(?: Press)?|Rex(?: Features)?|REX|(?:The )?Associated Press|Press Association|CNN|NPR"
    r"|Canadian Press|Agence France-Presse|European Pressphoto Agency|Ukrinform|Belga|Ritzau|NTB"
    r"|Lehtikuva|Twitter|Facebook|Instagram|Wikimedia Commons|Wikipedia|Creative Commons|MEGA"
    r"|Splash News)"
)
_NAME = r"[A-Z][\w.'’-]{0,20}(?: [A-Za-z][\w.'’-]{0,20}){0,4}"
_CREDITED = rf"(?:{_NAME} ?(?:/|via|-|–|—|,) ?){{0,3}}{_AGENCY}(?:\b[^()\[\]]{{0,40}})?"


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: a pattern at the `start`, the `end` or over the `whole` of a block.

    `words` is the most words the block may have: above it, the words are running text that only
    begins or ends alike.
    """

    rule: str
    kind: str
    part: str
    words: int
    pattern: re.Pattern[str]


@cache
def rows() -> tuple[Row, ...]:
    """All rows in the order in which they are tried."""
    return tuple(_row(*row) for row in read_rows("furniture"))


def _row(rule: str, kind: str, part: str, words: str, pattern: str) -> Row:
    for mark, piece in (("<credited>", _CREDITED), ("<name>", _NAME), ("<agency>", _AGENCY)):
        pattern = pattern.replace(mark, piece)
    return Row(rule, kind, part, int(words), re.compile(pattern, re.IGNORECASE))
