"""Reads trust.txt files, where publishers say which sites they own, and tells reports' owners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.decode import Undecoded, decode
from firsthand.read.hosts import site_of
from firsthand.read.places import expand, read_file

# Names of records that tell of ownership, and whether the site of the file is the owner. Others
# (members and partners of associations, contacts, vendors) own nothing.
_OWNS = {"control": True, "controlledby": False}
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_NO_SITE = "name its folder or the file after the site (courier.example/trust.txt)"


def read_trust(
    paths: Sequence[str], *, options: ReadOptions = DEFAULT.read
) -> tuple[Mapping[str, str], tuple[Refusal, ...]]:
    """For each site the site of its uppermost owner, and what was refused.

    Paths are files, folders or globs; the site that a file speaks for is the name of its folder or
    its own ("courier.example/trust.txt", "courier.example.txt"). Only `control` and `controlledby`
    are read: members of one association do not share texts. Nothing raises and nothing is fetched.

    Source: trust.txt, JournalList.net (draft-org-trust-relationship-protocol).
    """
    places = [place for path in paths for place in expand(str(path))]
    rows = [
        row
        for place in places
        for row in ([place] if isinstance(place, Refusal) else _ties_of(place, options))
    ]
    ties = [row for row in rows if not isinstance(row, Refusal)]
    return _owners(ties), tuple(row for row in rows if isinstance(row, Refusal))


def with_owners(reports: Sequence[Report], owners: Mapping[str, str]) -> tuple[Report, ...]:
    """The reports, those of a site whose owner is known with it; what else they said gives way."""
    found = []
    for report in reports:
        owner = owners.get(site_of(report.url) or "")
        found.append(replace(report, owner=owner) if owner else report)
    return tuple(found)


def _ties_of(place: str, options: ReadOptions) -> Iterator[tuple[str, str] | Refusal]:
    own = _speaker(place)
    if own is None:
        yield Refusal(place, "neither it nor its folder is named after a site", _NO_SITE)
        return
    data = read_file(place, options=options)
    text = data if isinstance(data, Refusal) else decode(data, options=options)
    if isinstance(text, Refusal):
        yield text
    elif isinstance(text, Undecoded):
        yield Refusal(place, text.reason, text.remedy)
    else:
        yield from _records(text, place, own)


def _records(text: str, place: str, own: str) -> Iterator[tuple[str, str] | Refusal]:
    for number, line in enumerate(text.splitlines(), 1):
        said = line.partition("#")[0] if line.lstrip().startswith("#") else line
        name, sign, value = (part.strip() for part in said.partition("="))
        if not said.strip():
            continue
        if not sign:
            yield Refusal(f"{place}:{number}", 'the line has no "="', "write it as name=value")
        elif name.lower() in _OWNS:
            other = site_of(value if "//" in value else f"https://{value}")
            if other is None:
                reason = f"“{value[:80]}” is no address"
                yield Refusal(f"{place}:{number}", reason, "give it as https://site/")
            elif other != own:
                yield (own, other) if _OWNS[name.lower()] else (other, own)


def _speaker(place: str) -> str | None:
    """The site that a file speaks for: its own name, or else that of the nearest folder."""
    for part in reversed(PurePath(place.lower().removesuffix(".gz")).parts):
        bare = re.sub(r"(?:^|\.)(?:trust\.)?txt$", "", part)
        if _HOST.fullmatch(bare):
            return site_of(f"https://{bare}")
    return None


def _owners(ties: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The uppermost owner of each site, itself where nobody owns it; of a circle the first.

    `ties` are (owner, owned).
    """
    above: dict[str, set[str]] = {}
    for owner, owned in ties:
        above.setdefault(owner, set())
        above.setdefault(owned, set()).add(owner)
    found = {}
    for site in sorted(above):
        seen, level = {site}, {site}
        while level:
            level = {owner for one in level for owner in above[one]} - seen
            seen |= level
        tops = [one for one in seen if not above[one]]
        found[site] = min(tops or seen)
    return found
