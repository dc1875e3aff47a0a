"""Puts the full name of an outlet where a report has only its initials or its last word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Credit, Findings
from firsthand.text.acronyms import spelt_out

# What goes by initials in datelines and credits.
_KINDS = frozenset({"agency", "outlet", "broadcast"})


def spell_out_credits(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """The findings of one story, in which "(OPS)" is the Orrvik Press Service another one names.

    So is "the Courier" the Halden Courier, which another report credits or is from. Initials and
    last words that two outlets of the story share stay as they are. The kind is that of the full
    name, so that one outlet is one source.
    """
    kinds: dict[str, str] = {}
    for item in findings:
        for credit in item.credits:
            if credit.source and credit.kind in _KINDS:
                first = kinds.get(credit.source, credit.kind)
                kinds[credit.source] = min(first, credit.kind)  # an agency before an outlet
    full = {
        letters: name
        for letters, name in spelt_out(kinds).items()
        if any(letters == source for source in kinds)
    }
    full |= _ending_so(kinds, findings)
    if not full:
        return tuple(findings)
    named = frozenset(full.values())
    return tuple(_spelt(item, full, kinds, named) for item in findings)


def _ending_so(kinds: dict[str, str], findings: Sequence[Findings]) -> dict[str, str]:
    """Credited names of one word, with the one outlet of the story whose name ends in it.

    An outlet of the pile that nobody credits in full has its credits' kind.
    """
    houses = {" ".join((item.report.outlet or "").split()) for item in findings}
    longer: dict[str, set[str]] = {}
    for name in {*kinds, *houses}:
        bare = name.removeprefix("The ")
        if " " in bare:
            longer.setdefault(bare.rpartition(" ")[2], set()).add(bare)
    found = {
        name: min(longer[name])
        for name in sorted(kinds)
        if " " not in name and name[:1].isupper() and not name.isupper()
        if len(longer.get(name, ())) == 1
    }
    for short, name in found.items():
        kinds.setdefault(name, kinds[short])
    return found


def _spelt(
    item: Findings, full: dict[str, str], kinds: dict[str, str], named: frozenset[str]
) -> Findings:
    credits = tuple(_full(credit, full, kinds, named) for credit in item.credits)
    return item if credits == item.credits else replace(item, credits=credits)


def _full(
    credit: Credit, full: dict[str, str], kinds: dict[str, str], named: frozenset[str]
) -> Credit:
    name = full.get(credit.source or "", credit.source)
    if credit.kind not in _KINDS or name not in named:
        return credit
    letters = [short for short, long in full.items() if long == name]
    kind = min(kinds[name or ""], *(kinds[short] for short in letters))
    return replace(credit, source=name, kind=kind)
