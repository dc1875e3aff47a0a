"""Counts what stands behind a claim; the range names both its ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.model import Line, Links, Member, Support
from firsthand.options import WeighOptions
from firsthand.weigh.groups import join_groups
from firsthand.weigh.voices import same_name

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Chain:
    """What the counts of a story's claims are taken from."""

    lines: Mapping[str, Line]
    likely: tuple[tuple[str, ...], ...]
    sure: tuple[tuple[str, ...], ...]
    names: Mapping[str, str]
    persons: frozenset[str]


def draw_chain(
    lines: Sequence[Line],
    links: Links,
    names: Mapping[str, str],
    *,
    options: WeighOptions,
) -> Chain:
    """Parts of the copy forest at the low and the high end of the range."""
    return Chain(
        lines={line.id: line for line in lines},
        likely=_parts(lines, links, options.likeness_probability, whole=True),
        sure=_parts(lines, links, options.sure_probability, whole=False),
        names=names,
        persons=frozenset(actor.name for actor in links.actors if actor.type == "person"),
    )


def _parts(
    lines: Sequence[Line], links: Links, probability: float, *, whole: bool
) -> tuple[tuple[str, ...], ...]:
    pairs = [(c.child, c.parent) for c in links.copies if c.probability >= probability]
    if whole:
        pairs += [(line.reports[0], other) for line in lines for other in line.reports[1:]]
    return join_groups(links.story.reports, pairs)


def count_support(
    members: Sequence[Member], holders: Sequence[str | None], chain: Chain
) -> Support:
    """Reports, lines, origins and voices of one claim, with the range of independent support.

    A line hands on one text, so that what several voices say in it has entered once; two voices
    count as two origins only where both are named persons and no name is part of the other.
    """
    reports = sorted({member.span.report for member in members})
    lines = sorted({member.line for member in members})
    voices = distinct(holders)
    origins = max(1, min(len(lines), _voices_apart(members, holders, chain)))
    low = min(origins, _held(chain.likely, reports))
    high = max(len(lines), _held(chain.sure, reports))
    return Support(
        reports=len(reports),
        lines=len(lines),
        origins=origins,
        low=low,
        high=high,
        informants=len(voices),
        low_reason=_low_reason(low, lines, voices, chain),
        high_reason=_high_reason(high, lines, chain),
    )


def distinct(holders: Sequence[str | None]) -> list[str]:
    """The voices named, the fullest name of each; an unnamed voice is never a second one."""
    found: list[str] = []
    for name in sorted({h for h in holders if h}, key=lambda name: (-len(name), name)):
        if not any(same_name(name, other) for other in found):
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


def _low_reason(low: int, lines: Sequence[str], voices: Sequence[str], chain: Chain) -> str:
    if len(lines) == 1:
        line = chain.lines[lines[0]]
        return "one report says it" if len(line.reports) == 1 else f"all hand on {line.label}"
    if low == 1 and len(voices) == 1:
        return f"all give it as the words of {voices[0]}"
    if low == 1:
        return "if what makes the reports alike is one source that none of them names"
    return f"{NUMBERS[min(low, 10)]} persons say it in reports that share no text"


def _high_reason(high: int, lines: Sequence[str], chain: Chain) -> str:
    if high == 1:
        return "no second line of reports says it"
    if high == len(lines):
        return "if each line of reports came by it on its own"
    return "if the likeness between reports of one line is chance, not copying"
