"""Writes records as files or to standard output, in the format asked for."""

from __future__ import annotations

import sys
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from firsthand.cli.streams import put, tell

if TYPE_CHECKING:
    from firsthand.model import Record, Refusal


class Format(StrEnum):
    """What a record is written as."""

    json = "json"
    md = "md"
    html = "html"
    terminal = "terminal"
    plover = "plover"
    dna = "dna"


class Answer(StrEnum):
    """What an explanation is written as."""

    terminal = "terminal"
    json = "json"
    md = "md"


def write_files(
    records: tuple[Record, ...],
    refusals: tuple[Refusal, ...],
    folder: Path,
    format: Format | None,
) -> None:
    from firsthand.show.page import show_index

    folder.mkdir(parents=True, exist_ok=True)
    formats = [Format.json, Format.md, Format.html] if format is None else [format]
    names = _file_names(records)
    for record, name in zip(records, names, strict=True):
        for kind in formats:
            text = _document(record, kind)
            (folder / f"{name}.{_suffix(kind)}").write_text(text, "utf-8", "backslashreplace")
    index = None
    if Format.html in formats:
        index = folder / "index.html"
        pages = [f"{name}.html" for name in names]
        index.write_text(show_index(records, refusals, pages=pages), "utf-8", "backslashreplace")
    print_terminal(records)
    for name in names:
        kind = Format.html if Format.html in formats else formats[0]
        put(f"wrote {folder / name}.{_suffix(kind)}\n")
    if index is not None:
        put(f"wrote {index}\n")


def _suffix(kind: Format) -> str:
    tables = {Format.plover: "plover.csv", Format.dna: "dna.csv", Format.terminal: "txt"}
    return tables.get(kind, kind.value)


def _file_names(records: tuple[Record, ...]) -> list[str]:
    """File names made from the records' ids; never a path, never the same twice."""
    names: list[str] = []
    for record in records:
        safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in record.id)
        name = f"story-{safe[:60]}"
        while name in names or name == "index":
            name += "-x"
        names.append(name)
    return names


def _document(record: Record, kind: Format) -> str:
    if kind is Format.json:
        from firsthand.show.json import dumps, record_to_json

        return dumps(record_to_json(record)) + "\n"
    if kind is Format.md:
        from firsthand.show.markdown import show_markdown

        return show_markdown(record)
    if kind is Format.html:
        from firsthand.show.page import show_page

        return show_page(record)
    if kind is Format.plover:
        from firsthand.show.plover import plover_rows

        return plover_rows(record)
    if kind is Format.dna:
        from firsthand.show.dna import dna_rows

        return dna_rows(record)
    from rich.console import Console

    from firsthand.show.terminal import show_terminal

    console = Console(record=True, width=100, file=StringIO(), force_terminal=False)
    show_terminal(record, console)
    return console.export_text()


def print_terminal(records: tuple[Record, ...]) -> None:
    from rich.console import Console

    from firsthand.show.terminal import show_terminal

    console = Console(width=None if sys.stdout.isatty() else 100)
    for record in records:
        show_terminal(record, console)


def print_documents(
    records: tuple[Record, ...], refusals: tuple[Refusal, ...], kind: Format
) -> None:
    if kind not in (Format.json, Format.md) and len(records) > 1:
        tell(f"{len(records)} stories make {len(records)} files; give a folder with -o DIR\n")
        raise typer.Exit(2)
    for record in records:
        put(_document(record, kind))
