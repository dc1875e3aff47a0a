"""What is found in one report; no finding exists without its span."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.credits import Credit, Upstream
from firsthand.model.report import Report, Span


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the page adds around the report (menu, caption, stamp, byline, tags), with its rule."""

    span: Span
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline, standfirst or subhead."""

    span: Span
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A report cut into furniture, headings and the paragraphs of its body, in text order."""

    furniture: tuple[Furniture, ...]
    headings: tuple[Heading, ...]
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `zone` is `body`, `headline`, `standfirst`, `subhead` or `caption`.

    `paragraph` counts the blocks of the report from 0, so that neighbours can be told.
    """

    span: Span
    zone: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Title:
    """A title or role as one report says it of a name ("former U.S. President")."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a report names somebody or something.

    `form` is `name` (proper name), `role` ("the Ukrainian leader") or `pronoun`.
    """

    span: Span
    form: str


@dataclass(frozen=True, slots=True)
class Name:
    """An actor or place of one report: its fullest spelling, type, mentions and titles.

    `type` is `person`, `organisation`, `place` or `other`.
    """

    canonical: str
    type: str
    mentions: tuple[Mention, ...]
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech: content, cue and source as spans (terms of PARC and PolNeAR).

    `form` is `direct`, `mixed` or `indirect`. Content spans of direct speech leave the quotation
    marks out. `source` is the mention in the text ("he"), `speaker` the name it was resolved to;
    None says that the speaker cannot be told. `scare` marks words in quotation marks that nobody is
    said to have spoken. `rule` names the row that fired, `reason` says it for a reader. `quoted`
    are the stretches of the content that stand in quotation marks, the marks left out.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    form: str
    speaker: str | None
    scare: bool
    rule: str
    reason: str
    quoted: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """From the first to the last character of the content."""
        first = self.content[0]
        return Span(first.report, first.start, max(part.end for part in self.content))


@dataclass(frozen=True, slots=True)
class Date:
    """A time expression resolved from its anchor.

    `value` is a TIMEX3 string (`2024-11-29`, `2024-W48`, `P3Y`, `PAST_REF`) or None where it cannot
    be told; `type` is DATE, TIME, DURATION or SET; `anchor` says what it was resolved from
    (`absolute`, `published`, `borrowed`, `sentence`, `none`), `reason` how. `tense` is that of the
    verb over it (`past`, `present`, `future` or None), kept to resolve it from another anchor.
    """

    span: Span
    value: str | None
    type: str
    anchor: str
    reason: str
    tense: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """When the report says, or is said, to have been published; `value` is ISO 8601.

    `source` is `envelope`, `text` or `borrowed`; `span` stands where the text says it.
    """

    value: str
    source: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word or phrase that sets how certain a statement is; `level` 0 (denied) to 1 (asserted)."""

    span: Span
    kind: str
    level: float
    rule: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as an interval: "more than 284 billion dollars" is (284e9, inf).

    `low` and `high` are in `unit`; `modifier` is the word that widened it ("about"), or None.
    `head` is the noun counted ("dead", "officers"), lower case, or None.
    """

    span: Span
    low: float
    high: float
    value: float
    unit: str | None
    head: str | None
    modifier: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion: a clause with who holds it, how certain it is, negation and condition.

    `holder` is the speaker's name for reported speech, None for the reporter's own voice.
    `certainty` is the least level along the chain of embedding (0 to 1), `hedges` says why.
    `quote` is the index of the quote in `Findings.quotes` this lies in, if any.
    """

    span: Span
    sentence: Span
    zone: str
    holder: str | None
    holder_span: Span | None
    certainty: float
    hedges: tuple[Hedge, ...]
    negation: Span | None
    condition: Span | None
    quote: int | None


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's stance: who proposes, accepts, rejects, demands what, on which condition.

    `plover` is the PLOVER 2023 code, `modality` is `stated`, `conditional`, `hypothetical`,
    `tentative`, `future` or `denied`; `reason` says which row of the verb table fired.
    """

    actor: str
    actor_span: Span
    stance: str
    stance_span: Span
    content: Span
    condition: Span | None
    modality: str
    plover: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is found in one report; a pure function of that report."""

    report: Report
    published: Published | None
    layout: Layout
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]
    quotes: tuple[Quote, ...]
    credits: tuple[Credit, ...]
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    upstream: tuple[Upstream, ...] = ()
