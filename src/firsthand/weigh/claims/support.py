"""Counts what stands behind a claim; the range names both its ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Findings, Line, Links, Member, Support
from firsthand.weigh.claims.agreement import Agreement
from firsthand.weigh.lineage.lines import Lineage
from firsthand.weigh.voices import is_body, one_voice

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Chain:
    """What the counts of a story's claims are taken from."""

    lines: Mapping[str, Line]
    likely: tuple[tuple[str, ...], ...]
    houses: tuple[tuple[str, ...], ...]
    sure: tuple[tuple[str, ...], ...]
    names: Mapping[str, str]
    persons: frozenset[str]


def draw_chain(links: Links, lineage: Lineage, names: Mapping[str, str]) -> Chain:
    """Parts of the copy forest at the low and the high end of the range."""
    return Chain(
        lines={line.id: line for line in lineage.lines},
        likely=lineage.likely,
        houses=lineage.houses,
        sure=lineage.sure,
        names=names,
        persons=frozenset(
            actor.name
            for actor in links.actors
            if actor.type == "person" and not is_body(actor.name)
        ),
    )


def short_names(findings: Sequence[Findings]) -> dict[str, str]:
    """What a reader calls each report: its outlet where only one report has it, else its id."""
    outlets = Counter(item.report.outlet for item in findings)
    return {
        item.report.id: item.report.outlet.removeprefix("www.")
        if item.report.outlet and outlets[item.report.outlet] == 1
        else item.report.id
        for item in findings
    }


def count_support(
    members: Sequence[Member],
    holders: Sequence[str | None],
    agreement: Agreement,
    chain: Chain,
    *,
    reports: Sequence[str] = (),
) -> Support:
    """Reports, lines, origins and voices of one claim, with the range of independent support.

    `members` are the passages that say it, each told once; `reports` are all that carry it, those
    too which only print one of them again; by default those of the members.

    Of the lines only those count that say one statement, those that share a text there as one. A
    line hands on one text, so that what several voices say in it has entered once; two voices
    count as two origins only where both are named persons and no name is part of the other.
    """
    reports = reports or sorted({member.span.report for member in members})
    lines = sorted({member.line for member in members})
    voices = distinct(holders)
    agreeing = agreement.lines
    saying = sorted(agreement.passages)
    apart = _voices_apart([members[n] for n in saying], [holders[n] for n in saying], chain)
    origins = max(1, min(len(agreeing), apart))
    low = min(origins, _held(chain.likely, reports))
    high = max(len(lines), _held(chain.sure, reports))
    return Support(
        reports=len(reports),
        lines=len(agreeing),
        origins=origins,
        low=low,
        high=high,
        informants=len(voices),
        low_reason=_low_reason(low, lines, _shared_voice(members, holders), chain, reports),
        high_reason=_high_reason(high, len(agreeing), len(lines)),
    )


def distinct(holders: Sequence[str | None]) -> list[str]:
    """The voices named, the fullest name of each; an unnamed voice is never a second one."""
    said = {holder for holder in holders if holder}
    # "The harbour master" without a capital is a role: whoever is named may be meant by it.
    named = {name for name in said if name != name.lower()} or set(sorted(said)[:1])
    found: list[str] = []
    for name in sorted(named, key=lambda name: (-len(name), name)):
        if not any(one_voice(name, other) for other in found):
            found.append(name)
    return sorted(found)


def _voices_apart(members: Sequence[Member], holders: Sequence[str | None], chain: Chain) -> int:
    """How many persons are named, each by a line that names no other of them."""
    of_line: dict[str, set[str]] = {}
    for member, holder in zip(members, holders, strict=True):
        if holder in chain.persons:
            of_line.setdefault(member.line, set()).add(str(holder))
    alone = [voices.pop() for _, voices in sorted(of_line.items()) if len(voices) == 1]
    return len(distinct(alone))


def _held(parts: Sequence[Sequence[str]], reports: Sequence[str]) -> int:
    wanted = set(reports)
    return sum(1 for part in parts if not wanted.isdisjoint(part))


def _shared_voice(members: Sequence[Member], holders: Sequence[str | None]) -> str | None:
    """The one voice that every line names."""
    voices = distinct(holders)
    naming = {
        member.line
        for member, holder in zip(members, holders, strict=True)
        if holder and voices and one_voice(holder, voices[0])
    }
    return voices[0] if len(voices) == 1 and naming == {m.line for m in members} else None


def _low_reason(
    low: int, lines: Sequence[str], voice: str | None, chain: Chain, reports: Sequence[str]
) -> str:
    if len(lines) == 1:
        line = chain.lines[lines[0]]
        return "one report says it" if len(line.reports) == 1 else f"all hand on {line.label}"
    if low == 1 and voice:
        return f"all give it as the words of {voice}"
    if low == 1 and _held(chain.houses, reports) == 1:
        return "if one newsroom stands behind the reports: they are of one outlet or one owner"
    if low == 1:
        return "if what makes the reports alike is one source that none of them names"
    return f"{NUMBERS[min(low, 10)]} persons say it in reports that share no text"


def _high_reason(high: int, agreeing: int, lines: int) -> str:
    if high == 1:
        return "no second line of reports says it"
    if high > lines:
        return "if the likeness between reports of one line is chance, not copying"
    if high > agreeing:
        return "if every line that says something like it says it, and came by it on its own"
    return "if each line of reports came by it on its own"
