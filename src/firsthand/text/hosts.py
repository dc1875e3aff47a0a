"""Reads the host of an address."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(url: str | None) -> str | None:
    """The host of an address in lower case; None where it names none or is broken."""
    try:
        host = urlsplit((url or "").strip()).hostname
    except ValueError:
        return None
    return host.lower().rstrip(".") if host else None
