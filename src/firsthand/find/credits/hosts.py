"""Knows outlets by the hosts of their web addresses."""

from __future__ import annotations

import re
from functools import cache

from firsthand.find.credits.outlets import Outlet, load_outlets
from firsthand.text.hosts import host_of

# A host as a text names it: "adntimes.com", "Kurier.example". Longer endings stand first.
DOMAIN = (
    r"[A-Za-z][\w-]{1,30}(?:\.[A-Za-z][\w-]{1,20})?"
    r"\.(?:example|co\.[a-z]{2}|com|org|net|info|news|tv|fm|eu|uk|de|fr|es|ru|ua|pl|cz|nl"
    r"|se|dk|fi|ch|ie|gr|hu|ro|bg|rs|hr|tr|il|ir|cn|jp|kr|hk|sg|my|ph|vn|th|pk|lk|ng|za|ke|gh|au|nz"
    r"|ca|br|mx|ar|cl)(?![\w@-])"
)
# What outlets put around their name in a host: "apnews.com", "thehaldencourier.example".
_AROUND = re.compile(r"^the|(?:news|online)$")


def outlet_of_host(host: str) -> Outlet | None:
    """The outlet of a host: one that is known by its letters, else the host; None for no host."""
    labels = host.lower().split(".")[:-1]
    known = [
        outlet
        for label in labels
        for name in (label, _AROUND.sub("", label))
        if (outlet := _by_letters().get(name))
    ]
    return known[0] if known else Outlet(host, "outlet") if host else None


def host_in(address: str) -> str:
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
        if len(letters := outlet_letters(spelling)) > 2 or outlet.kind == "agency"
    }


def outlet_letters(name: str) -> str:
    """A name by its letters and digits, without the article."""
    return re.sub(r"^the(?=\w{3})|[\W_]", "", name.lower())
