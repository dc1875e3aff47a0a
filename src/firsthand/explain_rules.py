"""Gathers the rows of all rule tables, in code and in data files, each with its reason."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import FunctionType, ModuleType

import firsthand


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of a rule table: its name for a reader, the module or file it stands in, its reason."""

    name: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain rows: the module and its name there, and where a row has its two texts.

    Rows of a `dict` are its items; `name` and `reason` are places in the row, 0 the first; `called`
    says what the name is, where it does not say so itself.
    """

    module: str
    table: str
    name: int
    reason: int
    called: str = "{}"


# Tables whose rows are no dataclasses; those that are need no entry here.
TABLES: tuple[Table, ...] = (
    Table("find.statements.heads", "CLAUSAL", 0, 1),
    Table("find.positions.modality", "MODALITIES", 0, 2),
    Table("link.trees.choices", "CHOICE_REASONS", 0, 1),
    Table("link.kin.dependence", "DEPENDENCE_REASONS", 0, 1),
    Table("link.trees.parentage", "DIRECTION_REASONS", 0, 1),
    Table("read.decode", "BINARIES", 1, 2),
    Table("show.dna", "AGREEMENT", 1, 2),
    Table("show.dna", "DNA_COLUMNS", 0, 1),
    Table("show.outlets", "EFFECTS", 0, 2, "{} on the way"),
    Table("show.plover", "CONTEXTS", 0, 2, "put as {}"),
    Table("show.plover", "PLOVER_COLUMNS", 0, 1),
    Table("show.plover", "QUADS", 0, 2),
    Table("show.words", "NATURES", 0, 1),
    Table("show.words", "WORDING_OF", 0, 1),
    Table("text.numbers.modifiers", "MODIFIERS", 0, 2),
    Table("text.certainty.drift", "LADDER", 0, 2, "rung {} of certainty"),
    Table("weigh.slots.offices", "CLASHES", 0, 1),
    Table("weigh.wordings.changes", "KINDS", 0, 1),
    Table("weigh.wordings.nearest", "REASONS", 0, 3),
    Table("text.spoken", "SAME_MARKS", 0, 2),
)

# Fields of a row's class that say what it is called, the best first.
_NAMES = ("name", "rule", "words", "opens", "term", "kind", "stance")
# Columns of a data file that are for the machine.
_UNREAD = ("pattern", "needs", "most words", "part of the block")
_PLACEHOLDER = re.compile(r"\{[^{}]{1,40}\}")


def rules() -> Iterator[Rule]:
    """Every row of every rule table; the rows of a data file without reasons are one rule."""
    for info in pkgutil.walk_packages(firsthand.__path__, "firsthand."):
        if info.name.rpartition(".")[2] not in {"cli", "__main__"}:
            yield from _of_module(importlib.import_module(info.name))
    for table in TABLES:
        yield from _of_table(table)
    for folder in ("find", "link", "weigh", "text", "read"):
        data = files("firsthand").joinpath(folder, "data")
        if data.is_dir():
            for file in sorted(data.iterdir(), key=lambda file: file.name):
                yield from _of_file(file, f"{folder}.data")


def _of_module(module: ModuleType) -> Iterator[Rule]:
    """Rows of tuples: dataclass instances with a name and a reason, or functions that explain."""
    for table in list(vars(module).values()):
        if not isinstance(table, tuple) or not table:
            continue
        if all(isinstance(row, FunctionType) for row in table):
            yield from _of_functions(table)
        for row in table:
            if dataclasses.is_dataclass(row) and not isinstance(row, type):
                yield from _of_row(row, module)


def _of_functions(table: Iterable[FunctionType]) -> Iterator[Rule]:
    for function in table:
        name = function.__name__.removeprefix("weigh_").removeprefix("contrast_")
        where = function.__module__.removeprefix("firsthand.")
        yield Rule(name.replace("_", " "), where, inspect.getdoc(function) or "")


def _of_row(row: object, module: ModuleType) -> Iterator[Rule]:
    name = next((_words(getattr(row, n)) for n in _NAMES if getattr(row, n, None)), "")
    # A row whose name is a sentence for the reader needs no other reason.
    reason = getattr(row, "reason", None) or getattr(row, "rule", None)
    if name and isinstance(reason, str) and not isinstance(row, (Rule, Table)):
        where = type(row).__module__.removeprefix("firsthand.")
        yield Rule(name, where, reason)


def _words(value: object) -> str:
    if isinstance(value, str):
        return value.replace("|", ", ")
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(sorted(_phrase(item) for item in value))
    return str(value)


def _phrase(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _of_table(table: Table) -> Iterator[Rule]:
    module = importlib.import_module(f"firsthand.{table.module}")
    rows = getattr(module, table.table)
    for row in rows.items() if isinstance(rows, dict) else rows:
        reason = row[table.reason]
        if isinstance(reason, tuple):
            reason = "; ".join(str(part) for part in reason)
        text = _PLACEHOLDER.sub("…", reason)
        yield Rule(table.called.format(_words(row[table.name])), table.module, text)


def _of_file(file: Traversable, where: str) -> Iterator[Rule]:
    lines = file.read_text(encoding="utf-8").splitlines()
    head = [line.removeprefix("#").strip() for line in lines if line.startswith("#")]
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    stem, _, ending = file.name.rpartition(".")
    columns = _columns(head, lines)
    if ending == "tsv" and columns[:1] == ["rule"] and columns[-1] == "pattern":
        # The name says it all; what it makes of a block goes with it.
        for row in rows:
            yield Rule(row[0], f"{where}.{stem}", f"{row[0]} ({row[1]})")
        return
    if ending != "tsv" or not columns or columns[-1] not in ("reason", "why they differ"):
        unit = "rows" if ending == "tsv" else "lines"
        yield Rule(stem.replace("_", " "), where, f"{' '.join(head)} ({len(rows)} {unit})")
        return
    for row in rows:
        kept = [
            cell.replace("|", ", ")
            for cell, column in zip(row[1:-1], columns[1:-1], strict=False)
            if cell not in ("", "-", "*") and not column.startswith(_UNREAD)
        ]
        note = f" ({'; '.join(kept)})" if kept else ""
        yield Rule(row[0].replace("|", ", "), f"{where}.{stem}", row[-1] + note)


def _columns(head: list[str], lines: list[str]) -> list[str]:
    """The columns that the comments over a table name: after "Columns:", or parted by tabs."""
    tabbed = [line for line in lines if line.startswith("#") and "\t" in line]
    if tabbed:
        return [column.strip() for column in tabbed[-1].removeprefix("#").split("\t")]
    text = " ".join(head).partition("Columns:")[2]
    for _ in range(2):  # a note in brackets may hold another
        text = re.sub(r"\([^()]{0,200}\)", "", text)
    return [column.strip() for column in text.partition(".")[0].split(",")] if text else []
