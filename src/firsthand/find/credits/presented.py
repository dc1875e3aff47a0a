"""Finds the outlets that a report presents: in its dateline, under its text, as somebody's station.

They need not be known by name: where they stand tells what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from firsthand.find.credits.outlets import Mention, Outlet, outlet_of, outlet_words
from firsthand.find.parse import Parsed
from firsthand.find.speech.cues import load_first_names, load_rows
from firsthand.text.acronyms import initials_of

# "Halden Courier", "Courrier d'Orrvik", "Gazeta de Sella".
_NAME = (
    r"(?P<name>[A-Z\u00c0-\u00de][\w&’'-]{1,24}"
    r"(?: (?:(?:de|du|di|del|della|der) )?(?:[dl][’'])?[A-Z\u00c0-\u00de0-9][\w&’'-]{0,24}){0,3})"
)
# Characters; no full name before its letters is longer.
_REACH = 110
_LONG = r"\b([A-Z][\w’'-]{1,24}(?: (?:of |and )?[A-Z][\w’'-]{1,24}){1,5})"


@dataclass(frozen=True, slots=True)
class Frame:
    """A place where an outlet's name stands: its pattern, the kind it tells, and the reason."""

    rule: str
    kind: str
    needs: tuple[str, ...]
    pattern: str
    reason: str


@cache
def load_frames() -> tuple[Frame, ...]:
    """The table of frames."""
    return tuple(
        Frame(rule, kind, tuple(needs.split("|")), pattern.replace("NAME", _NAME), reason)
        for rule, kind, needs, pattern, reason in load_rows("outlet_frames")
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@cache
def _no_outlet() -> frozenset[str]:
    return outlet_words("body") | outlet_words("no end")


def find_presented(parsed: Parsed) -> dict[str, Outlet]:
    """The outlets a report presents, by spelling; known ones keep their usual name and kind."""
    text = parsed.report.text
    own = parsed.report.outlet or ""  # "(QRX)" in the dateline of QRX News is no agency
    found: dict[str, Outlet] = {}
    for frame in load_frames():
        if not any(word in text for word in frame.needs):
            continue
        for match in _compiled(frame.pattern).finditer(text):
            name = match["name"]
            first = name.split()[0]
            told = frame.kind == "outlet" or frame.rule == "told an agency by its letters"
            if told and not _no_outlet().isdisjoint(name.split()):
                continue
            if first not in outlet_words("no outlet") and first not in load_first_names():
                kind = "outlet" if frame.kind == "agency" and name in own.split() else frame.kind
                found.setdefault(name, outlet_of(name) or Outlet(name, kind))
    _spell_out(text, found)
    heads = [item.span for item in parsed.layout.furniture if item.kind == "masthead"]
    for words in (own, *(text[span.start : span.end] for span in heads[:2])):
        outlet = outlet_of(words) if words else None
        if words and outlet is not None:
            found.setdefault(words, outlet)
    return found


def _spell_out(text: str, found: dict[str, Outlet]) -> None:
    """Adds "the Pan-Sellan Agency (PSA)" where PSA is an agency that the report presents."""
    for letters in sorted(name for name in found if name.isupper() and 2 <= len(name) <= 6):
        for match in re.finditer(rf"{_LONG} \({letters}\)", text):
            name = match[1]
            while name and initials_of(name) != letters:
                name = name.partition(" ")[2]
            if " " in name:
                found.setdefault(name, Outlet(name, found[letters].kind))


def spells_out(text: str, mention: Mention) -> bool:
    """Whether a name only gives the letters of the one before it: "the Pan-Sellan Agency (PSA)"."""
    letters = text[mention.start : mention.end]
    if not letters.isupper() or text[max(0, mention.start - 2) : mention.start] != " (":
        return False
    before = text[max(0, mention.start - _REACH) : mention.start - 2].split()
    known = (initials_of(" ".join(before[-count:])) for count in range(2, len(letters) + 2))
    return letters in known
