"""The families that the weights of trees are fitted on, and those to check on."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.lineage.generate import make
from benchmarks.lineage.project import Read, read_lightly
from benchmarks.lineage.settings import (
    AGENCY_SEEN,
    FIT_SETTINGS,
    FIT_WEIGHTS,
    SNAPSHOTS,
    Setting,
)

# (seed, families) of the settings made for this fit, of the usual ones, of snapshots of a page and
# of agencies whose own text is seen; those to check on.
FITTED_ON, USUAL, SNAPSHOTS_FITTED, AGENCIES_FITTED = (511, 500), (12, 100), (541, 70), (561, 80)
CHECKED_ON, SNAPSHOTS_CHECKED, AGENCIES_CHECKED = (521, 200), (551, 40), (571, 40)


def read(seed: int, count: int) -> list[Read]:
    """Families of one seed, of the settings made for this fit."""
    return list(read_lightly(make(seed, count, settings=FIT_SETTINGS, weights=FIT_WEIGHTS)))


def read_all(most: int | None) -> tuple[list[Read], list[Read]]:
    """The families that are fitted on, at most so many of each kind, and those to check on."""

    def few(seed: int, count: int) -> tuple[int, int]:
        return seed, min(count, most or count)

    def read_only(setting: Setting, seed: int, count: int) -> Iterator[Read]:
        return read_lightly(make(*few(seed, count), settings=[setting], weights=[1]))

    fitted = [
        *read(*few(*FITTED_ON)),
        *read_lightly(make(*few(*USUAL))),
        *read_only(SNAPSHOTS, *SNAPSHOTS_FITTED),
        *read_only(AGENCY_SEEN, *AGENCIES_FITTED),
    ]
    checked = [
        *read(*few(*CHECKED_ON)),
        *read_only(SNAPSHOTS, *SNAPSHOTS_CHECKED),
        *read_only(AGENCY_SEEN, *AGENCIES_CHECKED),
    ]
    return fitted, checked
