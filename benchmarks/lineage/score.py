"""Scores the pipeline and its peers on the same families, and counts what is over-counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from benchmarks.lineage.calibration import (
    Judged,
    brier,
    calibration_error,
    judge_dependence,
    judge_direction,
    reliability,
)
from benchmarks.lineage.generate import Made, make
from benchmarks.lineage.peers import PEERS, choose, score_peer
from benchmarks.lineage.project import (
    answer_of,
    links_of,
    read_families,
    record_of,
    without_stamps,
)
from benchmarks.lineage.scoring import Row, figures, score_family
from benchmarks.lineage.support import Count, count_claims, over_count
from benchmarks.lineage.tables import table

# Families by which each peer's threshold is chosen; no test uses this seed.
CHOICE_SEED, CHOICE_FAMILIES = 900, 60


@dataclass
class Tally:
    """What one run over the families gathers."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    bare: list[Row] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    dependence: list[Judged] = field(default_factory=list)
    direction: list[Judged] = field(default_factory=list)
    told: list[Judged] = field(default_factory=list)


def run(families: Sequence[Made], *, cache: Path | None = None) -> Tally:
    """Reads, links and weighs each family, and once more without any stamp."""
    tally = Tally()
    for read in read_families(families, cache):
        truth = read.made.truth
        record = record_of(read)
        tally.rows[truth["setting"]].append(
            score_family(truth, answer_of(record.findings, record.links))
        )
        tally.counts += count_claims(record, truth)
        tally.dependence += judge_dependence(record.links, truth)
        tally.direction += judge_direction(record.links, truth, told=False)
        tally.told += judge_direction(record.links, truth, told=True)
        bare = without_stamps(read)
        tally.bare.append(score_family(truth, answer_of(bare.findings, links_of(bare))))
    return tally


def report(families: Sequence[Made], *, cache: Path | None = None) -> Iterator[str]:
    """The tables of a run, as soon as each is there."""
    tally = run(families, cache=cache)
    everything = list(chain.from_iterable(tally.rows.values()))
    yield "\nLineage by setting\n"
    rows = [(f"{name} ({len(held)})", figures(held)) for name, held in sorted(tally.rows.items())]
    yield table([*rows, ("all", figures(everything)), ("all, no stamps", figures(tally.bare))])
    yield "\nThe same families read by peers\n"
    choice = list(make(CHOICE_SEED, CHOICE_FAMILIES))
    peers = [("firsthand", figures(everything))]
    for peer in PEERS:
        threshold = choose(peer, choice)
        scored = figures(score_peer(peer, threshold, families))
        peers.append((f"{peer.name} (from {threshold:.2f})", scored))
    yield table(peers)
    yield "\nSupport of claims: shares with too many or too few\n"
    yield table(_support(tally.counts))
    for name, judged in (
        ("Copy.probability (dependence)", tally.dependence),
        ("direction of right edges, by its terms", tally.direction),
        ("direction where it is told", tally.told),
    ):
        yield from _calibration(name, judged)


def _support(counts: Sequence[Count]) -> list[tuple[str, Mapping[str, float]]]:
    names = sorted({count.setting for count in counts})
    rows = [(n, over_count(count for count in counts if count.setting == n)) for n in names]
    return [*rows, ("all", over_count(counts))]


def _calibration(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    right = sum(hit for _, hit in judged) / max(1, len(judged))
    error = calibration_error(judged)
    yield (
        f"\n{name}: {len(judged)} judged, {right:.3f} right,"
        f" calibration error {error:.3f}, Brier {brier(judged):.3f}\n"
    )
    yield table(
        (f"{row.low:.1f}-", {"count": row.count, "said": row.said, "right": row.right})
        for row in reliability(judged)
    )
