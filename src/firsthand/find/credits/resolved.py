"""Gives a credit that goes back to another ("the paper", "this newspaper") that one's source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.find.credits.mentions import Mention
from firsthand.find.credits.outlets import outlet_of
from firsthand.find.parse import Parsed
from firsthand.model import Credit, Span
from firsthand.text.acronyms import spelt_out

# Credits that go back to the outlet, or the news agency, named before them.
_BACK = {
    "BACK": frozenset({"outlet", "agency", "broadcast"}),
    "SAYS": frozenset({"outlet", "agency", "broadcast"}),
    "WIRE": frozenset({"agency"}),
}
# Kinds that go back to nobody where no outlet is named before them: "the station said".
_ELSE_NOBODY = frozenset({"SAYS", "WIRE"})
# Nouns that stand for one kind of outlet alone.
_NOUNS = {
    "agency": frozenset({"agency"}),
    "newspaper": frozenset({"outlet"}),
    "paper": frozenset({"outlet"}),
    "tabloid": frozenset({"outlet"}),
    "magazine": frozenset({"outlet"}),
    "weekly": frozenset({"outlet"}),
    "daily": frozenset({"outlet"}),
    "broadcaster": frozenset({"broadcast"}),
    "station": frozenset({"broadcast"}),
    "channel": frozenset({"broadcast"}),
    "network": frozenset({"broadcast"}),
}
_NOUN = re.compile(rf"\b(?:{'|'.join(_NOUNS)})\b")
# An authority: "the agency" behind it is that one and no news agency.
_AUTHORITY = re.compile(r"\b(?:Agency|Authority)\b|\bagency (?:for|of) [A-Z]")
_INSTITUTION = "institution"
_NOT_PASSING = frozenset({"picture", "byline"})
_PASSING = frozenset({"passage", "interview"})


def resolve(
    found: Sequence[Credit], parsed: Parsed, mentions: Sequence[Mention], heads: Sequence[Span]
) -> tuple[Credit, ...]:
    """The credits in text order, each with the source that it goes back to.

    `mentions` are the outlets that the text names, `heads` its mastheads.
    """
    resolved = _named_before(_with_own(found, parsed, heads), parsed.report.text, mentions)
    full = spelt_out(mention.outlet.name for mention in mentions)
    named = [replace(c, source=full.get(c.source or "", c.source)) for c in resolved]
    return _one_kind(tuple(_one_body(named)))


def _named_before(found: Sequence[Credit], text: str, mentions: Sequence[Mention]) -> list[Credit]:
    """Gives "the paper" the outlet named last of its kind; where none is, it stays vague.

    "The agency" is a news agency only where the report names one and no authority since; else it is
    the authority's.
    """
    outlets = {(mention.start, mention.end) for mention in mentions}
    resolved: list[Credit] = []
    for credit in found:
        if credit.kind in _BACK:
            last = _last(credit, resolved, text)
            if last is None and credit.kind in _ELSE_NOBODY:
                continue
            if last is not None and credit.kind == "WIRE":
                between = _AUTHORITY.finditer(text, last.span.end, credit.span.start)
                if any(not _is_outlets(match, outlets) for match in between):
                    continue
            source, kind = (last.source, last.kind) if last else (None, "vague")
            credit = replace(credit, source=source, kind=kind)
        resolved.append(credit)
    return resolved


def _is_outlets(match: re.Match[str], outlets: set[tuple[int, int]]) -> bool:
    """Whether a word is part of an outlet's name: "the Ruvanian News Agency"."""
    return any(start <= match.start() < end for start, end in outlets)


def _last(credit: Credit, before: Sequence[Credit], text: str) -> Credit | None:
    """The last credit of the kind that a noun stands for; one that passes words on goes first."""
    noun = _NOUN.search(text, credit.span.start, credit.span.end)
    kinds = _BACK[credit.kind] & (_NOUNS[noun[0]] if noun else _BACK["BACK"])
    named = [o for o in before if o.kind in kinds and o.use not in _NOT_PASSING and o.source]
    passing = [other for other in named if other.use in _PASSING]
    return passing[-1] if passing else named[-1] if named else None


def _with_own(found: Sequence[Credit], parsed: Parsed, mastheads: Sequence[Span]) -> list[Credit]:
    """ "This newspaper" is the report's own outlet; where none is known, nobody is named."""
    heads = [parsed.report.slice(span) for span in mastheads]
    own = next((name for name in (parsed.report.outlet, *heads) if name), None)
    outlet = outlet_of(own) if own else None
    kind = outlet.kind if outlet and outlet.kind != "agency" else "outlet" if own else "vague"
    return [
        replace(credit, source=own, kind=kind) if credit.kind == "OWN" else credit
        for credit in found
    ]


def _one_body(credits: Sequence[Credit]) -> Iterator[Credit]:
    """ "The ministry" is the "transport ministry" before it, "police" the "Halden police"."""
    before: dict[str, str] = {}
    for credit in credits:
        words = (credit.source or "").split()
        if credit.kind == "person" and credit.rule == _INSTITUTION and words:
            noun = words[-1].lower()
            if len(words) == 1 and noun in before:
                credit = replace(credit, source=before[noun])
            elif len(words) > 1:
                before[noun] = " ".join(words)
        yield credit


def _one_kind(credits: Sequence[Credit]) -> tuple[Credit, ...]:
    """What is an agency in one place of a report is one in every place."""
    agencies = {credit.source for credit in credits if credit.source and credit.kind == "agency"}
    return tuple(
        replace(credit, kind="agency")
        if credit.kind == "outlet" and credit.source in agencies
        else credit
        for credit in credits
    )
