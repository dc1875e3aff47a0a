"""Finds the dateline that opens a paragraph ("ERIE, Pa. (AP) - ", "Kyiv: ")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.find.words import read_words

_UPPER = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]{1,20}"
_PLACE = rf"{_UPPER}(?:[ /-]{_UPPER}){{0,4}}"
_MIXED = (
    r"[A-Z\u00c0-\u00de][\w.'’\u00c0-\u024f-]{1,20}(?:[ /-][A-Z\u00c0-\u00de][\w.'’-]{1,20}){0,3}"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WHEN = rf"(?:, ?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?)"
_REGION = r"(?:, ?(?:[A-Z]\.? )?[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2})"
# A release names its distributor between strokes: "HALDEN, May 2, 2024 /Releasewire/ --".
_AGENCY = (
    r"(?: ?[(\[][A-Z\u00c0-\u00de][^()\[\]\n]{1,50}[)\]]"
    r"| ?/[A-Z][A-Za-z -]{2,40}/)"
)
_WIRE = (
    r"(?: ?\((?:[A-Z]{2,6}(?:[ -][A-Z]\w+)?|Reuters|Xinhua|dpa|Bloomberg|Anadolu|Kyodo|Yonhap"
    r"|Sputnik|Interfax|Tass|Associated Press|Thomson Reuters Foundation"
    r"|(?:[A-Z]\w+ ){0,3}(?:News|Press|Network|Agency|Service|Media|Wire))\)"
    r"| ?/[A-Z][A-Za-z -]{2,40}/)"
)
# A hyphen is a dash only after a space; "RENT-A-CAR" holds none.
_DASH = r"(?:\s{0,2}(?:—|–|―|--|_)|\s{1,2}-)\s{0,2}"
_OPENS = r"(?=[\"'“‘«(\[$£€A-Z\u00c0-\u00de\d])"
_FULL = rf"(?:{_REGION}?{_WHEN}?{_AGENCY}|{_REGION}?{_WHEN}|{_REGION})"


@dataclass(frozen=True, slots=True)
class _Row:
    """`among` is how many paragraphs of running text, from the first, may open so."""

    rule: str
    among: int
    words: int
    pattern: re.Pattern[str]


_ROWS = (
    _Row(
        "place in capitals with region, date or agency, and a dash", 10_000, 0,
        re.compile(rf"{_PLACE}{_FULL}{_DASH}(?:{_AGENCY}{_DASH})?{_OPENS}"),
    ),
    _Row(
        "place with date or agency, and a dash or colon", 10_000, 0,
        re.compile(rf"{_MIXED}{_REGION}?(?:{_WHEN}{_WIRE}?|,?{_WIRE})(?:{_DASH}|: ?){_OPENS}"),
    ),
    _Row(
        "place, date and agency between commas, and a dash", 1, 8,
        re.compile(rf"(?:{_PLACE}|{_MIXED}){_REGION}?{_WHEN}, [A-Z]{{2,8}}(?:{_DASH}){_OPENS}"),
    ),
    _Row(
        "date and agency, and a dash", 10_000, 0,
        re.compile(rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}){_WIRE}{_DASH}{_OPENS}"),
    ),
    _Row("place in capitals and a dash", 3, 8, re.compile(rf"{_PLACE}{_DASH}{_OPENS}")),
    _Row(
        "agency in brackets", 1, 8,
        re.compile(rf"\((?:[A-Z]{{2,8}}|Reuters)\)(?:{_DASH}|\s{{1,2}})?{_OPENS}"),
    ),
    _Row("place and a colon", 1, 18, re.compile(rf"(?:{_PLACE}|{_MIXED}){_REGION}?: {_OPENS}")),
    _Row(
        "place and a long dash", 1, 18,
        re.compile(rf"{_MIXED}{_REGION}? ?[—–] {_OPENS}(?!.{{0,100}}[—–])"),
    ),
)  # fmt: skip
_ALONE = re.compile(rf"(?:{_PLACE}|{_MIXED}){_FULL}{_DASH}|{_PLACE}{_DASH}")
_SPEAKER = re.compile(rf"(?:{_MIXED}|{_PLACE}): ")


def is_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    return len(text) <= 100 and bool(_ALONE.fullmatch(text)) and _is_place(text)


def find_dateline(text: str, *, order: int, after: str = "") -> tuple[int, str] | None:
    """How many characters the dateline at the start of a paragraph has, and the row that told.

    `order` counts the paragraphs of running text from 0; `after` is the paragraph that follows:
    where it too opens with a name and a colon, both are speakers of a transcript.
    """
    head = text[:240]
    for row in _ROWS:
        match = row.pattern.match(head) if order < row.among else None
        if not match or not _is_place(match[0]) or len(text.split(None, row.words)) < row.words:
            continue
        if match[0].rstrip().endswith(":") and _SPEAKER.match(after[:80]):
            continue
        return match.end(), row.rule
    return None


def _is_place(text: str) -> bool:
    first = re.split(r"[^\w]", text.strip(" ("), maxsplit=1)[0].lower()
    return first not in read_words("no_place")
