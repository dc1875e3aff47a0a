"""Tells the hosts of addresses apart: which of them are one site."""

from __future__ import annotations

from firsthand.text.hosts import host_of

# Labels below which countries let sites be registered ("example.co.uk").
_SHARED = frozenset({"co", "com", "org", "net", "gov", "edu", "ac", "or", "ne"})


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site; an address without a host is of any."""
    sites = [site_of(one), site_of(other)]
    return None in sites or sites[0] == sites[1]


def site_of(url: str | None) -> str | None:
    """The site of an address: "halden.co.uk" of news.halden.co.uk; None where it has no host."""
    host = host_of(url)
    return _site(host) if host else None


def site_name(url: str | None) -> str | None:
    """What an address calls its site: "halden" of www.halden.co.uk; None where it has no host."""
    site = site_of(url)
    return site.split(".")[0] if site else None


def _site(host: str) -> str:
    labels = host.split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED
    return ".".join(labels[-3 if country else -2 :])
