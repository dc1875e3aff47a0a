"""Answers why a record says so: reads it back, finds what is asked for, prints the answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from firsthand.cli.output import Answer
from firsthand.cli.streams import put, tell
from firsthand.errors import DocumentError, InputError, UnknownIdError
from firsthand.model import Record
from firsthand.show.json import dumps, record_from_json
from firsthand.show.why import Explanation, entries, explain, open_case
from firsthand.show.why.document import explanation_to_json
from firsthand.show.why.markdown import show_explanation
from firsthand.show.why.terminal import print_entries, print_explanation

REMEDY = "give a file that `firsthand read --format json` or `read -o` wrote"


def read_records(place: str) -> tuple[Record, ...]:
    """The records of a JSON document, or of one a line; `-` is standard input.

    Raises:
        InputError: there is no such file, or it holds no record.
    """
    try:
        text = sys.stdin.read() if place == "-" else Path(place).read_text("utf-8", "replace")
    except OSError as error:
        raise InputError(place, error.strerror or "it cannot be read", "check the path") from error
    try:
        records = tuple(record_from_json(document) for document in _documents(text))
    except (ValueError, DocumentError, RecursionError) as error:
        raise InputError(place, f"it is no record: {error}", REMEDY) from error
    if not records:
        raise InputError(place, "it holds nothing", REMEDY)
    return records


def list_ids(records: Sequence[Record], kind: Answer) -> None:
    """All that can be asked for, kind by kind."""
    for record in records:
        found = tuple(entries(open_case(record)))
        if kind is Answer.json:
            rows = [{"id": item.id, "kind": item.kind, "words": item.words} for item in found]
            put(dumps({"record": record.id, "ids": rows}) + "\n")
        else:
            print_entries(found, _console())


def print_answer(records: Sequence[Record], names: Sequence[str], kind: Answer) -> None:
    """The answer from the first record that knows the id.

    Raises:
        UnknownIdError: none does.
    """
    record, found = _answer(records, names)
    if kind is Answer.json:
        put(dumps(explanation_to_json(found, record)) + "\n")
    elif kind is Answer.md:
        put(show_explanation(found))
    else:
        print_explanation(found, _console())


def _answer(records: Sequence[Record], names: Sequence[str]) -> tuple[Record, Explanation]:
    failed: UnknownIdError | None = None
    for record in records:
        try:
            return record, explain(record, *names)
        except UnknownIdError as error:
            failed = error if failed is None or (error.near and not failed.near) else failed
    if failed is None:
        raise UnknownIdError(" ".join(names), [])
    tell("`firsthand why RECORD` lists all ids\n")
    raise failed


def _documents(text: str) -> Iterator[Any]:
    """One document, or one a line where the text as a whole is none."""
    try:
        yield json.loads(text)
    except json.JSONDecodeError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2:
            raise DocumentError(str(error)) from error
        yield from map(json.loads, lines)


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else 100)
