"""Tells who the envelope of a report names as the source of its text."""

from __future__ import annotations

import re

from firsthand.find.credits.hosts import host_in, outlet_letters, outlet_of_host
from firsthand.find.credits.outlets import Outlet, outlet_of
from firsthand.model import Report, Upstream

_ADDRESS = re.compile(r"(?:https?:)?//\S+|(?:www\.)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?:/\S*)?")


def find_upstream(report: Report) -> tuple[Upstream, ...]:
    """The sources in `Report.based_on`, in order, each once, without the report's own outlet.

    An address stands for the outlet of its host: one that is known by these letters, else the host.
    """
    own = {outlet_letters(report.outlet or ""), outlet_letters(host_in(report.url or ""))} - {""}
    found: dict[str, Upstream] = {}
    for said in report.based_on:
        outlet = (
            outlet_of_host(host_in(said)) if _ADDRESS.fullmatch(said.strip()) else _of_name(said)
        )
        if outlet and not {outlet_letters(outlet.name), outlet_letters(host_in(said))} & own:
            found.setdefault(outlet.name, Upstream(outlet.name, outlet.kind, said))
    return tuple(found.values())


def _of_name(said: str) -> Outlet | None:
    name = re.sub(r"^(?:[Tt]he|[Vv]ia|[Ss]ource:) +", "", " ".join(said.split()))
    return (outlet_of(name) or Outlet(name, "outlet")) if outlet_letters(name) else None
