"""Makes a claim of a group of passages: its words, members, support and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from firsthand.model import Claim, Findings, Member, Span
from firsthand.options import WeighOptions
from firsthand.weigh.claims.agreement import find_agreement
from firsthand.weigh.claims.choice import best_passage, relation
from firsthand.weigh.claims.hearing import Hearing
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.claims.reasons import explain
from firsthand.weigh.claims.resting import Resting
from firsthand.weigh.claims.support import (
    Chain,
    count_support,
    distinct,
)
from firsthand.weigh.lineage.lines import Lineage
from firsthand.weigh.lineage.provenance import Provenance
from firsthand.weigh.voices import Voices


class Desk:
    """Makes a claim of a group of passages."""

    def __init__(
        self,
        findings: Sequence[Findings],
        provenance: Provenance,
        voices: Voices,
        lineage: Lineage,
        chain: Chain,
        resting: Resting,
        options: WeighOptions,
    ) -> None:
        self._findings = {item.report.id: item for item in findings}
        self._provenance = provenance
        self._voices = voices
        self._line_of = lineage.line_of()
        self._rank = {
            report: place for line in lineage.lines for place, report in enumerate(line.reports)
        }
        self._chain = chain
        self._resting = resting
        self._hearing = Hearing(findings, options=options)
        self._options = options

    def claim(
        self, group: Sequence[Passage], beside: Sequence[Passage], shown: AbstractSet[Span]
    ) -> Claim:
        """The claim of a group, in words by which no other claim is `shown` where there are such.

        What stands `beside` the group are passages of reprints: members that count for nobody.
        """
        everything, size = (*group, *beside), len(group)
        certainty = {passage.span: self._certainty(passage.span) for passage in everything}
        free = [passage for passage in group if passage.span not in shown] or group
        best = best_passage(free, self._findings, self._rank, certainty, options=self._options)
        best = self._upstream(best, beside)
        voices = [self._voices.holder(passage.span) for passage in everything]
        members = [
            self._member(passage, holder, best, certainty)
            for passage, holder in zip(everything, voices, strict=True)
        ]
        holders = voices[:size]
        agreement = find_agreement(
            group,
            [self._hearing.narration(p) for p in group],
            self._line_of,
            resting=self._resting,
            hearing=self._hearing,
            options=self._options,
        )
        reports = sorted({passage.span.report for passage in everything})
        support = count_support(members[:size], holders, agreement, self._chain, reports=reports)
        named = [self._provenance.origins[m.origin] for m in members]
        origins = sorted(set(named), key=lambda origin: origin.id)
        return Claim(
            id=f"claim:{best.span.report}:{best.span.start}-{best.span.end}",
            text=best.span,
            holder=self._shown_holder(best, holders),
            kind=self._kind(group, holders),
            certainty=certainty[best.span],
            members=tuple(sorted(members, key=lambda member: member.span)),
            support=support,
            why=explain(members, support, distinct(holders), origins, agreement, self._chain),
        )

    def _upstream(self, best: Passage, beside: Sequence[Passage]) -> Passage:
        """The passage, or the same words in a report further upstream."""
        same = [passage for passage in beside if self._text(passage) == self._text(best)]
        return min([best, *same], key=lambda p: (self._rank.get(p.span.report, 0), p.place))

    def _text(self, passage: Passage) -> str:
        return self._findings[passage.span.report].report.slice(passage.span)

    def _shown_holder(self, best: Passage, holders: Sequence[str | None]) -> str | None:
        """Who holds the claim in the words shown; other members may lay it to somebody else.

        Where the passage shown does not say it is said, the usual holder is given only if the
        sentence names them.
        """
        usual = _usual(holders)
        own = self._voices.holder(best.span)
        return own or (usual if usual and self._voices.is_named(usual, best.sentence) else None)

    def _member(
        self,
        passage: Passage,
        holder: str | None,
        best: Passage,
        certainty: Mapping[Span, float],
    ) -> Member:
        return Member(
            span=passage.span,
            line=self._provenance.line(passage.span.report),
            origin=self._provenance.origin(passage.sentence, holder),
            relation=relation(
                passage,
                best,
                certainty[passage.span] - certainty[best.span],
                options=self._options,
            ),
        )

    def _certainty(self, span: Span) -> float:
        """The certainty of the statement that fills most of a span."""
        shared = [
            (s.span.overlap(span), -s.span.start, s.certainty)
            for s in self._findings[span.report].statements
            if s.span.start < span.end and span.start < s.span.end
        ]
        return max(shared)[2] if shared else 1.0

    def _kind(self, group: Sequence[Passage], holders: Sequence[str | None]) -> str:
        quotes = [self._voices.quote(passage.span) for passage in group]
        direct = sum(quote is not None and quote.form != "indirect" for quote in quotes)
        if 2 * direct >= len(group):
            return "quote"
        positions = sum(
            any(2 * p.content.overlap(passage.span) >= len(p.content) for p in item.positions)
            for passage in group
            for item in (self._findings[passage.span.report],)
        )
        if 2 * positions >= len(group):
            return "position"
        return "statement" if any(holders) else "background"


def _usual(holders: Sequence[str | None]) -> str | None:
    counts = Counter(holder for holder in holders if holder)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None
