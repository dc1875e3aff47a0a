"""Finds numbers with their units, and by the parse what it is that they count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Quantity, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.quantities import Amount, quantities_in

if TYPE_CHECKING:
    from spacy.tokens import Token

# What happened to people, by the words that say it: a toll is told by its outcome.
TOLLS: tuple[tuple[str, str], ...] = (
    ("dead", "dead|kill|killed|die|died|death|fatality|perish|slain|slay|drown"),
    ("injured", "injured|injure|wounded|wound|hurt|injury|hospitalize|hospitalise"),
    ("missing", "missing"),
    ("arrested", "arrested|arrest|detained|detain|detainee"),
)
_TOLL = {word: toll for toll, words in TOLLS for word in words.split("|")}

# Nouns that say no more than that people are counted.
PEOPLE = frozenset({"people", "person", "other", "more", "individual"})


def find_quantities(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Quantity, ...]:
    """Quantities of the sentences, in text order."""
    found: list[Quantity] = []
    for sentence in parsed.sentences:
        for amount in quantities_in(sentence.doc.text, options=options):
            found.append(_quantity(sentence, amount))
    return tuple(found)


def _quantity(sentence: ParsedSentence, amount: Amount) -> Quantity:
    base = sentence.span.start
    span = Span(sentence.span.report, base + amount.start, base + amount.end)
    head = _head(sentence, amount)
    return Quantity(span, amount.low, amount.high, amount.value, amount.unit, head, amount.modifier)


def _head(sentence: ParsedSentence, amount: Amount) -> str | None:
    inside = [
        token
        for token in sentence.doc
        if amount.number[0] <= token.idx < amount.number[1] and not token.is_punct
    ]
    if not inside:
        return None
    if amount.unit not in (None, "share"):
        unit = [token for token in sentence.doc if token.idx < amount.end]
        return _of(unit[-1])
    # Out of the number's own words, upwards to the noun that it counts.
    top = inside[-1]
    while top.head.i != top.i and top.dep_ in ("nummod", "compound", "quantmod", "amod"):
        top = top.head
        if top not in inside:
            break
    if top in inside:
        return _of(top) or _next(inside[-1])
    return _counted(top)


def _of(token: Token) -> str | None:
    """The noun after "of": "dozens of houses", "two of the men"."""
    for child in token.rights:
        if child.lower_ == "of":
            for noun in child.rights:
                if noun.dep_ == "pobj":
                    return _counted(noun)
    return None


def _next(token: Token) -> str | None:
    """A toll without a noun: "12 dead", "12 were killed"."""
    after = token.i + 1
    for word in token.doc[after : after + 3]:
        if word.lower_ in _TOLL:
            return _TOLL[word.lower_]
    verb = token.head
    for word in token.ancestors:
        if any(child.lower_ == "toll" for child in word.lefts):
            return "dead"
    return _TOLL.get(verb.lemma_.lower()) if verb.pos_ == "VERB" else None


def _counted(noun: Token) -> str | None:
    lemma = noun.lemma_.lower()
    if lemma in _TOLL:
        return _TOLL[lemma]
    if lemma in PEOPLE:
        for word in (noun.head, *noun.rights):
            toll = _TOLL.get(word.lemma_.lower()) or _TOLL.get(word.lower_)
            if toll:
                return toll
    return lemma if lemma.isalpha() and noun.pos_ in ("NOUN", "PROPN", "ADJ") else None
