"""Reads files, folders, globs and standard input into reports, and names what it refuses."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.formats import read_unnamed
from firsthand.read.identify import identify
from firsthand.read.places import STANDARD_INPUT, expand, read_file
from firsthand.read.reading import Reading, joined
from firsthand.read.trust import read_trust, with_owners


def read_paths(
    paths: Sequence[str], *, trust: Sequence[str] = (), options: ReadOptions = DEFAULT.read
) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    """Reports found under the paths, in order, and the inputs that were refused.

    A path is a file, a folder (read with its sub-folders in order of name, hidden files left out),
    a glob, or "-" for standard input. A file named twice is read once. `trust` are paths of
    trust.txt files, which tell who owns the reports' outlets (`firsthand.read.trust`). Nothing
    raises: what cannot be read is a refusal with its place, the reason and a remedy.
    """
    readings: list[Reading] = []
    seen: set[str] = set()
    for path in paths:
        for found in expand(str(path)):
            if isinstance(found, Refusal):
                readings.append(((), (found,)))
            elif os.path.realpath(found) not in seen:
                seen.add(os.path.realpath(found))
                readings.append(_read_one(found, options=options))
    reports, refusals = identify(*joined(readings))
    owners, unread = read_trust(trust, options=options)
    return with_owners(reports, owners), (*refusals, *unread)


def _read_one(path: str, *, options: ReadOptions) -> Reading:
    if path == STANDARD_INPUT:
        return read_unnamed(sys.stdin.buffer.read(), name=path, options=options)
    data = read_file(path, options=options)
    if isinstance(data, Refusal):
        return (), (data,)
    return read_unnamed(data, name=path, options=options)
