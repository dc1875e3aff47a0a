"""Resolves "the Ukrainian leader" or "the minister" to a name, only where one person fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from firsthand.find.names.titles import role_ending, roles
from firsthand.find.parse import ParsedSentence
from firsthand.model import Name, Span
from firsthand.text.countries import country_of

# Offices that "leader" can stand for, and others that one noun says for another.
_SAME_KIND = {"head", "chief", "chair", "spokesman", "lawmaker", "minister", "secretary", "envoy"}
_PAST = frozenset(("former", "ex", "then", "late", "fired", "ousted", "deposed"))


@dataclass(frozen=True, slots=True)
class Office:
    """An office as words say it: its noun, kind, country, body, and whether it is over."""

    noun: str
    kind: str
    country: str | None
    body: frozenset[str]
    past: bool


def find_roles(
    sentences: Sequence[ParsedSentence], names: Sequence[Name]
) -> Iterator[tuple[int, Span]]:
    """Role mentions as (index into `names`, span)."""
    offices = [
        [office for title in name.titles if (office := office_of(title.text))] for name in names
    ]
    people = [i for i, name in enumerate(names) if name.type == "person" and offices[i]]
    if not people:
        return
    taken = [m.span for name in names if name.type == "person" for m in name.mentions]
    taken += [title.span for name in names for title in name.titles]
    by_place = sorted(taken)
    for item in sentences:
        for span, office in _phrases(item):
            if any(span.overlap(other) for other in _near(by_place, item.span)):
                continue
            holder = _holder(office, people, offices)
            if holder is not None:
                yield holder, span


def _near(spans: Sequence[Span], within: Span) -> list[Span]:
    first = bisect_left(spans, Span(within.report, max(0, within.start - 1), within.start + 1))
    last = bisect_left(spans, Span(within.report, within.end, within.end + 1))
    return [span for span in spans[first:last] if span.overlap(within)]


def office_of(words: str) -> Office | None:
    """The office that a title or a role phrase names."""
    parts = words.replace("’s", "").replace("'s", "").replace("-", " ").split()
    plain = [part.lower() for part in parts]
    elect = "elect" in plain
    for end in range(len(plain), 0, -1):
        for start in range(max(0, end - 4), end):
            noun = " ".join(plain[start:end])
            if noun in roles():
                noun = f"{noun}-elect" if elect else noun
                kind = noun if elect else roles()[noun]
                past = bool(_PAST & set(plain[:start]))
                return Office(noun, kind, _country(parts), _body(parts, start, end), past)
    return None


def _body(parts: Sequence[str], start: int, end: int) -> frozenset[str]:
    """The capitalised words around the noun that are no country: "FBI director"."""
    around = [*parts[:start], *parts[end:]]
    return frozenset(
        word.replace(".", "").lower()
        for word in around
        if word[:1].isupper() and not country_of(word) and word.lower() not in _PAST | {"the"}
    )


def _country(parts: Sequence[str]) -> str | None:
    for size in (3, 2, 1):
        for start in range(len(parts) - size + 1):
            found = country_of(" ".join(parts[start : start + size]))
            if found:
                return found.name
    return None


def _phrases(item: ParsedSentence) -> Iterator[tuple[Span, Office]]:
    doc = item.doc
    for token in doc:
        if token.tag_ not in ("NN", "NNP") or role_ending(doc, token.i) is None:
            continue
        start = _start(doc, token)
        if start is None or _names_somebody(token):
            continue
        end = token.i + 1
        if end + 1 < len(doc) and doc[end].lower_ == "of":
            if not country_of(doc[end + 1].text):
                continue
            end += 2
        words = doc[start:end]
        office = office_of(words.text)
        if office:
            yield item.place(words), office


def _start(doc: Doc, head: Token) -> int | None:
    """Where a definite phrase begins: at its article, or at the country whose office it is."""
    for child in head.lefts:
        if child.dep_ == "det" and child.lower_ == "the":
            return child.i
        if child.dep_ == "poss" and country_of(child.text):
            return min(token.i for token in child.subtree)
    return None


def _names_somebody(head: Token) -> bool:
    # "the president, Ada Orr" and "the president Ada Orr" are titles of a name that stands there.
    if head.dep_ in ("compound", "appos", "attr"):
        return True
    return any(child.dep_ == "appos" for child in head.children)


def _holder(
    office: Office, people: Sequence[int], offices: Sequence[Sequence[Office]]
) -> int | None:
    fitting = [i for i in people if any(_fits(office, held) for held in offices[i])]
    return fitting[0] if len(fitting) == 1 else None


def _fits(said: Office, held: Office) -> bool:
    if held.past != said.past or (said.body and not said.body & held.body):
        return False
    if said.country and held.country and said.country != held.country:
        return False
    if said.country and not held.country:
        return False
    if said.noun == held.noun:
        return True
    # "leader" and "ruler" say the office in general; "president" and "king" are two offices.
    general = said.noun in ("leader", "ruler", "dictator", "strongman", "chief", "head", "boss")
    general = general or said.kind in ("minister", "secretary", "spokesman", "envoy", "chair")
    return general and said.kind == held.kind and said.kind in _SAME_KIND
