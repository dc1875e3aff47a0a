"""Puts the terms of a copy in a reader's words: what each is called, and whom it favours."""

from __future__ import annotations

from firsthand.model import Copy, Evidence
from firsthand.options import LinkOptions
from firsthand.show.why.case import Case
from firsthand.show.why.explanation import Term
from firsthand.show.why.odds import counted
from firsthand.show.words import readable

# Term of a sum: what a reader calls it.
CALLED = {
    "prior": "at the outset",
    "own words": "shared words",
    "spread": "like throughout",
    "spread of the longer": "the longer one, throughout",
    "passage": "told in one order",
    "particulars": "names, numbers, quotes",
    "speech": "quotes of their own",
    "exclusive": "one outlet’s news",
    "credit": "credit line",
    "agency": "common agency",
    "errors": "shared slips",
    "house style": "house style",
    "owner": "one house",
    "nearest kin": "through others",
    "same text": "same text",
    "held": "words of the other",
    "aligned": "sentences of the other",
    "stamp": "time stamps",
    "named": "credit line",
    "agency text": "agency’s text",
    "length": "length",
    "growth": "length of versions",
    "left over": "common with third reports",
}

# Term of direction: what it says where it speaks for `upper` as the earlier; against it, the two
# change places.
DIRECTION_SAID = {
    "held": "more of what {lower} says stands in {upper} than the other way round",
    "aligned": "more sentences of {lower} have a counterpart in {upper} than the other way round",
    "stamp": "{upper} is stamped earlier",
    "named": "{lower} names {upper}",
    "agency text": "{upper} prints an agency’s text under its name, {lower} does not",
    "length": "{lower} is the longer one; beside the other terms the longer is oftener the later",
    "growth": "{lower} is the longer one, and versions of a page grow more often than they shrink",
    "left over": "{lower} shares more with third reports that {upper} lacks, as the later one may",
}


def called(term: str) -> str:
    """What a term is called; one that no row knows by its own name."""
    return CALLED.get(term, readable(term))


def dependence_rows(copy: Copy) -> tuple[Term, ...]:
    """The terms of dependence; those that say nothing are left out."""
    return tuple(
        Term(called(row.term), row.score, row.score, row.reason, row.spans)
        for row in copy.dependence
        if row.score
    )


def direction_rows(case: Case, copy: Copy, options: LinkOptions) -> tuple[Term, ...]:
    """The terms of direction, each said of the two reports by name."""
    lower, upper = case.lookup.label(copy.child), case.lookup.label(copy.parent)
    return tuple(
        Term(
            called(row.term),
            row.score,
            round(counted(row, options), 4),
            _direction_said(row, upper, lower),
            row.spans,
        )
        for row in copy.direction
        if row.score
    )


def _direction_said(row: Evidence, upper: str, lower: str) -> str:
    said = DIRECTION_SAID.get(row.term)
    if said is None:
        return row.reason
    if row.score < 0:
        upper, lower = lower, upper
    return said.format(upper=upper, lower=lower)
