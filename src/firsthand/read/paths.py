"""Reads files, folders, globs and standard input into reports, and names what it refuses."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.formats import read_unnamed
from firsthand.read.identify import identify
from firsthand.read.reading import Reading, joined, refused

STANDARD_INPUT = "-"


def read_paths(
    paths: Sequence[str], *, options: ReadOptions = DEFAULT.read
) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    """Reports found under the paths, in order, and the inputs that were refused.

    A path is a file, a folder (read with its sub-folders in order of name, hidden files left out),
    a glob, or "-" for standard input. A file named twice is read once. Nothing raises: what cannot
    be read is a refusal with its place, the reason and a remedy.
    """
    readings: list[Reading] = []
    seen: set[str] = set()
    for path in paths:
        for found in _expand(str(path)):
            if isinstance(found, Refusal):
                readings.append(((), (found,)))
            elif os.path.realpath(found) not in seen:
                seen.add(os.path.realpath(found))
                readings.append(_read_one(found, options=options))
    return identify(*joined(readings))


def _expand(path: str) -> Iterator[str | Refusal]:
    if path == STANDARD_INPUT:
        yield path
        return
    try:
        if not path:
            yield Refusal(path, "there is no such file or folder", "check the path")
        elif Path(path).is_dir():
            yield from _walk(path)
        elif Path(path).exists():
            yield path
        else:
            yield from _matches(path)
    except (OSError, ValueError) as error:
        yield Refusal(path, f"it cannot be opened ({_why(error)})", "check the path")


def _walk(folder: str) -> Iterator[str | Refusal]:
    found: list[str] = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [str(Path(at) / name) for name in names if not name.startswith(".")]
    if not found:
        yield Refusal(folder, "the folder holds no files", "give a folder with reports in it")
    yield from sorted(found)


def _matches(pattern: str) -> Iterator[str | Refusal]:
    # Path.glob refuses absolute patterns.
    names = glob.glob(pattern, recursive=True)  # noqa: PTH207
    found = sorted(name for name in names if Path(name).is_file())
    if found:
        yield from found
    elif glob.has_magic(pattern):
        yield Refusal(pattern, "no file matches", "check the pattern")
    else:
        yield Refusal(pattern, "there is no such file or folder", "check the path")


def _read_one(path: str, *, options: ReadOptions) -> Reading:
    try:
        if path == STANDARD_INPUT:
            return read_unnamed(sys.stdin.buffer.read(), name=path, options=options)
        with Path(path).open("rb") as file:
            data = file.read(options.max_bytes + 1)
    except (OSError, ValueError) as error:
        return refused(path, f"it cannot be opened ({_why(error)})", "check its permissions")
    return read_unnamed(data, name=path, options=options)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
