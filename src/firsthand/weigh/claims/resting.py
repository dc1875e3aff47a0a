"""Tells which outlet a passage takes its matter from, by the credit in its own sentence."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Credit, Findings, Links
from firsthand.text.heard import SPOKEN_RULES
from firsthand.text.outlet_names import letters_of
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.lineage.bases import TEXT_KINDS, WORDLESS_USES
from firsthand.weigh.scene import Places


class Resting:
    """The printed sources that the sentences of a story name for what they say.

    A report that gives a fact on the word of another paper adds nothing to that paper's word, even
    where the rest of it is its own.
    """

    def __init__(self, findings: Sequence[Findings], links: Links) -> None:
        named = {
            span: letters_of(source.name) for source in links.sources for span in source.credits
        }
        self._houses = {
            item.report.id: letters_of(item.report.outlet)
            for item in findings
            if item.report.outlet
        }
        self._seen = {
            source.seen: letters_of(source.name) for source in links.sources if source.seen
        }
        self._credits = Places(
            (credit.span, named[credit.span])
            for item in findings
            for credit in item.credits
            if credit.span in named and _is_word_of(credit)
        )

    def sources(self, passage: Passage) -> frozenset[str]:
        """The printed sources that the sentence of a passage names, other than its own outlet."""
        return frozenset(self._credits.over(passage.sentence)) - self.houses(passage.span.report)

    def houses(self, report: str) -> frozenset[str]:
        """The names under which a report is itself a printed source."""
        names = (self._houses.get(report), self._seen.get(report))
        return frozenset(name for name in names if name)


def _is_word_of(credit: Credit) -> bool:
    """Whether an outlet is named for what it printed: what it was told, others may have heard."""
    if credit.kind not in TEXT_KINDS or credit.use in WORDLESS_USES | {"interview"}:
        return False
    return credit.rule not in SPOKEN_RULES
