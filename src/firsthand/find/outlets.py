"""Knows news agencies, broadcasters, papers and networks by every spelling they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

# What a paper or station of which we have not heard calls itself.
_ENDINGS = (
    "Times|Times-News|News|Post|Gazette|TV|Radio|Tribune|Herald|Journal|Courier|Chronicle|Globe"
    "|Observer|Telegraph|Standard|Examiner|Inquirer|Enquirer|Sentinel|Star|Bee|Press|Dispatch"
    "|Ledger|Mirror|Express|Mail|Echo|Argus|Record|Review|Register|Advertiser|Monitor|Bulletin"
    "|Daily|Weekly|Magazine|Zeitung|Nachrichten|Anzeiger|Tagblatt|Tageblatt|Allgemeine|Kurier"
    "|Rundschau|Shimbun|Agency|Newswire|Wire|Broadcasting|Television|Channel|Network|Pravda"
    "|Gazeta|Dziennik|Dagblad|Posten|Bladet|Dnevnik|Blade|Independent|Beacon|Patriot|Republic"
    "|Democrat|Republican|Leader|Union|Eagle|Tribune-Review|Post-Gazette|Star-Ledger|Statesman"
)
_PART = r"[A-Z0-9][\w’'.&-]{0,24}"
UNKNOWN = rf"(?:{_PART} (?:(?:of|de|and|am|the) )?){{1,4}}(?:{_ENDINGS})(?: [0-9]{{1,2}})?(?![\w-])"


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's usual name and its kind: agency, broadcast, outlet or social."""

    name: str
    kind: str


@cache
def load_outlets() -> dict[str, Outlet]:
    """Outlets by spelling."""
    text = resources.files("firsthand.find").joinpath("data/outlets.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        spelling: Outlet(name, kind) for name, kind, all_ in rows for spelling in all_.split("|")
    }


@cache
def known_names() -> str:
    """A pattern of every known spelling, the longest first."""
    spellings = sorted(load_outlets(), key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, spellings))


def outlet_of(words: str) -> Outlet | None:
    """The outlet that some words name, known or by its make; None if they name none."""
    bare = re.sub(r"^[Tt]he ", "", words.strip())
    known = load_outlets()
    found = known.get(words.strip()) or known.get(bare) or known.get(f"The {bare}")
    if found is not None:
        return found
    if re.fullmatch(UNKNOWN, bare):
        last = re.sub(r" [0-9]{1,2}$", "", bare).split()[-1]
        if last in {"TV", "Radio", "Television", "Channel", "Broadcasting", "Network"}:
            return Outlet(bare, "broadcast")
        return Outlet(bare, "agency" if last in {"Agency", "Newswire", "Wire"} else "outlet")
    return None
