"""The commands: parse the words, call the library, show the result."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from firsthand.cli.output import Answer, Format, print_documents, print_terminal, write_files
from firsthand.cli.streams import progress_bars, put, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firsthand.model import Record, Refusal, Report

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Document(StrEnum):
    """What has a JSON Schema."""

    record = "record"
    findings = "findings"
    explanation = "explanation"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS...",
        help="Files, folders, globs, or -, standard input: text, HTML, JSONL, CSV, RSS, Atom; .gz.",
        show_default=False,
    ),
]


Trust = Annotated[
    list[str] | None,
    typer.Option(
        "--trust",
        metavar="PATH",
        help="trust.txt files, which tell who owns an outlet; each in a folder named after its "
        "site. May be given several times.",
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
    firsthand why out/story-a.json          what of a record can be asked for
    firsthand why out/story-a.json a b      why a is held to retell b, and what would change that
    firsthand explain line                  what a word of the record means

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
    trust: Trust = None,
) -> None:
    """Make one record a story from all the reports under PATHS.

    Reports of one event find together by themselves. The record is printed: what is said, where
    the reports disagree, who retells whom, and how many really stand behind a claim. With -o it
    is also written as a page to open in a browser, as JSON and as Markdown.

    \b
    firsthand read examples/velmark-dam-interview/reports
    firsthand read reports.jsonl -o out && open out/index.html
    cat reports.jsonl | firsthand read - --format md
    """
    reports, refusals = _load(paths, trust or [])
    records = _build(reports)
    if output is not None:
        write_files(records, refusals, output, format)
    elif format is None or format is Format.terminal:
        print_terminal(records)
    else:
        print_documents(records, refusals, format)
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
    with progress_bars() as progress:
        for item in build_all_findings(reports, progress=progress):
            put(dumps(findings_to_json(item)) + "\n")
    _finish(reports, refusals)


@app.command()
def why(
    record: Annotated[
        str,
        typer.Argument(
            metavar="RECORD",
            help="A record as read writes it: one JSON document, several a line, or - for standard "
            "input.",
            show_default=False,
        ),
    ],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID...]",
            help="The id of a claim, copy, line, origin, quote, discrepancy, drift, position or "
            "report; or the ids of two reports. Without one all ids are listed.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        Answer,
        typer.Option("--format", help="How to write the answer."),
    ] = Answer.terminal,
) -> None:
    """Say why a record says so, and what would change it.

    Each thing of a record has an id; without one all are listed. A claim is explained by who says
    it and whose error would be enough to make it wrong, a copy by its terms and the sentences side
    by side, and each by the evidence that would change the answer.

    \b
    firsthand why out/story-a.json                      all ids, a line each
    firsthand why out/story-a.json claim:a:65-215       what stands behind a count
    firsthand why out/story-a.json b a                  why b is held to retell a
    firsthand read reports/ --format json | firsthand why - line:a --format md
    """
    from firsthand.cli.why import list_ids, print_answer, read_records

    records = read_records(record)
    if names:
        print_answer(records, names, format)
    else:
        list_ids(records, format)


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
        tell(f"nothing is called {name!r}; `firsthand explain` lists all names\n")
        raise typer.Exit(2)
    for item in found:
        put(item.brief() if name is None else item.whole())


@app.command(short_help="Print the JSON Schema of a document.")
def schema(
    document: Annotated[Document, typer.Argument(help="Which document.", show_default=False)],
) -> None:
    """Print the JSON Schema of a record, of findings or of an explanation.

    \b
    firsthand schema record > record.schema.json
    """
    from firsthand.show.json import dumps
    from firsthand.show.schema import schema as load

    put(dumps(load(document.value), indent=2) + "\n")


def _load(
    paths: list[str], trust: Sequence[str] = ()
) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    from firsthand.read.paths import read_paths

    reports, refusals = read_paths(paths, trust=trust)
    for refusal in refusals:
        tell(f"refused {refusal.place}: {refusal.reason}; {refusal.remedy}\n")
    return reports, refusals


def _build(reports: tuple[Report, ...]) -> tuple[Record, ...]:
    from firsthand.build import build_records

    with progress_bars() as progress:
        return build_records(reports, progress=progress)


def _finish(reports: tuple[Report, ...], refusals: tuple[Refusal, ...]) -> None:
    if refusals:
        tell(f"{len(reports)} reports read, {len(refusals)} inputs refused\n")
    if not reports:
        tell("no report could be read; give files, folders or - (see firsthand read --help)\n")
        raise typer.Exit(2)
    if refusals:
        raise typer.Exit(1)
