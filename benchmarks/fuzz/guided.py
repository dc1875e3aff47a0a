"""Inputs steered by coverage: `python -m benchmarks.fuzz.guided -runs=N` (needs atheris)."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["firsthand"]):
    from benchmarks.fuzz.levels import check_bytes, check_text

from benchmarks.fuzz.inputs import NAMES


def one(data: bytes) -> None:
    """Even first bytes call for the text level, odd ones for the readers of files."""
    provider = atheris.FuzzedDataProvider(data)
    number = provider.ConsumeIntInRange(0, 2 * len(NAMES) - 1)
    if number < len(NAMES):
        check_text(provider.ConsumeUnicode(provider.remaining_bytes()))
    else:
        check_bytes(provider.ConsumeBytes(provider.remaining_bytes()), NAMES[number - len(NAMES)])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
