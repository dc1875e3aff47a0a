"""Finds the outlets that a report presents: in its dateline, under its text, as somebody's station.

They need not be known by name: where they stand tells what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from firsthand.find.credits.hosts import DOMAIN, outlet_of_host
from firsthand.find.credits.mentions import Mention
from firsthand.find.credits.outlets import Outlet, load_outlets, outlet_of, outlet_words
from firsthand.find.parse import Parsed
from firsthand.find.words import load_first_names, read_rows
from firsthand.text.acronyms import initials_of
from firsthand.text.countries import country_of

# "Halden Courier", "Courrier d'Orrvik", "Gazeta de Sella".
_NAME = (
    r"(?P<name>[A-Z\u00c0-\u00de][\w&’'-]{1,24}"
    r"(?: (?:(?:de|du|di|del|della|der) )?(?:[dl][’'])?[A-Z\u00c0-\u00de0-9][\w&’'-]{0,24}){0,3})"
)
# Frames where the noun for an outlet follows its name.
_BEFORE_NOUN = frozenset(
    {"paper by its noun after", "station by its noun after", "agency by its noun after"}
)
# Frames that hold a web address; frames of agencies that may hold the letters of a body.
_HOSTS = frozenset({"domain", "domain that reports"})
_LETTERS = frozenset({"told an agency by its letters", "source in letters"})
# "A Halden newspaper" is one of those of Halden.
_ANY = frozenset({"A", "An", "Some", "One", "Two", "Another"})
_PEOPLE = re.compile(r"[A-Z][a-z]{2,12}(?:ian|ese|ish|ic|ean)")
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
        Frame(rule, kind, tuple(needs.split("|")), _filled(pattern), reason)
        for rule, kind, needs, pattern, reason in read_rows("outlet_frames")
    )


def _filled(pattern: str) -> str:
    return pattern.replace("NAME", _NAME).replace("DOMAIN", DOMAIN)


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
            name = _bare_name(match["name"], noun=frame.rule in _BEFORE_NOUN)
            if name is None or (_is_judged(frame) and not _no_outlet().isdisjoint(name.split())):
                continue
            kind = "outlet" if frame.kind == "agency" and name in own.split() else frame.kind
            known = outlet_of_host(name) if frame.rule in _HOSTS else outlet_of(name)
            found.setdefault(name, known or Outlet(name, kind))
    _spell_out(text, found)
    heads = [item.span for item in parsed.layout.furniture if item.kind == "masthead"]
    for words in (own, *(text[span.start : span.end] for span in heads[:2])):
        outlet = outlet_of(words) if words else None
        if words and outlet is not None:
            found.setdefault(words, outlet)
    return found


def _is_judged(frame: Frame) -> bool:
    """Whether a frame may hold a body, which is no outlet: "told the Harbour Council"."""
    return frame.kind == "outlet" or frame.rule in _LETTERS


def _bare_name(words: str, *, noun: bool) -> str | None:
    """The outlet's name among words with capitals; None where they are no outlet's.

    Before a `noun` for an outlet, "Ruvanian" tells whose it is.

    "The Star", "America's Moon", "Norlandic RIA", "CBS News' Ida Orr" and "Osk Press Friday" are
    the Star, Moon, RIA, CBS News and Osk Press.
    """
    parts = words.split()
    while parts and parts[0] in outlet_words("no part"):
        if parts[0] in _ANY:
            return None
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in outlet_words("day"):
        parts = parts[:-1]
    for at, part in enumerate(parts[:-1]):
        if part.endswith(("’s", "'s", "’", "'")) and " ".join(parts) not in load_outlets():
            owner = re.sub(r"[’']s?$", "", " ".join(parts[: at + 1]))
            parts = owner.split() if outlet_of(owner) else parts[at + 1 :]
            break
    if len(parts) > 1 and _is_people(parts[0]) and " ".join(parts[1:]) in load_outlets():
        parts = parts[1:]
    first = parts[0] if parts else ""
    alone = len(parts) == 1 and (first in outlet_words("day") or (noun and _is_people(first)))
    heading = first in outlet_words("no outlet") and "Agency" not in parts
    nobody = heading or first in load_first_names()
    return None if not parts or alone or nobody else " ".join(parts)


def _is_people(word: str) -> bool:
    """Whether a word tells whose something is, as "French" or "Ruvanian" does, and is no name."""
    return country_of(word) is not None or bool(_PEOPLE.fullmatch(word))


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
