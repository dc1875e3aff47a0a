"""Reads a table (CSV, TSV): a header that names the fields, then one report a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.fields import make_report
from firsthand.read.reading import Reading, refused

_REMEDY = 'begin with a header row that names at least "text"'


def read_csv(text: str, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """The reports of a table; the separator is the commonest of comma, tab, semicolon and bar."""
    if not text.strip():
        return refused(name, "it is empty", _REMEDY)
    header_line = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max(",\t;|", key=header_line.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header: list[str] | None = None
    reports: list[Report] = []
    refusals: list[Refusal] = []
    for place, row in _rows(rows, name):
        if isinstance(row, Refusal):
            refusals.append(row)
        elif header is None:
            header = row
        elif any(cell.strip() for cell in row):
            made = _made(header, row, place)
            (reports if isinstance(made, Report) else refusals).append(made)  # type: ignore[arg-type]
    return tuple(reports), tuple(refusals) or _nothing(reports, name)


def _rows(rows: Iterator[list[str]], name: str) -> Iterator[tuple[str, list[str] | Refusal]]:
    number = 0
    while True:
        number += 1
        place = f"{name}:{number}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, Refusal(place, f"broken row ({error})", "quote the field, or use JSONL")
            continue
        yield place, row


def _made(header: list[str], row: list[str], place: str) -> Report | Refusal:
    if len(row) > len(header):
        reason = f"{len(row)} fields where the header names {len(header)}"
        return Refusal(place, reason, "quote fields that hold the separator")
    return make_report(dict(zip(header, row, strict=False)), place=place)


def _nothing(reports: list[Report], name: str) -> tuple[Refusal, ...]:
    return () if reports else (Refusal(name, "it has a header and no rows", _REMEDY),)
