"""Groups passages that give one figure or day: as a rule it tells one fact, whatever the words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Findings, Quantity, Span
from firsthand.options import WeighOptions
from firsthand.text.terms import content_terms
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.claims.periods import dated_periods

# A length of time: a few days may be of anything.
_LENGTH = re.compile(r"PT?(\d{1,9})([A-Z])")
# A figure too: a report says it of one thing.
_FIRST_TIME = re.compile(r"(?i)\bfirst(?: \w{1,20})? time\b")
# Characters behind a number in which what it counts is named.
_COUNTED = 40

# A value, and its unit or, for a small number, what is counted; of a day its name and no value.
Figure = tuple[float, str]
Shelf = Mapping[str, Sequence[Passage]]


def same_figures(
    findings: Sequence[Findings],
    sentences: Sequence[Passage],
    clauses: Sequence[Passage],
    home: Mapping[str, str],
    *,
    options: WeighOptions,
) -> list[list[Passage]]:
    """For each figure or day that several reports give, the smallest passage that gives it first.

    "A nightmare lasting 83 days" and "83 days of captivity" share no other word, nor do "until
    the end of the year" and "by 31 December". A small number must count the same thing. A figure
    that reports give again and again is their topic and is passed over, and so is what headings
    and captions give; of the very same texts (`home`) the first alone is asked.
    """
    held: dict[Figure, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    shelves = _by_report(clauses), _by_report(sentences)
    for item in findings:
        report = item.report.id
        if home[report] == report:
            for figure, place in _figures(item, options):
                passage = _smallest(place, shelves)
                if passage:
                    held[figure][report].append(passage)
    found = []
    for _, given in sorted(held.items()):
        told = sum(len({passage.sentence for passage in rows}) for rows in given.values())
        if len(given) > 1 and told <= options.figure_repeats * len(given):
            found.append(sorted((min(rows, key=_place) for rows in given.values()), key=_place))
    return found


def _figures(item: Findings, options: WeighOptions) -> Iterator[tuple[Figure, Span]]:
    for quantity in item.quantities:
        unit = quantity.unit or ""
        if unit or quantity.value > options.amount_chance:
            yield (quantity.value, unit), quantity.span
        elif quantity.value >= 2 and (counted := _counted(item, quantity)):
            yield (quantity.value, counted), quantity.span
    for date in item.dates:
        length = _LENGTH.fullmatch(date.value or "")
        if length and int(length[1]) > options.amount_chance:
            yield (float(length[1]), length[2]), date.span
    for period, place in dated_periods(item, options=options):
        yield (0.0, period), place
    for found in _FIRST_TIME.finditer(item.report.text):
        yield (1.0, "first time"), Span(item.report.id, *found.span())


def _counted(item: Findings, quantity: Quantity) -> str:
    """What a number counts: its head, or the word behind it."""
    if quantity.head:
        return "".join(term.norm for term in content_terms(quantity.head)[-1:])
    end = quantity.span.end
    return "".join(term.norm for term in content_terms(item.report.text[end : end + _COUNTED])[:1])


def _by_report(passages: Sequence[Passage]) -> Shelf:
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.zone == "body":
            found[passage.span.report].append(passage)
    return found


def _smallest(place: Span, shelves: Sequence[Shelf]) -> Passage | None:
    holding = (
        passage
        for shelf in shelves
        for passage in shelf.get(place.report, ())
        if passage.span.holds(place)
    )
    return min(holding, key=lambda passage: (len(passage.span), passage.span), default=None)


def _place(passage: Passage) -> tuple[int, str, int, int]:
    return passage.place
