"""Puts the dated matter of a story in order of time."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Claim, Date, Findings, Moment, Sentence, Span
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.terms import content_terms

# A year, season, quarter, month, week or day, at the precision it was said with; a time of day is
# cut to its day. Anything else ("PAST_REF", "2024-WXX") is not placed in time.
_DATED = re.compile(r"(\d{4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}|Q[1-4]|H[12]|SP|SU|FA|WI))?)(?![\dX-])")
_MONTH_OF = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_MONTH_OF |= {"WI": 1, "SP": 3, "SU": 6, "FA": 9}
_STOPS = tuple('.!?,;:”"’)')
_ZONES = frozenset({"body", "caption"})


@dataclass(frozen=True, slots=True)
class _Dated:
    day: str
    text: Span
    when: Date
    claim: str | None
    words: frozenset[str]


def weigh_timeline(
    findings: Sequence[Findings], claims: Sequence[Claim], *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Moment, ...]:
    """Moments of one story, earliest first.

    Dates of one value are one moment where their passages are of one claim or say much the same;
    the passage of most words is printed. The report's own stamps are moments too.
    """
    claim_at = _claims_at(claims)
    by_day: dict[str, list[_Dated]] = {}
    for item in findings:
        for dated in _dated(item, claim_at):
            by_day.setdefault(dated.day, []).append(dated)
    moments = [
        _moment(group)
        for _, rows in sorted(by_day.items())
        for group in _grouped(rows, options=options)
    ]
    moments += [stamp for item in findings for stamp in _stamp(item)]
    return tuple(sorted(moments, key=lambda moment: (_start(moment.date), moment.text)))


def _dated(item: Findings, claim_at: dict[Span, str]) -> list[_Dated]:
    found = []
    sentences = [sentence for sentence in item.sentences if sentence.zone in _ZONES]
    sentences.sort(key=lambda sentence: sentence.span)
    starts = [sentence.span.start for sentence in sentences]
    for date in item.dates:
        value = _DATED.match(date.value or "")
        at = bisect_left(starts, date.span.start + 1) - 1
        if not value or date.type not in ("DATE", "TIME") or at < 0:
            continue
        sentence = sentences[at]
        if sentence.span.holds(date.span):
            text = _clause(item, sentence, date)
            words = frozenset(term.norm for term in content_terms(item.report.slice(text)))
            claim = claim_at.get(text) or claim_at.get(sentence.span)
            found.append(_Dated(value.group(1), text, date, claim, words))
    return found


def _clause(item: Findings, sentence: Sentence, date: Date) -> Span:
    """The statement that holds the date; the sentence where that is only a scrap."""
    holding = [
        statement.span
        for statement in item.statements
        if statement.sentence == sentence.span and statement.span.holds(date.span)
    ]
    best = min(holding, key=len, default=sentence.span)
    text = item.report.slice(best).rstrip(" \n")
    whole = text[:1].isupper() and text[-1:] in _STOPS and 3 * len(best) >= len(sentence.span)
    return best if whole else sentence.span


def _claims_at(claims: Sequence[Claim]) -> dict[Span, str]:
    """The best supported claim of each member span."""
    found: dict[Span, str] = {}
    for claim in claims:
        for member in claim.members:
            found.setdefault(member.span, claim.id)
    return found


def _grouped(rows: Sequence[_Dated], *, options: WeighOptions) -> list[list[_Dated]]:
    """Rows of one day, those of one claim or of much the same words together."""
    groups: list[list[_Dated]] = []
    for row in sorted(rows, key=lambda row: (row.text, row.when.span)):
        for group in groups:
            if any(_same(row, other, options=options) for other in group):
                group.append(row)
                break
        else:
            groups.append([row])
    return groups


def _same(a: _Dated, b: _Dated, *, options: WeighOptions) -> bool:
    if a.text == b.text or (a.claim is not None and a.claim == b.claim):
        return True
    shared = len(a.words & b.words)
    return shared >= options.moment_share * min(len(a.words), len(b.words)) > 0


def _moment(group: Sequence[_Dated]) -> Moment:
    best = min(group, key=lambda row: (-len(row.words), row.text))
    claims = sorted(row.claim for row in group if row.claim)
    claim = best.claim or (claims[0] if claims else None)
    return Moment(best.day, best.text, tuple(row.when for row in group), claim)


def _stamp(item: Findings) -> list[Moment]:
    published = item.published
    if published is None or published.span is None or published.source != "text":
        return []
    value = _DATED.match(published.value)
    dates = tuple(date for date in item.dates if date.span.overlap(published.span))
    return [Moment(value.group(1), published.span, dates, None)] if value else []


def _start(value: str) -> tuple[int, int, int]:
    """Year, month and day on which a date of any precision begins; 0 where it does not say."""
    year, rest = int(value[:4]), value[5:]
    if rest in _MONTH_OF:
        return year, _MONTH_OF[rest], 0
    if rest.startswith("W"):
        week = min(max(int(rest[1:]), 1), 52)
        first = datetime.date.fromisocalendar(min(max(year, 1), 9998), week, 1)
        return first.year, first.month, first.day
    month, _, day = rest.partition("-")
    return year, int(month or 0), int(day or 0)
