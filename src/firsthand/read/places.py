"""Finds the files that a user's paths name, and reads their bytes."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from firsthand.model import Refusal
from firsthand.options import ReadOptions

STANDARD_INPUT = "-"


def expand(path: str) -> Iterator[str | Refusal]:
    """The files of a path: itself, those of a folder in order of name, or those of a glob.

    Hidden files are left out; what names no file is a refusal.
    """
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


def read_file(path: str, *, options: ReadOptions) -> bytes | Refusal:
    """The bytes of a file, one more than the limit at most, or why it cannot be opened."""
    try:
        with Path(path).open("rb") as file:
            return file.read(options.max_bytes + 1)
    except (OSError, ValueError) as error:
        reason = f"it cannot be opened ({_why(error)})"
        return Refusal(path, reason, "check its permissions")


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
