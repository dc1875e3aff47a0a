"""Whom a report credits for its matter: outlets of the pile and agencies, and how much of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from firsthand.link.sources import is_own, names_source
from firsthand.model import Credit, Findings
from firsthand.text.heard import is_heard
from firsthand.text.outlet_names import letters_of, plain_name

# What a whole text is credited by.
_WHOLE = ("text", "translation")
# Sentences of the body; who is credited in them is credited for the news itself.
_HEAD = 2
# Outlets; who credits more of them puts their reports side by side.
_FEW = 2
_INITIALS = re.compile(r"\(([A-Z]{2,6})\)")


@dataclass(frozen=True, slots=True)
class Credited:
    """The reports and agencies that one report credits.

    `names` are ids of reports whose outlet it credits, `heard` those of them that it credits for
    nothing but an interview, which others could hear as well, `rests` those that it credits for
    the news itself: at its head, with few others. `wires` are the agencies, or outlets that are not
    in the pile, that its whole text is credited to, `draws` other agencies that it names, `leads`
    those of them that it names at its head, `leans` outlets that are not in the pile, which it
    credits for the news itself as `rests` does.
    """

    names: frozenset[str]
    heard: frozenset[str]
    rests: frozenset[str]
    wires: frozenset[str]
    draws: frozenset[str]
    leads: frozenset[str]
    leans: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Pile:
    """The outlets of a pile's reports, all names by letters.

    `outlets` are the names of each report's own, `bearers` the reports of each name, `everyone` all
    names; `parties` are named as others would be by their own reports; `known` are the agencies.
    """

    outlets: Mapping[str, frozenset[str]]
    bearers: Mapping[str, Collection[str]]
    everyone: frozenset[str]
    parties: frozenset[str]
    known: Mapping[str, re.Pattern[str]]


def credited(
    findings: Sequence[Findings], outlets: Mapping[str, frozenset[str]]
) -> tuple[Credited, ...]:
    """Whom each report credits; `outlets` are the names of each one's own outlet by letters."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for report, names in outlets.items():
        for name in names:
            bearers[name].add(report)
    everyone = frozenset(bearers)
    wires = [_wires(item, everyone) for item in findings]
    pile = _Pile(
        outlets=outlets,
        bearers=bearers,
        everyone=everyone,
        parties=frozenset().union(*(outlets[i.report.id] for i in findings if _is_party(i))),
        known=_names_of(findings, frozenset().union(*wires)),
    )
    return tuple(_credited(item, pile, own) for item, own in zip(findings, wires, strict=True))


def _credited(item: Findings, pile: _Pile, wires: frozenset[str]) -> Credited:
    own = pile.outlets[item.report.id]
    rows = [
        credit
        for credit in item.credits
        if credit.source
        and names_source(credit)
        and not is_own(credit, own)
        # A firm that is quoted is no text that is retold; a paper may be taken for a speaker.
        and (credit.kind != "person" or letters_of(credit.source) not in pile.parties)
    ]
    printed = [row for row in rows if not _is_spoken(row)]
    above = {letters_of(row.source) for row in item.upstream} - own
    end = _end_of_head(item)
    head = [row for row in printed if row.use in _WHOLE or row.span.start < end]
    several = {letters_of(row.source or "") for row in printed} & pile.everyone
    names = _bearers(item, pile, _letters(rows) | above)
    known, text = pile.known, item.report.text
    draws = {name for name, said in known.items() if name not in wires and said.search(text)}
    return Credited(
        names=names,
        heard=names - _bearers(item, pile, _letters(printed) | above),
        rests=_bearers(item, pile, _letters(head) | above) if len(several) <= _FEW else frozenset(),
        wires=wires,
        draws=frozenset(draws),
        leads=frozenset(n for n in draws if known[n].search(text[:end])),
        leans=_unseen(head, pile.everyone) if len(several) <= _FEW else frozenset(),
    )


def _unseen(credits: Sequence[Credit], everyone: frozenset[str]) -> frozenset[str]:
    """The one outlet of these credits, where it has no report in the pile."""
    named = {letters_of(row.source or "") for row in credits if row.kind in ("outlet", "broadcast")}
    return frozenset(named - everyone) if len(named) == 1 else frozenset()


def _is_spoken(credit: Credit) -> bool:
    return credit.use == "interview" or is_heard(credit.kind, credit.rule)


def _letters(credits: Sequence[Credit]) -> set[str]:
    return {letters_of(credit.source or "") for credit in credits}


def _end_of_head(item: Findings) -> int:
    """Where the first sentences of the body end."""
    ends = sorted(s.span.end for s in item.sentences if s.zone == "body")
    return ends[min(_HEAD, len(ends)) - 1] if ends else 0


def _is_party(item: Findings) -> bool:
    """Whether a report names its own outlet as others would: a firm's page, not a paper's."""
    name = " ".join((item.report.outlet or "").split())
    if not name:
        return False
    own = [credit.span for credit in item.credits]
    return any(
        sentence.zone == "body"
        and any(
            not any(s.start <= sentence.span.start + found.start() < s.end for s in own)
            for found in re.finditer(
                rf"(?<!\w){re.escape(name)}(?!\w)", item.report.slice(sentence.span)
            )
        )
        for sentence in item.sentences
    )


def _wires(item: Findings, seen: Collection[str]) -> frozenset[str]:
    """Whom words or envelope credit the whole text to, if no report of the pile is theirs."""
    whole = [
        (credit.kind, credit.source)
        for credit in item.credits
        if credit.source and credit.use in _WHOLE
    ]
    whole += [(above.kind, above.source) for above in item.upstream]
    return frozenset(
        plain_name(name)
        for kind, name in whole
        if kind == "agency" or (kind in ("outlet", "broadcast") and letters_of(name) not in seen)
    )


def _names_of(findings: Sequence[Findings], wires: Collection[str]) -> dict[str, re.Pattern[str]]:
    """How each agency is named in the story: in full, and by the initials of a dateline."""
    said: dict[str, set[str]] = {name: set() for name in wires}
    for item in findings:
        for credit in item.credits:
            name = plain_name(credit.source or "")
            if credit.kind == "agency" and name in said:
                said[name].add(credit.source or "")
                said[name].update(_INITIALS.findall(item.report.slice(credit.span)))
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)")
        for name, words in sorted(said.items())
        if words
    }


def _bearers(item: Findings, pile: _Pile, letters: Collection[str]) -> frozenset[str]:
    """The reports of these outlets, those of the report's own left out."""
    own = pile.outlets[item.report.id]
    found = frozenset().union(*(pile.bearers[name] for name in pile.everyone.intersection(letters)))
    return frozenset(other for other in found if own.isdisjoint(pile.outlets[other]))
