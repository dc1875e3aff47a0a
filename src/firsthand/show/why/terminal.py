"""An explanation in the terminal: bars for terms, sentences side by side, plain when piped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from firsthand.options import DEFAULT, ShowOptions
from firsthand.show.clean import clean, one_line
from firsthand.show.why.explain import Entry
from firsthand.show.why.explanation import Explanation, Fact, Pair, Part, Passage, Term, WhatIf
from firsthand.show.why.names import asked_by

# cells; the bar of the heaviest term.
BAR = 12


def print_explanation(
    found: Explanation, console: Console, *, options: ShowOptions = DEFAULT.show
) -> None:
    """Print an explanation; colour and width are the console's."""
    console.print(_text(found.title, "bold"))
    console.print(_text(found.answer, "cyan"))
    console.print(_text(asked_by(found), "dim"))
    for part in found.parts:
        console.print(Text(f"\n{part.title}", style="bold"))
        for item in _part(part, console, options=options):
            console.print(Padding(item, (0, 0, 0, 2), expand=False))


def print_entries(found: Iterable[Entry], console: Console) -> None:
    """Print all ids of a record with one line each, kind by kind."""
    kind = ""
    for entry in found:
        if entry.kind != kind:
            kind = entry.kind
            console.print(Text(f"{kind}", style="bold"))
        # Never folded: an id must be there to be copied.
        line = Text.assemble("  ", _text(entry.id, "cyan"), "  ", _text(entry.words, "dim"))
        console.print(line, soft_wrap=True)


def _text(words: str, style: str = "") -> Text:
    """Words of a stranger: never read as markup, never sent to the device as control."""
    return Text(one_line(words), style=style)


def _part(part: Part, console: Console, *, options: ShowOptions) -> Iterator[RenderableType]:
    yield from (_fact(fact) for fact in part.facts)
    if part.terms:
        yield _terms(part.terms, ascii_only=console.options.ascii_only)
    if part.note:
        yield _text(part.note, "dim")
    yield from (_change(change) for change in part.changes)
    for pair in part.pairs[: options.first_passages]:
        yield _pair(pair, plain=not console.is_terminal)
    if len(part.pairs) > options.first_passages:
        yield _text(f"and {len(part.pairs) - options.first_passages} more", "dim")


def _fact(fact: Fact) -> RenderableType:
    text = _text(fact.text)
    if fact.about:
        text.append_text(Text.assemble(" ", _text(f"[{fact.about}]", "dim")))
    return Padding(text, (0, 0, 0, 2 * fact.depth), expand=False)


def _terms(terms: tuple[Term, ...], *, ascii_only: bool) -> Table:
    """A row a term: its score, a bar to the right of it where it speaks for, its reason."""
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    most = max(abs(term.counted) for term in terms) or 1.0
    for term in terms:
        size = round(BAR * abs(term.counted) / most)
        full, faint = ("#", "-") if ascii_only else ("█", "░")
        reason = term.reason
        if term.counted != term.score:
            reason += f" (scores {term.score:+.2f})"
        table.add_row(
            Text(f"{term.counted:+.2f}"),
            Text((full if term.counted > 0 else faint) * size),
            _text(term.name),
            _text(reason, "dim"),
        )
    return table


def _change(change: WhatIf) -> Text:
    outcome = _text(change.outcome, "yellow" if change.turns else "dim")
    text = Text.assemble(_text(f"If {change.condition}"), ": ", outcome)
    if change.about:
        text.append_text(Text.assemble(" ", _text(f"[{change.about}]", "dim")))
    return text


def _pair(pair: Pair, *, plain: bool) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(_passage(pair.left, plain=plain), _passage(pair.right, plain=plain))
    table.add_row("", "")
    return table


def _passage(passage: Passage, *, plain: bool) -> Text:
    """The words; those that are shared stand out by weight, or where there is none by marks."""
    text = Text()
    for piece in passage.pieces:
        words = " ".join(clean(piece.text).split("\n"))
        if piece.shared:
            text.append(f"[{words}]" if plain else words, style="bold")
        else:
            text.append(words, style="" if plain else "dim")
    return text
