"""Knows news agencies, broadcasters, papers and networks by every spelling they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from firsthand.find.cues import load_rows

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

# "the public broadcaster WDR", "a German newspaper, the ...": what an outlet is, before its name.
_DESCRIBED = (
    r"(?:the|an?) (?:[\w-]{1,14} ){0,2}(?:broadcaster|newspaper|daily|news agency|channel|station"
    r"|website|magazine|tabloid|weekly|network|paper) "
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's usual name and its kind: agency, broadcast, outlet or social."""

    name: str
    kind: str


@cache
def load_outlets() -> dict[str, Outlet]:
    """Outlets by spelling."""
    return {
        spelling: Outlet(name, kind)
        for name, kind, spellings in load_rows("outlets")
        for spelling in spellings.split("|")
    }


def _name_pattern() -> str:
    spellings = sorted(load_outlets(), key=lambda name: (-len(name), name))
    known = "|".join(map(re.escape, spellings))
    return rf"(?:{_DESCRIBED})?(?P<name>(?:[Tt]he )?(?:(?:{known})(?!\w)|{UNKNOWN}))"


# Matches any outlet, known or likely, as the group `name`.
NAME = _name_pattern()


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
