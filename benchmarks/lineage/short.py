"""Families of short reports: 60 to 230 words, most of them retold in other words."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.lineage.settings import Setting, Shares

# A short report keeps no sentence, and mostly adds something of its own.
RETOLD: Shares = (
    ("full", 1),
    ("abridged", 1),
    ("light", 1),
    ("paraphrase", 3),
    ("deep", 4),
    ("tabloid", 3),
    ("worked", 4),
)
_RETOLD = Setting(
    "short: retold",
    kinds=RETOLD,
    reports=(3, 7),
    unseen=0.2,
    splices=0.1,
    credited=0.3,
    sentences=(5, 10),
)
SHORT_SETTINGS = (
    _RETOLD,
    replace(
        _RETOLD,
        name="short: chains",
        reports=(3, 6),
        roots=(2, 2),
        unseen=0.1,
        splices=0.0,
        credited=0.2,
        chain=0.7,
    ),
    replace(
        _RETOLD,
        name="short: independent",
        reports=(3, 6),
        roots=(0, 0, 1, 2, 2, 1),
        sharing=(
            ("interview", 0.4),
            ("statement", 0.5),
            ("release", 0.4),
            ("standing", 0.3),
            ("conference", 0.3),
        ),
        unseen=0.0,
        splices=0.0,
        credited=0.45,
        apart=True,
    ),
)
SHORT_WEIGHTS = (4, 2, 3)
