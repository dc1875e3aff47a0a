"""Reports as they came in, and spans of their text: what every finding points at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of one report's text, exactly as received.

    `start` and `end` are Python string offsets into `Report.text`, end excluded.
    """

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span {self.start}:{self.end} in {self.report!r}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """How many characters both spans hold; 0 for spans of different reports."""
        if self.report != other.report:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Report:
    """One published text by one outlet, as received, with what came with it.

    `published` is the stamp as the input gave it (ISO 8601 where it could be read); what the
    text itself says of its date is a finding, not a field. `based_on` holds the names and addresses
    of sources as the envelope gives them (`isBasedOn`, a canonical link to another site, RSS
    `source`). `place` is the path of the file that the report was read from. `owner` is the firm or
    site that owns the outlet, where the envelope or a trust.txt file says so.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    based_on: tuple[str, ...] = ()
    place: str | None = None
    owner: str | None = None

    def slice(self, span: Span) -> str:
        """The words of a span of this report."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be read: where, why, and what the user can do about it."""

    place: str
    reason: str
    remedy: str
