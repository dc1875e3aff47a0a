"""Where a report says that its matter comes from, in its words and in its envelope."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model.report import Span


@dataclass(frozen=True, slots=True)
class Credit:
    """Words by which a report names where its matter comes from.

    `kind`: agency, outlet, broadcast, document, person, social, vague (no source named).
    `use`: text (the whole report), passage (one part: "told X", "citing"), interview, translation,
    picture, byline. `source` is the name in its usual form ("Associated Press"); None when the
    words name nobody.
    """

    span: Span
    source: str | None
    kind: str
    use: str
    rule: str


@dataclass(frozen=True, slots=True)
class Upstream:
    """A source that the envelope names for the whole text; no words of the text say it.

    `source` is its name in the usual form, or the host of an address; `kind` as of a credit; `said`
    is the name or address as it came.
    """

    source: str
    kind: str
    said: str
