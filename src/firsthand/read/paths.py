"""Reads files, folders, globs and standard input into reports, and names what it refuses."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Refusal, Report
from firsthand.options import DEFAULT, ReadOptions


def read_paths(
    paths: Sequence[str], *, options: ReadOptions = DEFAULT.read
) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    """Reports found under the paths, in order, and the inputs that were refused."""
    raise NotImplementedError
