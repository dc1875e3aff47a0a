"""Knows news agencies, broadcasters, papers and networks by their spellings and by their make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from firsthand.find.words import read_rows

# Names made for an agency: "Northwire".
COINED = re.compile(r"[A-Z][a-z]{2,12}(?:wire|press|fax|inform)")
CAPITAL = re.compile(
    r"(?<!\w)(?<!\w-)[A-Z0-9\u00c0-\u00de][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20}){0,3}"
)
# With another word behind them these make an agency: "Orrvik Press Service", "Halden News Agency".
SENT = frozenset({"Press", "News"})
# What may stand between the words of a name.
PARTICLES = frozenset({"of", "de", "di", "da", "do", "del", "della", "dello", "des", "du"})
# Words of a name built by its make.
NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's usual name and its kind: agency, broadcast, outlet or social."""

    name: str
    kind: str


@cache
def outlet_words(kind: str) -> frozenset[str]:
    """The words of one class that tell an outlet by its make."""
    return frozenset(dict(read_rows("outlet_words"))[kind].split())


@cache
def load_outlets() -> dict[str, Outlet]:
    """Outlets by spelling."""
    return {
        spelling: Outlet(name, kind)
        for name, kind, spellings in read_rows("outlets")
        for spelling in spellings.split("|")
    }


def outlet_of(words: str) -> Outlet | None:
    """The outlet that some words name, known or by its make; None if they name none."""
    bare = re.sub(r"^[Tt]he ", "", words.strip())
    known = load_outlets()
    found = known.get(words.strip()) or known.get(bare) or known.get(f"The {bare}")
    if found is not None:
        return found
    parts = bare.split()
    whole = bool(parts) and all(CAPITAL.fullmatch(part) or part in PARTICLES for part in parts)
    if not whole or len(parts) > NAME_WORDS + 1:
        return None
    if len(parts) == 1:
        coined = COINED.fullmatch(bare) and bare not in outlet_words("no coinage")
        return Outlet(bare, "agency") if coined else None
    opens = parts[0] in outlet_words("opening") and parts[1] not in outlet_words("no station")
    if parts[-1].isdigit():
        parts.pop()
    if len(parts) > 1 and ends_outlet(parts[-1]):
        return Outlet(bare, kind_of(parts[-1]))
    if len(parts) > 2 and ends_outlet(parts[-2]) and parts[-1] in outlet_words("goes on"):
        return Outlet(bare, "agency" if parts[-2] in SENT else kind_of(parts[-2]))
    return Outlet(bare, kind_of(parts[0])) if opens else None


def kind_of(word: str) -> str:
    """The kind of outlet that the telling word of a name stands for."""
    return (
        "broadcast"
        if word in outlet_words("aired")
        else "agency"
        if word in outlet_words("wired")
        else "outlet"
    )


def ends_outlet(word: str) -> bool:
    return word in outlet_words("ending") or (
        "-" in word and word.rpartition("-")[2] in outlet_words("ending")
    )
