"""Tells who the envelope of a report names as the source of its text."""

from __future__ import annotations

import re
from functools import cache

from firsthand.find.credits.outlets import Outlet, load_outlets, outlet_of
from firsthand.model import Report, Upstream
from firsthand.text.hosts import host_of

_ADDRESS = re.compile(r"(?:https?:)?//\S+|(?:www\.)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S*)?")
# What outlets put around their name in a host: "apnews.com", "thehaldencourier.example".
_AROUND = re.compile(r"^the|(?:news|online)$")


def find_upstream(report: Report) -> tuple[Upstream, ...]:
    """The sources in `Report.based_on`, in order, each once, without the report's own outlet.

    An address stands for the outlet of its host: one that is known by these letters, else the host.
    """
    own = {_letters(report.outlet or ""), _letters(_host(report.url or ""))} - {""}
    found: dict[str, Upstream] = {}
    for said in report.based_on:
        outlet = _of_address(said) if _ADDRESS.fullmatch(said.strip()) else _of_name(said)
        if outlet and not {_letters(outlet.name), _letters(_host(said))} & own:
            found.setdefault(outlet.name, Upstream(outlet.name, outlet.kind, said))
    return tuple(found.values())


def _of_name(said: str) -> Outlet | None:
    name = re.sub(r"^(?:[Tt]he|[Vv]ia|[Ss]ource:) +", "", " ".join(said.split()))
    return (outlet_of(name) or Outlet(name, "outlet")) if _letters(name) else None


def _of_address(said: str) -> Outlet | None:
    host = _host(said)
    labels = host.split(".")[:-1]
    known = [
        outlet
        for label in labels
        for name in (label, _AROUND.sub("", label))
        if (outlet := _by_letters().get(name))
    ]
    return known[0] if known else Outlet(host, "outlet") if host else None


def _host(address: str) -> str:
    """The host without its first "www"; empty where the address is none."""
    address = address.strip()
    host = host_of(address if "//" in address else f"//{address}") or ""
    return host.removeprefix("www.") if "." in host else ""


@cache
def _by_letters() -> dict[str, Outlet]:
    """Known outlets by the letters of their spellings; of one letter or two, none."""
    return {
        letters: outlet
        for spelling, outlet in load_outlets().items()
        if len(letters := _letters(spelling)) > 2 or outlet.kind == "agency"
    }


def _letters(name: str) -> str:
    return re.sub(r"^the(?=\w{3})|[\W_]", "", name.lower())
