"""The families that the weights of trees are fitted on, and those to check on."""

from __future__ import annotations

from benchmarks.lineage.generate import make
from benchmarks.lineage.project import Read, read_lightly
from benchmarks.lineage.settings import FIT_SETTINGS, FIT_WEIGHTS, SNAPSHOTS

# (seed, families) of the settings made for this fit, of the usual ones, and of snapshots of a page;
# those to check on.
FITTED_ON, USUAL, SNAPSHOTS_FITTED = (511, 500), (12, 100), (541, 70)
CHECKED_ON, SNAPSHOTS_CHECKED = (521, 200), (551, 40)


def read(seed: int, count: int) -> list[Read]:
    """Families of one seed, of the settings made for this fit."""
    return list(read_lightly(make(seed, count, settings=FIT_SETTINGS, weights=FIT_WEIGHTS)))


def read_snapshots(seed: int, count: int) -> list[Read]:
    """Families of one seed, each a few states of a page that went through many."""
    return list(read_lightly(make(seed, count, settings=[SNAPSHOTS], weights=[1])))


def read_all(most: int | None) -> tuple[list[Read], list[Read]]:
    """The families that are fitted on, at most so many of each kind, and those to check on."""
    fitted, usual, pages, checked, others = (
        (seed, min(count, most or count))
        for seed, count in (FITTED_ON, USUAL, SNAPSHOTS_FITTED, CHECKED_ON, SNAPSHOTS_CHECKED)
    )
    reads = [*read(*fitted), *read_lightly(make(*usual)), *read_snapshots(*pages)]
    return reads, [*read(*checked), *read_snapshots(*others)]
