"""The names of a report's own outlet: a credit that says no more names no source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from firsthand.model import Credit, Findings
from firsthand.text.hosts import host_of
from firsthand.text.outlet_names import letters_of

_AROUND = re.compile(r"[|•·–—\n]")
_SEVERAL = re.compile(r"[^\W\d_]{2,}[-_. ][^\W\d_]{2,}")


def own_names(findings: Findings) -> frozenset[str]:
    """What the report's outlet is called, by letters: envelope, masthead, host of the url, id.

    A bare name on its own line above the text is a masthead too, unless it is an agency's. Files
    are often called after the outlet ("halden-courier.txt"), and the id is the file's name.
    """
    report = findings.report
    names = [report.outlet or "", *_host(report.url)]
    names += [report.id] if _SEVERAL.search(report.id) else []
    names += [credit.source or "" for credit in findings.credits if _heads(credit, findings)]
    for item in findings.layout.furniture:
        if item.kind == "masthead":
            names += _AROUND.split(report.slice(item.span)[:200])
    return frozenset(letters_of(name) for name in names if name.strip())


def named_outlets(findings: Sequence[Findings]) -> Mapping[str, frozenset[str]]:
    """For each report the ids of those whose outlet its text names, spelled as the envelope does.

    A name of one word ("Metro") may be any word. What credits a picture says nothing of the text;
    an outlet whose name is part of the report's own ("Halden Courier Online") is its own.
    """
    spelled: dict[str, list[str]] = {}
    for item in findings:
        name = " ".join((item.report.outlet or "").split())
        if " " in name:
            spelled.setdefault(name, []).append(item.report.id)
    whole = {name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in spelled}
    return {
        item.report.id: frozenset(
            other
            for name, bearers in sorted(spelled.items())
            if name in item.report.text and _says(item, whole[name])
            for other in bearers
        )
        for item in findings
    }


def _says(findings: Findings, name: re.Pattern[str]) -> bool:
    """Whether a report names an outlet that is not its own, other than for a picture."""
    report = findings.report
    if name.search(" ".join((report.outlet or "").split())):
        return False
    shown = [credit.span for credit in findings.credits if credit.use == "picture"]
    shown += [item.span for item in findings.layout.furniture if item.kind == "caption"]
    return any(
        not any(span.start <= found.start() < span.end for span in shown)
        for found in name.finditer(report.text)
    )


def _heads(credit: Credit, findings: Findings) -> bool:
    """Whether an outlet's bare name stands above the running text."""
    if credit.kind not in ("outlet", "broadcast") or credit.use != "text":
        return False
    body = [sentence.span.start for sentence in findings.sentences if sentence.zone == "body"]
    said = letters_of(findings.report.slice(credit.span))
    return credit.span.end <= min(body, default=0) and said == letters_of(credit.source or "")


def _host(url: str | None) -> list[str]:
    """The host of a url and the label before its ending; none where it cannot be read."""
    host = host_of(url)
    if host is None:
        return []
    labels = [label for label in host.split(".") if label != "www"]
    return [".".join(labels), *(label for label in labels[:-1] if len(label) > 2)]
