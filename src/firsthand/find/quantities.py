"""Finds numbers with their units, and by the parse what it is that they count."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Quantity, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.numbers.quantities import Amount, quantities_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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
        amounts = quantities_in(sentence.doc.text, options=options)
        # Token starts are looked up once a sentence, and only where there is a number.
        starts = [token.idx for token in sentence.doc] if amounts else []
        for amount in amounts:
            inside = _inside(sentence.doc, amount.number, starts)
            if not _in_name(inside, amount):
                found.append(_quantity(sentence, amount, inside, starts))
    return tuple(found)


def _inside(doc: Doc, number: tuple[int, int], starts: list[int]) -> list[Token]:
    first, last = bisect_left(starts, number[0]), bisect_left(starts, number[1])
    return [token for token in doc[first:last] if not token.is_punct]


def _in_name(inside: list[Token], amount: Amount) -> bool:
    """Whether a number is part of a name: "Falcon 1", "the Falcon 9 rocket"."""
    if len(inside) != 1 or inside[0].i == 0 or amount.unit or amount.modifier:
        return False
    number, before = inside[0], inside[0].nbor(-1)
    if amount.form != "digits" or before.pos_ != "PROPN" or not before.text[:1].isupper():
        return False
    return number.head.i in (before.i, before.head.i) and number.text.isdigit()


def _quantity(
    sentence: ParsedSentence, amount: Amount, inside: list[Token], starts: list[int]
) -> Quantity:
    base = sentence.span.start
    span = Span(sentence.span.report, base + amount.start, base + amount.end)
    head = _head(sentence.doc, amount, inside, starts)
    return Quantity(span, amount.low, amount.high, amount.value, amount.unit, head, amount.modifier)


def _head(doc: Doc, amount: Amount, inside: list[Token], starts: list[int]) -> str | None:
    if not inside:
        return None
    if amount.unit not in (None, "share"):
        return _of(doc[bisect_left(starts, amount.end) - 1])
    # Out of the number's own words, upwards to the noun that it counts.
    top = inside[-1]
    while top.head.i != top.i and (
        top.dep_ in ("nummod", "compound", "quantmod", "amod")
        or (top.dep_ == "conj" and top.head in inside)
    ):
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
