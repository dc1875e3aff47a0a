"""A record in the terminal: the answer on the first screen, plain and readable when piped."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from firsthand.model import Claim, Discrepancy, Reading, Record, Support
from firsthand.options import DEFAULT, ShowOptions
from firsthand.show.branches import node_text, other_texts
from firsthand.show.clean import one_line
from firsthand.show.lineage import Branch, draw_lineage
from firsthand.show.lookup import LABEL_LIMIT, Lookup, headline, look_up
from firsthand.show.outlets import changes_by_outlet
from firsthand.show.words import (
    SEVERITIES,
    count,
    independent,
    nature_of,
    quoted,
    readable,
    single_source,
    summary,
    support_counts,
)

# More readings than this do not fit side by side in 80 columns.
SIDE_BY_SIDE = 3

# cells; the longest bar. Counts beyond it are scaled down together.
BAR = 10


def show_terminal(record: Record, console: Console, *, options: ShowOptions = DEFAULT.show) -> None:
    """Print the record; colour and width are the console's."""
    lookup = look_up(record)
    console.print(_text(headline(record), "bold"))
    console.print(_text(" · ".join(summary(record)), "cyan"))
    for part in (
        _brief(lookup, options=options),
        _gravest(lookup, options=options),
        _lineage(lookup),
        _outlets(lookup, options=options),
        _claims(lookup, options=options, ascii_only=console.options.ascii_only),
        _rest(lookup),
    ):
        for item in part:
            console.print(item)
    console.print()


def _text(words: str, style: str = "") -> Text:
    """Words of a stranger: never read as markup, never sent to the device as control."""
    return Text(one_line(words), style=style)


def _heading(title: str) -> Text:
    return Text(f"\n{title}", style="bold")


def _indented(item: RenderableType) -> Padding:
    return Padding(item, (0, 0, 0, 2), expand=False)


def _brief(lookup: Lookup, *, options: ShowOptions) -> Iterator[RenderableType]:
    if lookup.record.brief:
        yield _heading("In brief")
    for line in lookup.record.brief[: options.first_lines]:
        words = one_line(lookup.words(line.text), options.quoted)
        where = f"{lookup.label(line.text.report)}; {line.note}"
        yield _indented(Text.assemble(_text(quoted(words)), " ", _text(f"({where})", "dim")))


def _gravest(lookup: Lookup, *, options: ShowOptions) -> Iterator[RenderableType]:
    gravest = lookup.gravest(options.first_discrepancies)
    if gravest:
        yield _heading("Where the reports disagree")
    for item in gravest:
        yield _indented(_discrepancy(lookup, item, options=options))
    left = len(lookup.record.discrepancies) - len(gravest)
    if left > 0:
        yield _indented(Text(f"and {count(left, 'more discrepancy', 'more discrepancies')}"))


def _discrepancy(lookup: Lookup, item: Discrepancy, *, options: ShowOptions) -> RenderableType:
    grade = SEVERITIES.get(item.severity, str(item.severity))
    nature = nature_of(item)
    head = Text.assemble(
        _text(readable(item.kind), "bold"), _text(f": {nature} ({grade})", "yellow")
    )
    shown = item.readings[: options.first_readings]
    cells = [_reading(lookup, reading) for reading in shown]
    if len(item.readings) > len(shown):
        cells.append(Text(f"and {count(len(item.readings) - len(shown), 'more reading')}"))
    body: RenderableType = Group(*cells)
    if len(cells) <= SIDE_BY_SIDE:
        table = Table.grid(padding=(0, 2), expand=True)
        for _ in cells:
            table.add_column(ratio=1)
        table.add_row(*cells)
        body = table
    return Group(
        head,
        _indented(body),
        _indented(_text(one_line(lookup.reason(item), options.quoted), "dim")),
    )


def _reading(lookup: Lookup, reading: Reading) -> Text:
    reports = sorted({lookup.label(span.report) for span in reading.spans})
    return Text.assemble(_text(reading.value), " ", _text(f"({', '.join(reports)})", "dim"))


def _lineage(lookup: Lookup) -> Iterator[RenderableType]:
    yield _heading("Who retells whom")
    lineage = draw_lineage(lookup.record)
    roots: dict[str, Tree] = {}
    for branch in lineage.branches:
        label = _text(node_text(lookup, branch), "italic" if branch.node.origin else "")
        if branch.parent is None:
            tree = Tree(label)
            roots[branch.node.key] = tree
            continue
        roots[branch.node.key] = roots[branch.parent].add(label)
    for branch in lineage.branches:
        if _is_root(branch):
            yield _indented(roots[branch.node.key])
    yield from (_indented(_text(text)) for text in other_texts(lookup, lineage))


def _outlets(lookup: Lookup, *, options: ShowOptions) -> Iterator[RenderableType]:
    outlets = changes_by_outlet(lookup)
    if outlets:
        yield _heading("What each outlet changed on the way")
    for outlet in outlets[: options.first_outlets]:
        line = Text.assemble(_text(one_line(outlet.name, LABEL_LIMIT)), ": ", _text(outlet.said()))
        yield _indented(line)
    left = len(outlets) - options.first_outlets
    if left > 0:
        yield _indented(Text(f"and {count(left, 'more outlet')}"))


def _is_root(branch: Branch) -> bool:
    return branch.parent is None


def _claims(lookup: Lookup, *, options: ShowOptions, ascii_only: bool) -> Iterator[RenderableType]:
    claims = lookup.record.claims[: options.first_claims]
    if not claims:
        return
    yield _heading("Best supported claims (bar: reports; solid: independent at least)")
    most = max(claim.support.reports for claim in claims)
    for claim in claims:
        yield _indented(_claim(lookup, claim, most, options=options, ascii_only=ascii_only))


def _claim(
    lookup: Lookup, claim: Claim, most: int, *, options: ShowOptions, ascii_only: bool
) -> RenderableType:
    support = claim.support
    words = _text(one_line(lookup.words(claim.text), options.quoted))
    if claim.holder:
        words.append_text(Text.assemble(" ", _text(f"({claim.holder})", "dim")))
    counts = f"{support_counts(support)}; independent: {independent(support)}"
    if support.reports > 1 and (flag := single_source(support)):
        counts += f"; {flag}"
    return Group(words, _indented(Text(f"{bar(support, most, ascii_only=ascii_only)} {counts}")))


def bar(support: Support, most: int, *, ascii_only: bool) -> str:
    """Reports as a bar: solid up to the least independent support, grey to the most, then light."""
    solid, grey, light = "#=-" if ascii_only else "█▒░"
    scale = min(1.0, BAR / max(1, most))
    low, high, reports = (
        max(1, round(number * scale)) for number in (support.low, support.high, support.reports)
    )
    return (solid * low + grey * (high - low) + light * (reports - high))[:BAR]


def _rest(lookup: Lookup) -> Iterator[RenderableType]:
    record = lookup.record
    parts = (
        (len(record.claims), "claim", "claims"),
        (len(record.wordings), "quote in several readings", "quotes in several readings"),
        (len(record.discrepancies), "discrepancy", "discrepancies"),
        (len(record.drifts), "change on the way", "changes on the way"),
        (len(record.timeline), "dated event", "dated events"),
    )
    counts = ", ".join(count(*part) for part in parts)
    yield Text(f"\nIn the whole record: {counts}.", style="dim")
    yield Text("What a count or a copy rests on: firsthand why RECORD", style="dim")
