"""Tells which origin each passage of a story goes back to."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Findings, Line, Origin, Span
from firsthand.weigh.voices import Voices

# An origin nearer the words comes first: an interview before the text that hands it on.
_NEARNESS = ("interview", "document", "broadcast", "outlet", "agency", "own work")


class Provenance:
    """Origins of one story by place, voice and line."""

    def __init__(
        self,
        findings: Sequence[Findings],
        origins: Sequence[Origin],
        lines: Sequence[Line],
        voices: Voices,
    ) -> None:
        self._voices = voices
        self._line_of = {report: line for line in lines for report in line.reports}
        self.origins = {origin.id: origin for origin in origins}
        self._at: dict[Span, Origin] = {}
        self._spoken: dict[tuple[str, str], Origin] = {}
        ranked = sorted(origins, key=_nearness)
        credited: dict[str, list[tuple[Origin, Span]]] = {}
        for origin in ranked:
            for credit in origin.evidence:
                credited.setdefault(credit.report, []).append((origin, credit))
        for item in findings:
            for origin, credit in credited.get(item.report.id, ()):
                self._place(item, origin, credit)
        # An interview is behind what was said in it, and the rest only where nothing else is.
        last = sorted(ranked, key=lambda origin: origin.kind != "interview")
        self._of_report = {report: origin for origin in last for report in origin.reports}

    def _place(self, item: Findings, origin: Origin, credit: Span) -> None:
        """Notes the sentences that hold a credit of an origin, and who speaks in them."""
        for sentence in item.sentences:
            if sentence.span.overlap(credit):
                self._at.setdefault(sentence.span, origin)
                if origin.kind == "interview" or origin.kind == "outlet":
                    self._voice(item, sentence.span, origin)

    def _voice(self, item: Findings, sentence: Span, origin: Origin) -> None:
        line = self._line_of.get(item.report.id)
        for quote in item.quotes:
            if quote.speaker and line and sentence.overlap(quote.span):
                speaker = self._voices.actor(item.report.id, quote.speaker)
                self._spoken.setdefault((item.report.id, speaker), origin)
                self._spoken.setdefault((line.id, speaker), origin)

    def line(self, report: str) -> str:
        """The id of a report's line."""
        return self._line_of[report].id

    def origin(self, sentence: Span, holder: str | None) -> str:
        """The id of the origin of a passage in this sentence, held by this voice.

        In order: where this report, then its line, heard that voice; a credit in the sentence
        itself; what the report as a whole rests on.
        """
        report = sentence.report
        for key in ((report, holder), (self.line(report), holder)):
            if holder and (spoken := self._spoken.get((key[0], holder))):
                return spoken.id
        if credited := self._at.get(sentence):
            return credited.id
        return self._of_report[report].id


def _nearness(origin: Origin) -> tuple[int, str]:
    rank = _NEARNESS.index(origin.kind) if origin.kind in _NEARNESS else len(_NEARNESS)
    return rank, origin.id
