"""How the cost of linking and weighing grows with the number of reports of one story."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lineage.generate import make
from benchmarks.lineage.project import Read, links_of, read_families, record_of
from benchmarks.lineage.settings import Setting

SIZES = (50, 100, 200, 400)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for a story of so many reports, parsing not counted."""

    reports: int
    links: float
    record: float


def measure(sizes: tuple[int, ...], seed: int, *, cache: Path | None = None) -> list[Cost]:
    """Times the first so many reports of one large family; the least of two rounds."""
    largest = max(sizes)
    setting = Setting("growth", reports=(largest + 10, largest + 10), roots=(0,) * 11 + (1,))
    made = make(seed, 1, settings=(setting,), weights=(1,))
    whole = next(iter(read_families(made, cache)))
    return [_cost(whole, size) for size in sizes]


def _cost(whole: Read, size: int) -> Cost:
    part = Read(whole.made, whole.findings[:size])
    links, record = [], []
    for _ in range(2):
        began = time.perf_counter()
        links_of(part)
        links.append(time.perf_counter() - began)
        began = time.perf_counter()
        record_of(part)
        record.append(time.perf_counter() - began)
    return Cost(len(part.findings), min(links), min(record))
