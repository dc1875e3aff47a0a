"""Finds the dateline that opens a paragraph ("ERIE, Pa. (AP) - ", "Kyiv: ")."""

from __future__ import annotations

import re

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
_REGION = r"(?:, ?[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2})"
_AGENCY = r"(?: ?[(\[][A-Z\u00c0-\u00de][^()\[\]\n]{1,50}[)\]])"
_DASH = r"\s{0,2}(?:—|–|―|--|-|_)\s{0,2}"
_OPENS = r"(?=[\"'“‘«(\[$£€A-Z\u00c0-\u00de\d])"

# Rows: name, pattern, whether only the first paragraph of the text may open so.
ROWS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    (
        "place in capitals and a dash",
        re.compile(rf"{_PLACE}{_REGION}?{_WHEN}?{_AGENCY}?{_DASH}(?:{_AGENCY}{_DASH})?{_OPENS}"),
        False,
    ),
    (
        "place, agency or date, and a dash",
        re.compile(rf"{_MIXED}{_REGION}?(?:{_WHEN}{_AGENCY}?|{_AGENCY})(?:{_DASH}|: ?){_OPENS}"),
        False,
    ),
    (
        "agency in brackets",
        re.compile(rf"\((?:[A-Z]{{2,8}}|Reuters)\)(?:{_DASH}|\s{{1,2}})?{_OPENS}"),
        True,
    ),
    ("place and a colon", re.compile(rf"(?:{_PLACE}|{_MIXED}){_REGION}?: {_OPENS}"), True),
    ("place and a long dash", re.compile(rf"{_MIXED}{_REGION}? ?[—–] {_OPENS}"), True),
)


def find_dateline(text: str, *, first: bool, next_text: str = "") -> tuple[int, str] | None:
    """How many characters the dateline at the start of a paragraph has, and the row that told.

    `first` says that it is the first paragraph of the running text; `next_text` is the paragraph
    after it: where that opens with a name and a colon too, both are speakers of a transcript.
    """
    head = text[:140]
    for rule, pattern, only_first in ROWS:
        match = pattern.match(head)
        if not match or (only_first and not first) or match.end() >= len(text.rstrip()):
            continue
        place = re.split(r"[^\w]", match[0].strip(" ("), maxsplit=1)[0].lower()
        if place in read_words("no_place"):
            continue
        if rule == "place and a colon" and re.match(rf"(?:{_MIXED}|{_PLACE}): ", next_text[:80]):
            continue
        return match.end(), rule
    return None
