"""Says the support of a claim in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Line, Member, Origin, Support
from firsthand.weigh.claims.agreement import Agreement
from firsthand.weigh.claims.support import NUMBERS, Chain


def explain(
    members: Sequence[Member],
    support: Support,
    voices: Sequence[str],
    origins: Sequence[Origin],
    agreement: Agreement,
    chain: Chain,
) -> str:
    """Who says it, who hands on whose text, and what all of it goes back to."""
    reports = {member.span.report for member in members}
    lines = sorted(
        (chain.lines[line] for line in {member.line for member in members}),
        key=lambda line: (-len(reports & set(line.reports)), line.id),
    )
    if len(reports) == 1:
        return (
            f"One report says it ({_named(reports, chain)}); {_source(support, voices, origins)}."
        )
    shared = [line for line in lines if len(reports & set(line.reports)) > 1]
    alone = [line for line in lines if line not in shared]
    parts = [_handing_on(line, reports, len(shared) > 0, chain) for line in shared]
    parts += _standing_alone(alone, reports, agreement, bool(shared), chain)
    count = f"{_number(len(reports)).capitalize()} reports"
    return f"{count}: {', '.join(parts)}; {_source(support, voices, origins)}."


def _handing_on(line: Line, reports: set[str], several: bool, chain: Chain) -> str:
    held = reports & set(line.reports)
    others = held - {line.head}
    chain_of = _named(held, chain)
    if line.head in held and others:
        chain_of = f"{chain.names[line.head]} → {_named(others, chain)}"
    return f"{_number(len(held))} hand on {line.label} ({chain_of})"


def _standing_alone(
    alone: Sequence[Line],
    reports: set[str],
    agreement: Agreement,
    several: bool,
    chain: Chain,
) -> list[str]:
    """Reports that are the only one of their line here, parted by what they count for."""
    free = {lines[0] for lines in agreement.lines if len(lines) == 1}
    tied = {line for lines in agreement.lines if len(lines) > 1 for line in lines}
    crediting, quoting = agreement.crediting, agreement.quoting
    parts = []
    for held, one, many in (
        ([line for line in alone if line.id in free], "stands on its own", "each in its own words"),
        (
            [line for line in alone if line.id in crediting],
            "on another outlet’s word",
            "on another outlet’s word",
        ),
        (
            [line for line in alone if line.id in quoting],
            "quotes only what another does",
            "quote only what another does",
        ),
        (
            [line for line in alone if line.id in tied - crediting - quoting],
            "in the same wording",
            "in the same wording",
        ),
        (
            [line for line in alone if line.id not in free | tied],
            "says something like it",
            "say something like it",
        ),
    ):
        names = _named({r for line in held for r in line.reports if r in reports}, chain)
        if len(held) == 1:
            parts.append(f"one {one} ({names})")
        elif held:
            each = f"{_number(len(held))} " if several or len(held) < len(alone) else ""
            parts.append(f"{each}{many} ({names})")
    return parts


def _source(support: Support, voices: Sequence[str], origins: Sequence[Origin]) -> str:
    interviews = [origin for origin in origins if origin.kind == "interview"]
    if len(voices) == 1 and len(interviews) == 1:
        start = "all go" if support.reports > 1 else "it goes"
        return f"{start} back to {interviews[0].label}, the words of {voices[0]}"
    if len(voices) == 1:
        return f"one voice is named, {voices[0]}"
    if voices:
        return f"{_number(len(voices))} voices are named ({', '.join(voices)})"
    unseen = [origin for origin in origins if origin.kind != "own work"]
    if len(unseen) == 1 and len(origins) == 1:
        return f"the matter is credited to {unseen[0].label}"
    return "no voice is named for it"


def _named(reports: set[str], chain: Chain) -> str:
    return ", ".join(chain.names[report] for report in sorted(reports))


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
