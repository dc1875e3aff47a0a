"""Numbers of showing a record: what fits on the first screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """Numbers of `show/`."""

    # discrepancies on the first screen; more would push the brief off it.
    first_discrepancies: int = 3
    # readings of one discrepancy on the first screen; the rest is one click away.
    first_readings: int = 4
    # lines of the brief on the first screen of the page; the rest is folded.
    first_lines: int = 5
    # names shown at once on the page; the rest is folded, since most are named in passing.
    first_names: int = 12
    # outlets in the terminal whose changes are counted; the page shows all of them.
    first_outlets: int = 5
    # claims in the terminal, where more would scroll the answer away; the page shows all of them.
    first_claims: int = 6
    # probability 0-1; a fainter likeness is no arrow, it only widens the range of support.
    drawn_probability: float = 0.5
    # aligned passages of a copy shown at once; the rest is in the JSON of its explanation.
    first_passages: int = 12
    # characters of a quoted passage in the terminal, where a long one hides the next.
    quoted: int = 160
