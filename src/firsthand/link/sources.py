"""Merges credit lines into the sources of a story, most of them unseen."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.model import Credit, Findings, Source
from firsthand.options import DEFAULT, LinkOptions

# A picture's credit and a byline say nothing of where the text comes from; vague words name nobody.
NO_SOURCE_USES = frozenset({"picture", "byline"})
NO_SOURCE_KINDS = frozenset({"vague"})

# What a text can rest on as a whole: the kinds that may stand upstream of an agency or outlet.
UPSTREAM_KINDS = ("interview", "outlet", "broadcast")

Key = tuple[str, str]


def find_sources(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Source, ...]:
    """Sources credited in one story, by kind and name; the same whatever the order of reports.

    A source is `seen` where a report of the pile bears it as its outlet, and has an `upstream`
    where every report that carries its text also credits one interview, outlet or programme.
    """
    groups: dict[Key, list[Credit]] = defaultdict(list)
    for item in findings:
        for credit in item.credits:
            if credit.source and names_source(credit):
                groups[_key(credit)].append(credit)
    outlets = {
        item.report.id: plain_name(item.report.outlet) for item in findings if item.report.outlet
    }
    found = [_source(key, groups[key], outlets) for key in sorted(groups)]
    return tuple(replace(source, upstream=_upstream(source, found, groups)) for source in found)


def names_source(credit: Credit) -> bool:
    """Whether a credit names where the text, or a part of it, comes from."""
    return credit.use not in NO_SOURCE_USES and credit.kind not in NO_SOURCE_KINDS


def plain_name(name: str) -> str:
    """A name without article, bracketed short form, marks and the parts of a host's name."""
    plain = re.sub(r"\([^()]{0,60}\)", " ", name.lower())
    plain = re.sub(r"^\s*(?:the\s|www\.)|\.(?:com|org|net|co\.uk|co|uk|de|in)\s*$", "", plain)
    return re.sub(r"\W+", "-", plain).strip("-") or "unnamed"


def _key(credit: Credit) -> Key:
    kind = "interview" if credit.use == "interview" else credit.kind
    return kind, plain_name(credit.source or "")


def _source(key: Key, credits: Sequence[Credit], outlets: Mapping[str, str]) -> Source:
    kind, name = key
    reports = sorted({credit.span.report for credit in credits})
    own = sorted(report for report, outlet in outlets.items() if outlet == name)
    said = Counter(credit.source or "" for credit in credits)
    return Source(
        id=f"{kind}:{name}",
        kind=kind,
        name=min(said, key=lambda spelling: (-said[spelling], spelling)),
        credits=tuple(sorted(credit.span for credit in credits)),
        reports=tuple(reports),
        seen=own[0] if len(own) == 1 and kind in ("agency", "outlet", "broadcast") else None,
    )


def _upstream(
    source: Source, found: Sequence[Source], groups: Mapping[Key, Sequence[Credit]]
) -> str | None:
    """The one source that every report with this source's text credits too."""
    if source.kind not in ("agency", "outlet"):
        return None
    credits = groups[source.kind, source.id.partition(":")[2]]
    carriers = {credit.span.report for credit in credits if credit.use in ("text", "translation")}
    if not carriers:
        return None
    for kind in UPSTREAM_KINDS:
        above = [
            other
            for other in found
            if other.kind == kind and other.id != source.id and carriers <= set(other.reports)
        ]
        if above:
            return above[0].id if len(above) == 1 else None
    return None
