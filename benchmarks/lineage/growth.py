"""How the cost of linking and weighing grows with the number of reports of one story."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lineage.generate import make
from benchmarks.lineage.project import Read, links_of, read_families, record_of
from benchmarks.lineage.settings import Setting

SIZES = (50, 100, 200, 400)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for a story of so many reports, parsing not counted; the record holds the links."""

    reports: int
    links: float
    record: float


def measure(sizes: tuple[int, ...], seed: int, *, kept: Path | None = None) -> Iterator[Cost]:
    """Times the first so many reports of one large family, in this process's own time."""
    largest = max(sizes)
    setting = Setting("growth", reports=(largest + 10, largest + 10), roots=(0,) * 11 + (1,))
    made = make(seed, 1, settings=(setting,), weights=(1,))
    whole = next(iter(read_families(made, kept)))
    for size in sizes:
        yield _cost(whole, size)


def _cost(whole: Read, size: int) -> Cost:
    part = Read(whole.made, whole.findings[:size])
    began = time.process_time()
    links_of(part)
    linked = time.process_time()
    record_of(part)
    return Cost(len(part.findings), linked - began, time.process_time() - linked)
