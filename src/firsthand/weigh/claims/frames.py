"""Finds the stretches of a report that tell who, where from and when, what if and what not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from firsthand.model import Findings, Quote, Report, Span
from firsthand.text.terms import Term, content_terms, terms_in
from firsthand.weigh.scene import Places

# Verbs, by their norm, that only say that somebody speaks, and to whom.
SAYING = frozenset(("said", "say", "tell", "told", "state", "announc", "add", "accord"))
# Characters after such a verb in which those stand who heard it.
HEARERS = 60
_MARK = re.compile(r"[.,;:!?—–“”\"\n]|\bthat\b")
# What opens a condition that may not come true; "until" and "in return for" name what will be.
_SUPPOSING = re.compile(
    r"(?i)(?:only |even )?(?:if|unless|provid(?:ed|ing)|should|in case|as long)\b"
)
# What opens a clause that a denial before it leaves alone: "did not sail after the mole broke".
_ASIDE = r"(?:which|who|whose|where|when|while|after|before|because|since|as|although|though|but)\b"
_BESIDE = re.compile(f"(?i){_ASIDE}")
# What is put in the negative, by a word that is none too: "without signing the lease".
_LACKING = re.compile(
    r"(?i)(?:\b(?:without \w+ing|unable to|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to"
    r"|instead of|not(?! only)|never|no longer)\b|n['’]t\b)"
    rf"(?:(?!\b{_ASIDE})[^.,;:!?–—“”\"\n]){{0,80}}"
)


class Frames:
    """The stretches of one report that tell who, where from, when and who speaks.

    `repeats` says in how many sentences each word stands.
    """

    def __init__(self, item: Findings) -> None:
        self.names = _frame(item)
        self.speech = _attribution(item)
        self.repeats = Counter(
            norm
            for sentence in item.sentences
            for norm in {term.norm for term in content_terms(item.report.slice(sentence.span))}
        )
        conditions = [s.condition for s in item.statements if s.condition]
        self.denied = stretches(_denied(item))
        self.conditions = stretches(conditions)
        self.supposed = stretches(c for c in conditions if _SUPPOSING.match(item.report.slice(c)))
        spoken = [quote for quote in item.quotes if not quote.scare]
        self.speakers = stretches(
            place for quote in spoken for place in (*quote.source, *quote.cue)
        )


def _frame(item: Findings) -> Places[Span]:
    """Words that tell who, where from and when rather than what: names, ages, credits, dates."""
    found = [credit.span for credit in item.credits] + [
        date.span for date in item.dates if date.type != "DURATION"
    ]
    found += [m.span for name in item.names for m in name.mentions if m.form == "name"]
    found += [quantity.span for quantity in item.quantities if quantity.unit == "years old"]
    return stretches(found)


def _denied(item: Findings) -> Iterator[Span]:
    """Stretches of what a report says is not so: clauses, less those beside them that are so."""
    stated: dict[Span, list[Span]] = {}
    for statement in item.statements:
        if statement.negation is None and _BESIDE.match(item.report.slice(statement.span)):
            stated.setdefault(statement.sentence, []).append(statement.span)
    for statement in item.statements:
        if statement.negation is not None:
            yield from _outside(statement.span, stated.get(statement.sentence, ()))
    for sentence in item.sentences:
        for hit in _LACKING.finditer(item.report.slice(sentence.span)):
            start = sentence.span.start
            yield Span(item.report.id, start + hit.start(), start + hit.end())


def _outside(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """The parts of a span that lie in none of those others that it holds."""
    start = span.start
    for other in sorted(one for one in others if one != span and span.holds(one)):
        if start < other.start:
            yield Span(span.report, start, other.start)
        start = max(start, other.end)
    if start < span.end:
        yield Span(span.report, start, span.end)


def _attribution(item: Findings) -> Places[Span]:
    """Titles, who is said to say it, and the cues with what follows ("told a rally")."""
    found = [title.span for name in item.names for title in name.titles]
    found += [place for quote in item.quotes for place in _said(item.report, quote)]
    return stretches(found)


def stretches(found: Iterable[Span]) -> Places[Span]:
    """Spans, each found by its place."""
    return Places((span, span) for span in found)


def _said(report: Report, quote: Quote) -> Iterator[Span]:
    """Who speaks, and the cues with what stands up to the next mark or the words spoken."""
    starts = [part.start for part in quote.content]
    for cue in quote.cue:
        if SAYING.isdisjoint(term.norm for term in terms_in(report.slice(cue))):
            continue
        spoken = min((start for start in starts if start >= cue.end), default=len(report.text))
        room = report.text[cue.end : min(cue.end + HEARERS, spoken)]
        mark = _MARK.search(room)
        heard = mark.start() if mark else len(room) if len(room) < HEARERS else 0
        yield Span(report.id, cue.start, cue.end + heard)
        yield from quote.source


def held_in(words: Sequence[Term], span: Span, frame: Places[Span]) -> frozenset[str]:
    """Those of a passage's words that lie in a stretch of a frame."""
    held = [(s.start - span.start, s.end - span.start) for s in frame.over(span)]
    if not held:
        return frozenset()
    return frozenset([w.norm for a, b in held for w in words if a <= w.start and w.end <= b])
