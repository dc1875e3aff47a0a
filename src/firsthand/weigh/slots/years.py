"""Tells different dates given to one event in passages that are told differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from firsthand.model import Date, Span
from firsthand.options import WeighOptions
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.misprints import are_turned
from firsthand.weigh.slots.spells import are_two_times, is_length, is_quoted, is_spoken

Dated = tuple[Date, frozenset[str]]

# Characters before a year in which "since" stands.
SINCE = 28
_SINCE = re.compile(r"\b[Ss]ince (?:the (?:spring|summer|autumn|fall|winter|end|start) of )?$")
# Characters on either side of a date that say what happened then.
AROUND = 60


def contrast_years(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Dates of one precision that differ though the same words stand around them."""
    shelves: dict[int, list[Dated]] = defaultdict(list)
    for item in scene.findings.values():
        for date in item.dates:
            if (
                _is_exact(date)
                and not _is_of_speech(date, scene)
                and scene.statements.over(date.span)
            ):
                shelves[len(date.value or "")].append((date, _around(date, scene)))
    for size in sorted(shelves):
        shelf = sorted(shelves[size], key=lambda row: row[0].span)
        if len(shelf) > options.dates_compared:
            continue
        for (a, a_words), (b, b_words) in combinations(shelf, 2):
            # Asked first, for most dates of a story are of other things.
            shared = a_words & b_words
            if len(shared) < 3 or a.span.report == b.span.report:
                continue
            if are_two_times(a, b, scene) and _is_alone(a, b, scene):
                least = min(scene.weight(a_words), scene.weight(b_words))
                alike = scene.weight(shared) >= options.date_kinship * least
                if alike and scene.weight(shared) >= options.date_weight:
                    yield _contrast(a, b, scene, len(shared))


def contrast_since(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Years since which one person has held what is told of, each report giving one."""
    given: dict[str, dict[str, tuple[str, Date]]] = defaultdict(dict)
    for item in scene.findings.values():
        for when in item.dates:
            year = (when.value or "")[:4]
            before = item.report.text[max(0, when.span.start - SINCE) : when.span.start]
            if not year.isdigit() or not _SINCE.search(before) or year not in scene.text(when.span):
                continue
            for sentence in scene.sentences.over(when.span)[:1]:
                for actor in scene.actors.over(sentence.span):
                    if actor.type == "person":
                        given[actor.name].setdefault(item.report.id, (year, when))
    for name in sorted(given):
        for (year, a), (other, b) in combinations(given[name].values(), 2):
            if year != other:
                yield Contrast(
                    kind="date",
                    nature="conflict",
                    severity=1,
                    a=_telling(a, scene),
                    b=_telling(b, scene),
                    reason=f"Each has it begin in another year ({name}).",
                    weight=0.7,
                )


def contrast_lengths(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Lengths of time in one unit whose figures changed places ("62 days", "26 days")."""
    shelves: dict[str, list[Date]] = defaultdict(list)
    for item in scene.findings.values():
        for when in item.dates:
            if is_length(when) and when.value:
                digits = "".join(c for c in when.value if c.isdigit())
                shelves[f"{when.value[-1]} {''.join(sorted(digits))}"].append(when)
    for name in sorted(shelves):
        shelf = sorted(shelves[name], key=lambda when: when.span)
        given = {(when.span.report, when.value) for when in shelf}
        for a, b in combinations(shelf[: options.dates_compared], 2):
            turned = a.span.report != b.span.report and are_turned(a.value or "", b.value or "")
            both = {(a.span.report, b.value), (b.span.report, a.value)} & given
            if turned and not both:
                yield Contrast(
                    kind="date",
                    nature="conflict",
                    severity=2,
                    a=_telling(a, scene),
                    b=_telling(b, scene),
                    reason="The figures of one length of time changed places.",
                    weight=0.6,
                )


def _is_of_speech(date: Date, scene: Scene) -> bool:
    """Whether a date says when somebody spoke: each report has its own."""
    return is_quoted(date, scene) or is_spoken(date, scene)


def _is_exact(date: Date) -> bool:
    """Whether a date was resolved to a day, a month or a year of the calendar."""
    value = date.value or ""
    return date.type == "DATE" and value.replace("-", "").isdigit() and len(value) in (4, 7, 10)


def _around(date: Date, scene: Scene) -> frozenset[str]:
    """The stems of the words around a date in its sentence, the date left out."""
    sentences = scene.sentences.over(date.span)
    if not sentences:
        return frozenset()
    whole = sentences[0].span
    low, high = max(whole.start, date.span.start - AROUND), min(whole.end, date.span.end + AROUND)
    found: set[str] = set()
    if low < date.span.start:
        found |= scene.stems(Span(whole.report, low, date.span.start))
    if date.span.end < high:
        found |= scene.stems(Span(whole.report, date.span.end, high))
    return frozenset(found)


def _is_alone(a: Date, b: Date, scene: Scene) -> bool:
    """Whether neither sentence holds the other's date too: else they date two things."""
    return a.value not in _values(b, scene) and b.value not in _values(a, scene)


def _values(date: Date, scene: Scene) -> set[str | None]:
    return {
        other.value
        for sentence in scene.sentences.over(date.span)
        for other in scene.dates.over(sentence.span)
    }


def _contrast(a: Date, b: Date, scene: Scene, shared: int) -> Contrast:
    return Contrast(
        kind="date",
        nature="undecided",
        severity=1,
        a=_telling(a, scene),
        b=_telling(b, scene),
        reason="The same is dated differently, or two things happened.",
        weight=0.2 * shared,
    )


def _telling(date: Date, scene: Scene) -> Telling:
    return Telling(scene.text(date.span), date.span, date.value or "")
