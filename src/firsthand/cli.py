"""The shell's door: parse the command, call the library, show the result."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from firsthand.model import Record, Refusal, Report

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What a record is written as."""

    json = "json"
    md = "md"
    html = "html"
    terminal = "terminal"
    plover = "plover"
    dna = "dna"


class Document(StrEnum):
    """What has a JSON Schema."""

    record = "record"
    findings = "findings"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS...",
        help="Files, folders, globs, or - for standard input: text, HTML, JSONL, CSV; .gz too.",
        show_default=False,
    ),
]


@app.callback()
def firsthand() -> None:
    """Many news reports in, one sourced record out: who said it first-hand, who only
    retells it, what is independently supported, and what the retellings changed.

    \b
    firsthand read reports/                 the record of every story, in the terminal
    firsthand read reports/ -o out          the same, and pages, JSON and Markdown in out/
    firsthand read a.txt b.html --format json | jq .claims
    firsthand find reports/ > findings.jsonl
    firsthand explain lines                 what a word of the record means

    \b
    Exit status: 0 all was read; 1 some inputs were refused, each named on standard
    error; 2 nothing could be read, or the command was wrong.
    """


@app.command()
def read(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="DIR", help="Write files here; made if missing."),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="One format only. Without -o it goes to standard output (terminal if not given); "
            "with -o the default is json, md and html together. plover and dna are the positions "
            "as CSV: PLOVER rows, and statements for Discourse Network Analyzer.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make one record a story from all the reports under PATHS.

    \b
    firsthand read examples/lighthouse-ferry/reports
    firsthand read reports.jsonl -o out && open out/index.html
    cat reports.jsonl | firsthand read - --format md
    """
    reports, refusals = _load(paths)
    records = _build(reports)
    if output is not None:
        _write(records, refusals, output, format)
    elif format is None or format is Format.terminal:
        _print_terminal(records)
    else:
        _print_documents(records, refusals, format)
    _finish(reports, refusals)


@app.command()
def find(paths: Paths) -> None:
    """Write what is found in each report, one JSON line a report.

    \b
    firsthand find reports/ | jq '.quotes[].speaker'
    """
    from firsthand.build import build_all_findings
    from firsthand.show.json import dumps, findings_to_json

    reports, refusals = _load(paths)
    with _progress() as progress:
        for item in build_all_findings(reports, progress=progress):
            _out(dumps(findings_to_json(item)) + "\n")
    _finish(reports, refusals)


@app.command()
def explain(
    name: Annotated[
        str | None,
        typer.Argument(help="A noun, a rule, a number or a part of their names.", metavar="[NAME]"),
    ] = None,
) -> None:
    """Say what each noun, rule and number means.

    \b
    firsthand explain              everything, a line each
    firsthand explain origin       the noun, and the rules and numbers that name it
    """
    from firsthand.explain import explanations

    found = [item for item in explanations() if item.matches(name)]
    if not found:
        _err(f"nothing is called {name!r}; `firsthand explain` lists all names\n")
        raise typer.Exit(2)
    for item in found:
        _out(item.brief() if name is None else item.whole())


@app.command()
def schema(
    document: Annotated[Document, typer.Argument(help="Which document.", show_default=False)],
) -> None:
    """Print the JSON Schema of a record or of findings.

    \b
    firsthand schema record > record.schema.json
    """
    from firsthand.show.json import dumps
    from firsthand.show.schema import schema as load

    _out(dumps(load(document.value), indent=2) + "\n")


def main() -> None:
    """Run the command line; a closed pipe ends it quietly."""
    from firsthand.errors import FirsthandError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Reports may hold lone surrogates; output must not fail on them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except FirsthandError as error:
        _err(f"{error}\n")
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _load(paths: list[str]) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    from firsthand.read.paths import read_paths

    reports, refusals = read_paths(paths)
    for refusal in refusals:
        _err(f"refused {refusal.place}: {refusal.reason}; {refusal.remedy}\n")
    return reports, refusals


def _build(reports: tuple[Report, ...]) -> tuple[Record, ...]:
    from firsthand.build import build_records

    with _progress() as progress:
        return build_records(reports, progress=progress)


def _write(
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
    _print_terminal(records)
    for name in names:
        kind = Format.html if Format.html in formats else formats[0]
        _out(f"wrote {folder / name}.{_suffix(kind)}\n")
    if index is not None:
        _out(f"wrote {index}\n")


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


def _print_terminal(records: tuple[Record, ...]) -> None:
    from rich.console import Console

    from firsthand.show.terminal import show_terminal

    console = Console(width=None if sys.stdout.isatty() else 100)
    for record in records:
        show_terminal(record, console)


def _print_documents(
    records: tuple[Record, ...], refusals: tuple[Refusal, ...], kind: Format
) -> None:
    if kind not in (Format.json, Format.md) and len(records) > 1:
        _err(f"{len(records)} stories make {len(records)} files; give a folder with -o DIR\n")
        raise typer.Exit(2)
    for record in records:
        _out(_document(record, kind))


def _finish(reports: tuple[Report, ...], refusals: tuple[Refusal, ...]) -> None:
    if refusals:
        _err(f"{len(reports)} reports read, {len(refusals)} inputs refused\n")
    if not reports:
        _err("no report could be read; give files, folders or - (see firsthand read --help)\n")
        raise typer.Exit(2)
    if refusals:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on standard error for long work; nothing where it is not a terminal."""
    if not sys.stderr.isatty():
        yield lambda step, done, total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, object] = {}

        def advance(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield advance


def _out(text: str) -> None:
    sys.stdout.write(text)


def _err(text: str) -> None:
    sys.stderr.write(text)


if __name__ == "__main__":
    main()
