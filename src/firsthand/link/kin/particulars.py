"""What a report tells that can be checked: names and numbers, and the words that it quotes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import OSA

from firsthand.link.kin.readings import Reader
from firsthand.link.matches.passages import quoted_spans
from firsthand.model import Findings
from firsthand.model.groups import Groups
from firsthand.options import LinkOptions
from firsthand.text.outlet_names import letters_of
from firsthand.text.terms import terms_in

# What a quote leaves out.
_ELIDED = re.compile(r"\.\.\.|…")
# Letters; a shorter name is one letter from many others.
_NAME_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Particulars:
    """The checkable matter of one report.

    `facts` are, for each sentence that is no caption, its names by their rare words and its
    numbers, as normalised, outside quotes; `opening` are capitalised words at the start of each,
    which may be names. `cuts` are the runs of words that it quotes, `said` all that it says, both
    as normalised words between blanks; `own` are the words of its outlet's name. `is_first` says
    that somebody told something to its own outlet or that its dateline names its own outlet: it
    was there.
    """

    facts: tuple[frozenset[str], ...] = ()
    opening: tuple[frozenset[str], ...] = ()
    cuts: frozenset[str] = frozenset()
    said: str = field(default=" ", repr=False)
    own: frozenset[str] = frozenset()
    is_first: bool = False


NO_PARTICULARS = Particulars()


def particulars_of(
    item: Findings, own: Collection[str], *, read: Reader, options: LinkOptions
) -> Particulars:
    """The particulars of one report; `own` are its outlet's names by letters."""
    masked = quoted_spans(item, options=options)
    facts: list[frozenset[str]] = []
    opening: list[frozenset[str]] = []
    said: list[str] = []
    for sentence in item.sentences:
        if sentence.zone == "caption":
            continue
        span = sentence.span
        reading = read(item.report.slice(span))
        said += [row.norm for row in reading.terms]
        holes = [hole for hole in masked if hole.start < span.end and span.start < hole.end]
        sure: set[str] = set()
        open_: set[str] = set()
        for start, norm, kind in reading.checkable:
            at = span.start + start
            if any(hole.start <= at < hole.end for hole in holes):
                continue
            opens = kind == "opening" or (kind == "name" and sentence.zone == "headline")
            (open_ if opens else sure).add(norm)
        facts.append(frozenset(sure))
        opening.append(frozenset(open_))
    return Particulars(
        facts=tuple(facts),
        opening=tuple(opening),
        cuts=frozenset(_cuts(item, options)),
        said=f" {' '.join(said)} ",
        own=_words_of(item.report.outlet),
        is_first=_is_first(item, own),
    )


def settled(rows: Sequence[Particulars]) -> tuple[Particulars, ...]:
    """The particulars of a story's reports: a name is one that stands within a sentence somewhere.

    Names that are one letter apart are one name, spelled in two ways.
    """
    names = {fact for row in rows for line in row.facts for fact in line if not fact[:1].isdigit()}
    same = _one_spelling(names)
    return tuple(
        replace(
            row,
            facts=tuple(
                frozenset(same.get(fact, fact) for fact in line | (first & names))
                for line, first in zip(row.facts, row.opening, strict=True)
            ),
            opening=(),
        )
        for row in rows
    )


def _words_of(outlet: str | None) -> frozenset[str]:
    """The words of an outlet's name, as normalised."""
    return frozenset(row.norm for row in terms_in(outlet or "") if row.kind == "word")


def _cuts(item: Findings, options: LinkOptions) -> Iterable[str]:
    shown = [sentence.span for sentence in item.sentences if sentence.zone != "caption"]
    for span in quoted_spans(item, options=options, words=options.cut_words):
        if any(span.start < other.end and other.start < span.end for other in shown):
            for part in _ELIDED.split(item.report.slice(span)):
                words = [row.norm for row in terms_in(part)]
                if len(words) >= options.cut_words:
                    yield f" {' '.join(words)} "


def _is_first(item: Findings, own: Collection[str]) -> bool:
    """Whether a credit of its own outlet stands for a talk to it, or in brackets in a dateline."""
    return any(
        credit.use in ("passage", "interview")
        or (credit.use == "text" and item.report.slice(credit.span)[:1] == "(")
        for credit in item.credits
        if credit.kind not in ("person", "agency") and letters_of(credit.source or "") in own
    )


def _one_spelling(names: Collection[str]) -> dict[str, str]:
    """Each name that is one letter from another, with the first of all that hang together."""
    shelves: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if _NAME_LETTERS <= len(name) <= 40:
            for key in (name, *(name[:at] + name[at + 1 :] for at in range(len(name)))):
                shelves[key].append(name)
    groups: Groups[str] = Groups()
    for _, shelf in sorted(shelves.items()):
        for name in shelf[1:]:
            if OSA.distance(shelf[0], name, score_cutoff=1) <= 1:
                groups.join(shelf[0], name)
    return {name: first for name in names if (first := groups.leader(name)) != name}
