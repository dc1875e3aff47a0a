"""The names of a report's own outlet: a credit that says no more names no source."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from firsthand.model import Credit, Findings

_AROUND = re.compile(r"[|•·–—\n]")


def plain_name(name: str) -> str:
    """A name without article, bracketed short form, marks and the parts of a host's name."""
    plain = re.sub(r"\([^()]{0,60}\)", " ", name.lower())
    plain = re.sub(r"^\s*(?:the\s|www\.)|\.(?:com|org|net|co\.uk|co|uk|de|in)\s*$", "", plain)
    return re.sub(r"\W+", "-", plain).strip("-") or "unnamed"


def letters_of(name: str) -> str:
    """A name by its letters, so that "Halden Courier" is the "haldencourier" of a host."""
    return plain_name(name).replace("-", "")


def own_names(findings: Findings) -> frozenset[str]:
    """What the report's outlet is called, by letters: envelope, masthead and host of the url.

    A bare name on its own line above the text is a masthead too, unless it is an agency's.
    """
    report = findings.report
    names = [report.outlet or "", *_host(report.url)]
    names += [credit.source or "" for credit in findings.credits if _heads(credit, findings)]
    for item in findings.layout.furniture:
        if item.kind == "masthead":
            names += _AROUND.split(report.slice(item.span)[:200])
    return frozenset(letters_of(name) for name in names if name.strip())


def _heads(credit: Credit, findings: Findings) -> bool:
    """Whether an outlet's bare name stands above the running text."""
    if credit.kind not in ("outlet", "broadcast") or credit.use != "text":
        return False
    body = [sentence.span.start for sentence in findings.sentences if sentence.zone == "body"]
    said = letters_of(findings.report.slice(credit.span))
    return credit.span.end <= min(body, default=0) and said == letters_of(credit.source or "")


def _host(url: str | None) -> list[str]:
    """The host of a url and the label before its ending; none where it cannot be read."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return []
    labels = [label for label in host.split(".") if label != "www"]
    return [".".join(labels), *(label for label in labels[:-1] if len(label) > 2)]
