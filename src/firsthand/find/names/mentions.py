"""Picks out the names of one sentence, with what speaks for each type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from firsthand.find.names.titles import role_ending, title_after, title_before
from firsthand.find.names.trimming import is_field_of_office, trimmed
from firsthand.find.names.votes import TYPES, is_of_office, votes_for
from firsthand.find.parse import ParsedSentence
from firsthand.model import Span, Title
from firsthand.text.countries import country_of
from firsthand.text.lists import listed_set
from firsthand.text.names.words import BODY_WORDS

_NOT_NAMES = frozenset(("i", "i'm", "god", "internet", "web"))
# Offices that are family names too ("Ada King").
_SURNAMES = listed_set("king bishop judge pope prince major marshal dean farmer page cook")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name as it stands in one sentence; `votes` are (type, weight) with what each rests on."""

    span: Span
    text: str
    votes: tuple[tuple[str, float], ...]
    titles: tuple[Title, ...]
    courtesy: bool
    heading: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


def candidates(item: ParsedSentence) -> Iterator[Candidate]:
    """The names of one sentence, in text order."""
    doc = item.doc
    if is_title_case(item):
        # Where every word has a capital the tagger sees names everywhere: countries only.
        pieces = [(token.i, token.i + 1, "") for token in doc if country_of(token.text)]
    else:
        pieces = _pieces(doc)
    for start, end, label in pieces:
        start, end = trimmed(doc, start, end, label)
        if start < end and not is_field_of_office(doc, start, end) and _is_name(doc[start:end]):
            yield _candidate(item, start, end, label)


def is_title_case(item: ParsedSentence) -> bool:
    """Whether most longer words have a capital and no stop ends them, as in a headline."""
    if item.sentence.zone == "body" and item.doc[-4:].text.rstrip("\"'”’)")[-1:] in ".!?;:":
        return False
    words = [token.text for token in item.doc if token.is_alpha and len(token.text) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 3 and capitals >= 0.7 * len(words) and item.sentence.zone != "caption"


def _pieces(doc: Doc) -> list[tuple[int, int, str]]:
    pieces = [(ent.start, ent.end, ent.label_) for ent in doc.ents if ent.label_ in TYPES]
    taken = {i for ent in doc.ents for i in range(ent.start, ent.end)}
    run: list[int] = []
    for token in doc:
        if token.pos_ == "PROPN" and token.i not in taken and token.text[:1].isupper():
            run.append(token.i)
            continue
        pieces += _run(run)
        run = []
    return sorted(pieces + _run(run))


def _run(run: list[int]) -> list[tuple[int, int, str]]:
    return [(run[0], run[-1] + 1, "")] if run else []


def _is_name(words: Phrase) -> bool:
    text = words.text
    if len(text) > 80 or "\n" in text or "/" in text or text.lower() in _NOT_NAMES:
        return False
    last = words[-1].lower_
    role = role_ending(words.doc, words.end - 1)
    if role is not None and not (last in _SURNAMES and role == words.end - 1 > words.start):
        return False
    if len(words) == 1 and last in BODY_WORDS:
        return False
    return any(c.isupper() for c in text) and any(c.isalpha() for c in text)


def _candidate(item: ParsedSentence, start: int, end: int, label: str) -> Candidate:
    doc, words = item.doc, item.doc[start:end]
    before, courtesy = title_before(doc, start)
    if words[0].lower_ in BODY_WORDS or is_of_office(doc, end):
        before = None
    after = title_after(doc, end) if label in ("PERSON", "ORG", "") else None
    heading = item.sentence.zone in ("headline", "subhead")
    titles = [
        Title(item.place(title), title.text.strip())
        for title in (before, after)
        if title is not None
    ]
    return Candidate(
        span=item.place(words),
        text=words.text,
        votes=tuple(votes_for(words, label, before, courtesy=courtesy, heading=heading)),
        titles=tuple(titles),
        courtesy=courtesy,
        heading=heading,
    )


def disjoint(spans: Sequence[Span]) -> list[Span]:
    """The sorted spans without those that begin inside the one kept before."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
