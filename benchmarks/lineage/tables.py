"""Prints figures as plain tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def table(rows: Iterable[tuple[str, Mapping[str, float]]], *, head: str = "") -> str:
    """A table with a line a name and a column a figure, as Markdown."""
    held = list(rows)
    names = list(held[0][1]) if held else []
    lines = [_line([head, *names]), _line(["---"] * (len(names) + 1))]
    lines += [_line([name, *(_cell(figures[key]) for key in names)]) for name, figures in held]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: float) -> str:
    if value != value:
        return ""
    return str(value) if isinstance(value, int) else f"{value:.3f}"
