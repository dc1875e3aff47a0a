"""The ways in which families are made, so that no weight suits one maker alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

Shares = tuple[tuple[str, float], ...]

USUAL: Shares = (
    ("full", 2),
    ("abridged", 3),
    ("reordered", 2),
    ("light", 3),
    ("paraphrase", 4),
    ("deep", 2),
    ("followup", 2),
)
REWRITES: Shares = (("abridged", 1), ("light", 1), ("paraphrase", 4), ("deep", 5), ("followup", 1))
TABLOIDS: Shares = (("tabloid", 6), ("full", 1), ("abridged", 1), ("paraphrase", 1))
STAMPS: Shares = (("right", 78), ("missing", 8), ("wrong", 6), ("zone", 4), ("updated", 4))


@dataclass(frozen=True, slots=True)
class Setting:
    """One way of making families; shares are 0 to 1, weights need not add up.

    `reports` is the least and the most of reports; `roots` the weights of one, two, three ...
    independent reports; `sharing` what these can have in common beside facts, each with its share
    of families; `unseen` the share of independent texts that nobody has but their retellers (an
    agency's, a press office's), `hidden` that of other reports with retellers; `credited` the share
    of copies that name where they come from, `false_credit` that of all reports that name another;
    `chain` the share of copies made from the newest text, `fan` that of the others made from the
    first; `wired` the share of unseen texts that are an agency's, the others an outlet's; `carried`
    that of seen independent texts that are an agency's own, under its name and no outlet's, and
    `nameless` that of other reports without an outlet;
    `sentences` the least and the most of an independent text, all that it has if None. Where
    `apart`, hardly anybody retells; where `anonymous`, no outlet is told; where `spliced_seen`, the
    two texts of a splice are among the reports.
    """

    name: str
    reports: tuple[int, int] = (3, 14)
    roots: tuple[int, ...] = (1, 3, 3, 2)
    kinds: Shares = USUAL
    sharing: Shares = (
        ("interview", 0.35),
        ("statement", 0.35),
        ("release", 0.25),
        ("standing", 0.25),
    )
    unseen: float = 0.3
    hidden: float = 0.0
    splices: float = 0.4
    credited: float = 0.45
    false_credit: float = 0.04
    stamps: Shares = STAMPS
    chain: float = 0.0
    apart: bool = False
    anonymous: bool = False
    wired: float = 1.0
    fan: float = 0.0
    sentences: tuple[int, int] | None = None
    spliced_seen: bool = False
    carried: float = 0.0
    nameless: float = 0.0


UNDATED: Shares = (("missing", 1.0),)
_INDEPENDENT = Setting(
    "independent",
    reports=(3, 8),
    roots=(0, 0, 1, 2, 2, 1),
    unseen=0.0,
    splices=0.0,
    apart=True,
)
_CHAINS = Setting("chains", kinds=REWRITES, roots=(3, 1), reports=(4, 12), chain=0.8, credited=0.1)
# One text and what became of it, which nobody credits.
_ONE_TEXT = Setting(
    "one text",
    roots=(1,),
    unseen=0.0,
    splices=0.0,
    credited=0.0,
    false_credit=0.0,
)

SETTINGS = (
    Setting("mixed"),
    Setting("rewritten", kinds=REWRITES),
    Setting("a fifth hidden", hidden=0.2),
    Setting("half hidden", hidden=0.5, reports=(5, 18)),
    Setting("agency", reports=(4, 16), roots=(3, 2, 1), unseen=0.9, splices=0.2),
    Setting("undated", stamps=UNDATED),
    replace(_INDEPENDENT, name="independent: one interview", sharing=(("interview", 1.0),)),
    replace(_INDEPENDENT, name="independent: one release", sharing=(("release", 1.0),)),
    replace(
        _INDEPENDENT,
        name="independent: statement and stock paragraphs",
        sharing=(("statement", 1.0), ("standing", 1.0)),
    ),
    replace(_INDEPENDENT, name="independent: one press conference", sharing=(("conference", 1.0),)),
    Setting(
        "tabloids",
        kinds=TABLOIDS,
        reports=(4, 12),
        roots=(2, 3, 2),
        sharing=(("conference", 0.4), ("interview", 0.3), ("statement", 0.3)),
        unseen=0.4,
        splices=0.1,
        credited=0.15,
    ),
    _CHAINS,
    replace(
        _ONE_TEXT,
        name="versions of a page",
        kinds=(("revised", 5), ("light", 1), ("abridged", 0.3)),
        reports=(3, 8),
        stamps=UNDATED,
        chain=0.95,
        anonymous=True,
    ),
    Setting("pair", reports=(2, 4), roots=(1, 1), splices=0.0),
    Setting("large", reports=(25, 60), roots=(0, 1, 1, 2, 2, 2), hidden=0.2),
)
# How many of a hundred families each setting gives, in their order.
WEIGHTS = (15, 12, 8, 8, 7, 6, 6, 5, 5, 9, 9, 4, 3, 3, 2)

_MACHINE = replace(
    _ONE_TEXT,
    name="machine chains",
    kinds=(("machine", 1),),
    reports=(5, 20),
    chain=0.8,
    fan=0.8,
    sentences=(4, 20),
)

EVEN: Shares = (("full", 2), ("abridged", 3), ("reordered", 2), ("light", 3), ("paraphrase", 4))
EDITED: Shares = (
    ("revised", 4),
    ("touched", 4),
    ("grown", 3),
    ("cut", 1),
    ("full", 1.5),
    ("reverted", 1),
    ("abridged", 0.2),
)
_STATES = replace(
    _ONE_TEXT,
    name="states of a page",
    kinds=EDITED,
    reports=(3, 8),
    stamps=UNDATED,
    chain=1.0,
    anonymous=True,
    sentences=(3, 30),
)

# Families that only the weights of parents are fitted on: siblings of any unseen text, states of a
# page with null edits and reverts, chains of a machine's rewriting.
FIT_SETTINGS = (
    Setting(
        "siblings",
        kinds=EVEN,
        reports=(2, 9),
        roots=(2, 3, 2),
        unseen=0.6,
        wired=0.5,
        spliced_seen=True,
    ),
    Setting(
        "some unseen",
        kinds=EVEN,
        reports=(4, 16),
        unseen=0.35,
        wired=0.7,
        splices=0.6,
        spliced_seen=True,
    ),
    Setting("undated siblings", kinds=USUAL, unseen=0.4, wired=0.4, stamps=UNDATED),
    Setting("half hidden", hidden=0.5, reports=(5, 18), wired=0.6),
    Setting("mixed", wired=0.6, spliced_seen=True),
    _STATES,
    _MACHINE,
    replace(_MACHINE, name="undated machine chains", stamps=UNDATED),
    _CHAINS,
)
FIT_WEIGHTS = (16, 16, 8, 8, 14, 16, 8, 6, 8)
# A few states of a page that went through many, as an archive takes them.
SNAPSHOTS = replace(_STATES, name="snapshots of a page", reports=(8, 30), hidden=0.7)
# The agency's own text is among the reports, and its clients credit it or nobody.
AGENCY_SEEN = Setting(
    "agency seen",
    kinds=(*EVEN, ("deep", 1)),
    reports=(3, 9),
    roots=(3, 2),
    unseen=0.15,
    splices=0.2,
    carried=0.9,
    nameless=0.3,
)
