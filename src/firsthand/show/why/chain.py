"""Follows a claim down the lineage: the chain behind its reports, and whose error would spread."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Claim, Member
from firsthand.show.clean import one_line
from firsthand.show.lineage import Branch, origin_key, report_key
from firsthand.show.why.case import Case
from firsthand.show.why.explanation import Fact
from firsthand.show.why.names import copy_id, edge_said
from firsthand.show.why.voices import voices_of
from firsthand.show.words import RELATIONS, copy_noun, join, percent, quoted

# rows that a reader takes in; those left out reach fewer reports.
SHOWN = 8
# characters of a report's words beside its place in the chain.
QUOTED = 240

# Relations of a passage to its claim, the nearest lowest.
CLOSENESS = {"same": 0, "stronger": 1, "weaker": 1, "part": 2}


def chain_of(case: Case, claim: Claim) -> Iterator[Fact]:
    """The forest above the reports of the claim, each with its words."""
    members = _best_members(claim)
    under = nodes_under(case, claim)
    depths: dict[str, int] = {}
    told: dict[str, frozenset[str]] = {}
    for branch in case.lineage.branches:
        key, parent = branch.node.key, branch.parent
        if key not in under:
            continue
        depths[key] = depths[parent] + 1 if parent in depths else 0
        name = _line_name(case, branch)
        # Said where a line begins, not again below, nor where its name stands there anyhow.
        above = told.get(parent or "", frozenset())
        member = members.get(branch.node.report or "")
        yield _link(case, branch, member, depths[key], "" if name in above else name)
        told[key] = above | {name, _node_name(case, branch)}
    for edge in (*case.lineage.ties, *case.lineage.others):
        copy = edge.copy
        if copy is not None and {copy.child, copy.parent} <= case.reports[claim.id]:
            yield Fact(edge_said(case, copy), about=copy_id(copy))


def _best_members(claim: Claim) -> dict[str, Member]:
    """For each report the passage that says the claim best: the same, more or less, then a part."""
    ranked = sorted(
        claim.members,
        key=lambda m: (m.span != claim.text, CLOSENESS.get(m.relation, 1), -len(m.span), m.span),
    )
    return {member.span.report: member for member in reversed(ranked)}


def _node_name(case: Case, branch: Branch) -> str:
    origin = branch.node.origin
    return (
        case.lookup.origin_name(origin) if origin else case.lookup.label(branch.node.report or "")
    )


def _line_name(case: Case, branch: Branch) -> str:
    """What the line of a report is called; nothing where the report itself is called so."""
    line = case.line_of.get(branch.node.report or "")
    name = case.lookup.line_name(line) if line and len(case.record.lines) > 1 else ""
    return "" if name == _node_name(case, branch) else name


def _link(case: Case, branch: Branch, member: Member | None, depth: int, line: str) -> Fact:
    if branch.node.origin is not None:
        origin = branch.node.origin
        return Fact(
            f"{case.lookup.origin_name(origin)} (not in the pile)", about=origin.id, depth=depth
        )
    report = branch.node.report or ""
    text = case.lookup.label(report)
    copy = branch.edge.copy if branch.edge else None
    if copy is not None:
        text += f", {copy_noun(copy)} {percent(copy.probability)}"
    if line:
        text += f" (in the line of {line})"
    if member is None:
        return Fact(f"{text}: does not say it", about=copy_id(copy) if copy else None, depth=depth)
    relation = RELATIONS.get(member.relation, member.relation)
    words = quoted(one_line(case.lookup.words(member.span), QUOTED))
    more = "" if member.relation == "same" else f" ({relation})"
    about = copy_id(copy) if copy else None
    return Fact(f"{text}: {words}{more}", (member.span,), about, depth)


def nodes_under(case: Case, claim: Claim) -> dict[str, frozenset[str]]:
    """For every node of the forest the reports of a claim that have it from there.

    A report is followed up to the origin that its words go back to; what stands above that, or
    beside it, has no part in this claim.
    """
    origins: dict[str, set[str]] = {}
    for member in claim.members:
        origins.setdefault(member.span.report, set()).add(origin_key(member.origin))
    found: dict[str, set[str]] = {}
    for report, stops in sorted(origins.items()):
        path, key = list[str](), case.parents.get(report_key(report))
        while key is not None and key not in path:
            path.append(key)
            key = case.parents.get(key)
        last = max((at for at, node in enumerate(path) if node in stops), default=-1)
        kept = [n for at, n in enumerate(path) if at <= last or not n.startswith(origin_key(""))]
        for node in (report_key(report), *kept):
            found.setdefault(node, set()).add(report)
    return {key: frozenset(reports) for key, reports in found.items()}


def whose_error(case: Case, claim: Claim) -> Iterator[Fact]:
    """Whose error would spread how far, and how few errors would be enough for all."""
    reports = case.reports[claim.id]
    ranked = sorted(_spread(case, claim).items(), key=lambda item: -len(item[1][0]))
    enough, covered = list[str](), frozenset[str]()
    for name, (under, _) in ranked:
        if not under <= covered:
            covered |= under
            enough.append(name)
    more = [f"{len(enough) - SHOWN} more"] if len(enough) > SHOWN else []
    whose = join([*enough[:SHOWN], *more])
    if len(reports) == 1:
        yield Fact(f"One error would be enough for the one report to be wrong: {whose}.")
    else:
        errors = "one error would" if len(enough) == 1 else f"{len(enough)} errors would"
        yield Fact(f"For all {len(reports)} reports to be wrong {errors} be enough: {whose}.")
    for name, (under, about) in ranked[:SHOWN]:
        if len(under) == len(reports) > 1:
            yield Fact(f"If {name} is wrong, all {len(reports)} reports fall.", about=about)
        elif len(under) > 1:
            left = reports - under
            rest = f"{case.names(left)} {'is' if len(left) == 1 else 'are'} left"
            fall = f"{len(under)} of {len(reports)} reports fall"
            yield Fact(f"If {name} is wrong, {fall}; {rest}.", about=about)


def _spread(case: Case, claim: Claim) -> dict[str, tuple[frozenset[str], str | None]]:
    """For everybody who could err first the reports of a claim that would fall, and an id."""
    found: dict[str, tuple[frozenset[str], str | None]] = {}
    under = nodes_under(case, claim)
    for branch in case.lineage.branches:
        below = under.get(branch.node.key, frozenset())
        origin = branch.node.origin
        if origin is not None and below:
            found[case.lookup.origin_name(origin)] = below, origin.id
        elif branch.node.report is not None and below:
            found[case.lookup.label(branch.node.report)] = below, branch.node.report
    for name, reports in _credited(case, claim).items():
        label = case.lookup.origin_name(case.lookup.origins[name])
        found[label] = found.get(label, (frozenset[str](), name))[0] | reports, name
    for name, reports in voices_of(case, claim).items():
        if len(reports) > 1 and name not in found:
            found[name] = reports, None
    for line in sorted({member.line for member in claim.members}):
        held = frozenset(m.span.report for m in claim.members if m.line == line)
        name = case.lookup.line_name(line)
        if len(held) > 1 and not any(held <= below for below, _ in found.values()):
            before = found.get(name, (frozenset[str](), line))
            found[name] = before[0] | held, before[1]
    return found


def _credited(case: Case, claim: Claim) -> dict[str, frozenset[str]]:
    """The credited origins of a claim, each with the reports that go back to it."""
    found: dict[str, set[str]] = {}
    for member in claim.members:
        origin = case.lookup.origins.get(member.origin)
        if origin is not None and origin.kind != "own work":
            found.setdefault(origin.id, set()).add(member.span.report)
    return {name: frozenset(reports) for name, reports in sorted(found.items())}
