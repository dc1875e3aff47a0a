"""Names the places of a page: ids that are safe whatever a report calls itself."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from firsthand.model import Span

_SAFE = re.compile(r"[A-Za-z0-9]")


@lru_cache(maxsize=4096)
def safe_id(name: str) -> str:
    """A name with ASCII letters and digits kept, all else as `_hex_`; two names never meet."""
    return "".join(c if _SAFE.match(c) else f"_{ord(c):x}_" for c in name)


def report_anchor(report: str) -> str:
    """The id of a report's article."""
    return f"r-{safe_id(report)}"


def paragraph_anchor(report: str, number: int) -> str:
    """The id of a line of a report, counted from 0."""
    return f"{report_anchor(report)}-p{number}"


def span_anchor(span: Span) -> str:
    """The id of the place where a span begins; the script lights up to its end."""
    return f"{report_anchor(span.report)}-{span.start}-{span.end}"


def safe_url(url: str | None) -> str | None:
    """An address that may be a link: http or https with a host; None for anything else."""
    if url is None or any(ord(c) <= 0x20 or 0x7F <= ord(c) < 0xA0 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
