"""Puts the full name of an agency where a report of the story has only its initials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.model import Credit, Findings
from firsthand.text.acronyms import spelt_out

# What goes by initials in datelines and credits.
_KINDS = frozenset({"agency", "outlet", "broadcast"})


def spell_out_credits(findings: Sequence[Findings]) -> tuple[Findings, ...]:
    """The findings of one story, in which "(OPS)" is the Orrvik Press Service another one names.

    Initials that two outlets of the story share stay as they are. The kind is that of the full
    name, so that one agency is one source.
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
    if not full:
        return tuple(findings)
    named = frozenset(full.values())
    return tuple(_spelt(item, full, kinds, named) for item in findings)


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
