"""Chooses the claims a hurried reader needs, verbatim and cited."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.model import BriefLine, Claim, Discrepancy, Findings, Line, Span, Support
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.terms import content_terms
from firsthand.weigh.claims.choice import points_back

# Severity from which a reader must be told that the reports differ.
_GRAVE = 2
_STOPS = tuple(".!?…”\"’'")


@dataclass(frozen=True, slots=True)
class _Draft:
    score: float
    claim: Claim
    text: Span
    words: frozenset[str]
    differ: tuple[Discrepancy, ...]


def weigh_brief(
    findings: Sequence[Findings],
    claims: Sequence[Claim],
    discrepancies: Sequence[Discrepancy],
    lines: Sequence[Line] = (),
    *,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[BriefLine, ...]:
    """The brief: verbatim sentences, most telling first, each with the spans that it rests on.

    What the first report of the longest line opens with comes before all. A claim counts by its
    support, by how many reports lead with it, by how far it is of the words
    that the reports share, and by what the reports say differently of it. A sentence that repeats
    an earlier line, or does not read alone, is left out.
    """
    by_id = {item.report.id: item for item in findings}
    common = _common_words(findings)
    leads = _leads(findings, options)
    opening = _opening(by_id[lines[0].reports[0]]) if lines else None
    differing = _Differing(discrepancies)
    drafts = []
    for claim in claims:
        if text := _sentence(claim, by_id, options):
            draft = _draft(claim, text, by_id, common, leads, differing)
            opens = max((_share(opening, member.span) for member in claim.members), default=0.0)
            drafts.append(replace(draft, score=draft.score + options.brief_opening * opens))
    chosen: list[_Draft] = []
    for draft in sorted(drafts, key=lambda draft: (-draft.score, draft.text)):
        room = options.brief_lines
        if len(findings) > 1 and draft.claim.support.reports == 1:
            room = options.brief_least
        if len(chosen) < room and not _repeats(draft, chosen, options):
            chosen.append(draft)
    return tuple(_line(draft) for draft in chosen)


def _share(opening: Span | None, member: Span) -> float:
    """The share of an opening sentence that a passage in it holds; 0 for one that is not in it.

    A clause of it is part of the news, which the whole sentence tells.
    """
    if opening is None or not opening.holds(member):
        return 0.0
    return len(member) / len(opening)


def _sentence(claim: Claim, findings: Mapping[str, Findings], options: WeighOptions) -> Span | None:
    """The first of a claim's sentences that reads alone, its own text first."""
    spans = [claim.text, *sorted(m.span for m in claim.members if m.relation != "part")]
    for span in spans:
        item = findings[span.report]
        for sentence in item.sentences:
            if sentence.zone == "body" and sentence.span.holds(span):
                text = item.report.slice(sentence.span)
                fits = options.brief_shortest <= len(text) <= options.brief_longest
                if fits and text.endswith(_STOPS) and _balanced(text) and not points_back(text):
                    return sentence.span
    return None


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0


def _draft(
    claim: Claim,
    text: Span,
    findings: Mapping[str, Findings],
    common: Mapping[str, float],
    leads: Mapping[str, Sequence[Span]],
    differing: _Differing,
) -> _Draft:
    words = _words(findings[text.report], text)
    centre = sum(common.get(word, 0.0) for word in sorted(words)) / math.sqrt(len(words) + 1)
    leading = {
        m.span.report
        for m in claim.members
        if any(lead.holds(m.span) for lead in leads[m.span.report])
    }
    differ = differing.within([member.span for member in claim.members])
    grave = max((d.severity for d in differ), default=0)
    support = claim.support
    score = math.log(1 + support.reports) + math.log(support.lines) + 0.5 * grave
    score += math.log(1 + len(leading)) + centre + (0.4 if claim.kind == "quote" else 0.0)
    return _Draft(score, claim, text, words, differ)


class _Differing:
    """The grave discrepancies of a story, found by the places of their readings."""

    def __init__(self, discrepancies: Sequence[Discrepancy]) -> None:
        self._grave = [d for d in discrepancies if d.severity >= _GRAVE]
        self._places: dict[str, list[tuple[Span, int, int]]] = defaultdict(list)
        for number, discrepancy in enumerate(self._grave):
            for at, reading in enumerate(discrepancy.readings):
                for span in reading.spans:
                    self._places[span.report].append((span, number, at))

    def within(self, members: Sequence[Span]) -> tuple[Discrepancy, ...]:
        """Those of which two readings or more stand in the members of a claim."""
        met: dict[int, set[int]] = defaultdict(set)
        for member in members:
            for span, number, at in self._places.get(member.report, ()):
                if span.overlap(member):
                    met[number].add(at)
        return tuple(self._grave[number] for number in sorted(met) if len(met[number]) > 1)


def _words(item: Findings, span: Span) -> frozenset[str]:
    return frozenset(term.norm for term in content_terms(item.report.slice(span)))


def _common_words(findings: Sequence[Findings]) -> dict[str, float]:
    """The share of the reports in which a word stands; 0 for words of one report only."""
    counts: Counter[str] = Counter()
    for item in findings:
        counts.update({w for s in item.sentences for w in _words(item, s.span)})
    few = 1 if len(findings) > 1 else 0
    return {word: n / len(findings) for word, n in counts.items() if n > few}


def _leads(findings: Sequence[Findings], options: WeighOptions) -> dict[str, list[Span]]:
    """The first sentences of each report's body."""
    return {
        item.report.id: sorted(s.span for s in item.sentences if s.zone == "body")[
            : options.brief_lead
        ]
        for item in findings
    }


def _opening(item: Findings) -> Span | None:
    """The first sentence of the body."""
    return min((s.span for s in item.sentences if s.zone == "body"), default=None)


def _repeats(draft: _Draft, chosen: Sequence[_Draft], options: WeighOptions) -> bool:
    return any(
        draft.text == other.text
        or len(draft.words & other.words)
        > options.brief_overlap * min(len(draft.words), len(other.words))
        for other in chosen
    )


def _line(draft: _Draft) -> BriefLine:
    cites = {draft.text, *(member.span for member in draft.claim.members)}
    note = _note(draft.claim.support)
    if draft.differ:
        kinds = ", ".join(sorted({discrepancy.kind for discrepancy in draft.differ}))
        note += f"; the reports differ ({kinds})"
    return BriefLine(draft.text, draft.claim.id, tuple(sorted(cites)), note)


def _note(support: Support) -> str:
    parts = (("report", support.reports), ("line", support.lines), ("origin", support.origins))
    return ", ".join(f"{n} {noun}" if n == 1 else f"{n} {noun}s" for noun, n in parts)
