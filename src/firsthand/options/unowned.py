"""Numbers of telling what one report ascribes and another tells as its own, by fitted weights."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnownedOptions:
    """Numbers of `weigh/assertions/unowned.py`, fitted by `python -m benchmarks.short.fit`."""

    # level 0-1; from here on a clause is told as so, or nearly.
    unowned_sure: float = 0.85
    # levels 0-1; a clause that is no more certain than this beyond a claim only names nobody.
    unowned_gap: float = 0.1
    # clauses of another report, the likest first, that are set against one that is ascribed.
    unowned_compared: int = 2
    # weight (natural log, the rarest word of a story being 4.1) that two clauses must share to be
    # measured at all: that of a rare word.
    unowned_shared: float = 3.0
    # share 0-1 of the weightier of two clauses; with so much in common one repeats the other.
    unowned_repeated: float = 0.3
    # probability; from here on it is told that one report ascribes what another has as a fact. More
    # than even, since of retellings that change nothing a few come near it.
    unowned_probability: float = 0.55
    # log-odds of a pair whose every measure is as usual.
    unowned_prior: float = -2.16
    # (term, weight in log-odds a unit, its mean over the pairs measured), of the short stories
    # `first` and `second`; no weight may go against what its term means.
    unowned_weights: tuple[tuple[str, float, float], ...] = (
        ("shared", 0.77, 1.84),
        ("cover", 1.09, 0.31),
        ("around", 0.38, 1.82),
        ("anchors", 0.24, 0.18),
        ("verb", 0.29, 0.14),
        ("likest back", 0.64, 0.62),
        ("gap", 0.18, 0.13),
        ("doubt", 1.07, 0.09),
        ("intent", 0.08, 0.05),
        ("condition", 0.94, 0.07),
        ("told elsewhere", -0.27, 0.39),
        ("ascribed beside", -0.96, 0.04),
    )
