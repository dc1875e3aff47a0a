"""What is seen between reports: stories, actors, matching passages, copies and their sources."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.report import Span


@dataclass(frozen=True, slots=True)
class Story:
    """The reports about one event; `id` is made from its earliest report by id order."""

    id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A name across the reports of one story: type by vote, spellings, titles, mentions.

    `variants` maps nothing: it lists (spelling, spans) with the most frequent first;
    `titles` lists (title as said, spans).
    """

    name: str
    type: str
    mentions: tuple[Span, ...]
    variants: tuple[tuple[str, tuple[Span, ...]], ...]
    titles: tuple[tuple[str, tuple[Span, ...]], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages of different reports that say the same; `a.report < b.report`.

    `kind` is `sentence`, `clause` or `quote`; `score` is 0 to 1; `reason` says what carries it.
    """

    a: Span
    b: Span
    kind: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One term for or against dependence or direction: a row's score with its reason.

    `score` is in log-odds (natural log): above 0 speaks for, below 0 against.
    """

    term: str
    score: float
    reason: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A passage of the child that goes back to a passage of the parent."""

    child: Span
    parent: Span
    score: float


@dataclass(frozen=True, slots=True)
class Copy:
    """A lineage edge: the child retells the parent.

    `kind`: verbatim, abridged, rewrites, paraphrases, followup (partial), same_wire (siblings of a
    text that is not in the pile; then child and parent are in id order and `directed` is False).
    `probability` is that one depends on the other or on the same text (0 to 1); `directed` False
    says that the direction cannot be told. `choice` are terms for this parent against the next
    likely answer, `rival`, None where that is a text that nobody has; for same_wire they speak for
    a copy of the one from the other against siblings, and their sum is not above 0.
    """

    child: str
    parent: str
    kind: str
    probability: float
    directed: bool
    dependence: tuple[Evidence, ...]
    direction: tuple[Evidence, ...]
    segments: tuple[Segment, ...]
    choice: tuple[Evidence, ...] = ()
    rival: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where matter is credited to: an agency, outlet, interview, document or person.

    `id` is made from kind and name ("agency:associated-press"); `credits` are the words that name
    it; `reports` those that carry its matter by credit; `seen` is the id of the report in the pile
    that is this source's own text, or None (unseen). `upstream` is the id of the source this one
    rests on ("Bloomberg", itself from the "Sky News interview"), or None. `stated` are the reports
    whose envelope names it as the source of their text.
    """

    id: str
    kind: str
    name: str
    credits: tuple[Span, ...]
    reports: tuple[str, ...]
    seen: str | None = None
    upstream: str | None = None
    stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reprint:
    """A report that gives the text of another, its witness, nearly word for word.

    What both say is told once, wherever it is asked how many say a thing.
    """

    report: str
    witness: str


@dataclass(frozen=True, slots=True)
class Links:
    """All that is seen between the reports of one story."""

    story: Story
    actors: tuple[Actor, ...]
    matches: tuple[Match, ...]
    copies: tuple[Copy, ...]
    sources: tuple[Source, ...]
    reprints: tuple[Reprint, ...] = ()
