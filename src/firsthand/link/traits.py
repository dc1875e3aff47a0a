"""What a report is known by when its kin is sought: word pairs, sentences, stamp and credits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.link.days import Window, window_of
from firsthand.link.outlets import letters_of, named_outlets, own_names, plain_name
from firsthand.link.passages import quoted_spans
from firsthand.link.sources import is_own, names_source
from firsthand.model import Findings
from firsthand.options import LinkOptions
from firsthand.text.terms import terms_in

_TOKEN = re.compile(r"\w+|[^\w\s]")

Grams = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Traits:
    """One report as the evidence of copying sees it.

    `pairs` and `runs` are two and four neighbouring words or marks exactly as they stand, those
    alone that another report of the story has too: what nobody shares says nothing of kin.
    `content` are neighbouring content words, `own` those outside quotes; `lines` gives each
    sentence's content words outside quotes, `told` all of them in order. `names` are ids of reports
    whose outlet this one credits, `says` also of those whose outlet its text but names; `wires` are
    the agencies, or outlets that are not in the pile, that its whole text is credited to.
    """

    id: str
    outlet: str | None
    stamp: Window | None
    words: int
    pairs: Grams
    runs: Grams
    content: Grams
    own: Grams
    lines: tuple[frozenset[str], ...]
    told: tuple[str, ...]
    names: frozenset[str]
    says: frozenset[str]
    wires: frozenset[str]


def traits_of(findings: Sequence[Findings], *, options: LinkOptions) -> tuple[Traits, ...]:
    """The traits of each report, in the order given."""
    outlets = {item.report.id: own_names(item) for item in findings}
    named = named_outlets(findings)
    return _shared_only(
        [_traits(item, outlets, named[item.report.id], options) for item in findings]
    )


def _shared_only(rows: Sequence[Traits]) -> tuple[Traits, ...]:
    pairs = Counter(gram for row in rows for gram in row.pairs)
    runs = Counter(gram for row in rows for gram in row.runs)
    return tuple(
        replace(
            row,
            pairs=frozenset(gram for gram in row.pairs if pairs[gram] > 1),
            runs=frozenset(gram for gram in row.runs if runs[gram] > 1),
        )
        for row in rows
    )


def _traits(
    item: Findings,
    outlets: Mapping[str, frozenset[str]],
    named: frozenset[str],
    options: LinkOptions,
) -> Traits:
    credited = _named(item, outlets)
    masked = [(span.start, span.end) for span in quoted_spans(item, options=options)]
    words: list[list[str]] = []
    content: list[list[str]] = []
    own: list[list[str]] = []
    lines: list[frozenset[str]] = []
    for sentence in item.sentences:
        rows = terms_in(item.report.slice(sentence.span))
        said = [term for term in rows if term.kind != "stop"]
        outside = [
            term.norm for term in said if not _inside(sentence.span.start + term.start, masked)
        ]
        words.append(_TOKEN.findall(item.report.slice(sentence.span)))
        content.append([term.norm for term in said])
        own.append(outside)
        lines.append(frozenset(outside))
    return Traits(
        id=item.report.id,
        outlet=min(outlets[item.report.id], default=None),
        stamp=window_of(item),
        words=sum(len(row) for row in words),
        pairs=_grams([[word for row in words for word in row]], 2),
        runs=_grams([[word for row in words for word in row]], 4),
        content=_grams(content, 2),
        own=_grams(own, 2),
        lines=tuple(lines),
        told=tuple(word for row in own for word in row),
        names=credited,
        says=credited | named,
        wires=_wires(item, outlets),
    )


def _wires(item: Findings, outlets: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Whom the whole text is credited to, if no report of the pile is theirs."""
    seen = frozenset().union(*outlets.values())
    return frozenset(
        plain_name(credit.source)
        for credit in item.credits
        if credit.source
        and credit.use in ("text", "translation")
        and (
            credit.kind == "agency"
            or (credit.kind in ("outlet", "broadcast") and letters_of(credit.source) not in seen)
        )
    )


def _named(item: Findings, outlets: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The reports whose outlet a credit of this one names."""
    own = outlets[item.report.id]
    credited = {
        letters_of(credit.source)
        for credit in item.credits
        if credit.source and names_source(credit) and not is_own(credit, own)
    }
    return frozenset(
        other
        for other, names in outlets.items()
        if other != item.report.id and names & credited and not names & own
    )


def _inside(at: int, masked: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in masked)


def _grams(rows: Iterable[Sequence[str]], size: int) -> Grams:
    return frozenset(
        tuple(row[at : at + size]) for row in rows for at in range(len(row) - size + 1)
    )
