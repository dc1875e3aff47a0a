"""The finished product: one sourced record for one story."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.findings import Date, Findings
from firsthand.model.links import Evidence, Links
from firsthand.model.report import Refusal, Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Where matter first enters: own work, an agency's text, an interview, a document.

    `reports` rest on it; `unseen` says that its own text is not in the pile. `evidence` are the
    credit lines, or is empty for a report's own work.
    """

    id: str
    kind: str
    label: str
    reports: tuple[str, ...]
    unseen: bool
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """A report whose text as a whole rests on a printed source; `source` is the source's id."""

    report: str
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of transmission: the reports that hand on one text, `head` first where it is known.

    `bases` say which of them rest on which printed source; two that rest on one are in one line
    though neither retells the other.
    """

    id: str
    label: str
    head: str | None
    reports: tuple[str, ...]
    bases: tuple[Base, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """How many stand behind a claim, and what each number means in a sentence.

    `lines` and `origins` are the best reading; `low` and `high` bound the independent support (low:
    every unexplained likeness is copying; high: none is). `informants` counts the voices named.
    """

    reports: int
    lines: int
    origins: int
    low: int
    high: int
    informants: int
    low_reason: str
    high_reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """One report's way of saying a claim; `relation`: same, weaker, stronger, part."""

    span: Span
    line: str
    origin: str
    relation: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements of one or more reports that say the same.

    `text` is the span that says it best, printed verbatim; `holder` who is said to hold it.
    `kind`: quote, statement, position, background. `why` gives the counts in a reader's words.
    """

    id: str
    text: Span
    holder: str | None
    kind: str
    certainty: float
    members: tuple[Member, ...]
    support: Support
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """One place where readings differ: kind is dropped, inserted, replaced, bracketed, elided,
    truncated, spliced or punctuation; `spans` stand one a reading, None where it lacks the words
    or has no part in the difference. `reason` says it for a reader.
    """

    kind: str
    spans: tuple[Span | None, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """The readings of one utterance side by side.

    `rows` is the alignment table: each row holds one token span a reading (None: lacking), in the
    order of `readings`. `base` is the index of the reading nearest the source, None if undecided.
    `nature`: same words, edited (cut, bracketed, elided, spliced), translations (the words that
    differ are two renderings), differing. `signs` tell that it was not said in English.
    """

    id: str
    speaker: str | None
    readings: tuple[Span, ...]
    rows: tuple[tuple[Span | None, ...], ...]
    changes: tuple[Change, ...]
    base: int | None
    reason: str
    nature: str = "differing"
    signs: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a slot: its value as a reader would say it, and where it stands."""

    value: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two or more readings of one slot.

    `kind`: number, date, place, name, title, attribution, condition, certainty, negation, stale,
    wording, event. `nature`: conflict, update, scope, rounding, wording, provenance, stale, error,
    undecided. `severity` 1 to 3 (3: a reader must be told).
    """

    id: str
    kind: str
    nature: str
    severity: int
    readings: tuple[Reading, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Drift:
    """A change of certainty from one span to another.

    `scope`: copy (parent to child), headline, caption (of the same report); `direction`: hardened,
    softened, or a condition, attribution or qualifier lost or added ("condition lost").
    """

    id: str
    source: Span
    target: Span
    scope: str
    direction: str
    reason: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated event of the story: `date` a TIMEX3 day, week, month or year; `text` says it."""

    date: str
    text: Span
    when: tuple[Date, ...]
    claim: str | None


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One sentence of the brief: a verbatim span, its claim, and the spans that it rests on."""

    text: Span
    claim: str
    cites: tuple[Span, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Record:
    """All of this for one story."""

    id: str
    title: str
    findings: tuple[Findings, ...]
    links: Links
    origins: tuple[Origin, ...]
    lines: tuple[Line, ...]
    claims: tuple[Claim, ...]
    wordings: tuple[Wording, ...]
    discrepancies: tuple[Discrepancy, ...]
    drifts: tuple[Drift, ...]
    timeline: tuple[Moment, ...]
    brief: tuple[BriefLine, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """What one run made of its input: the records, and what was refused."""

    records: tuple[Record, ...]
    refusals: tuple[Refusal, ...]
