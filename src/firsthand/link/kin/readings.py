"""What the words of one sentence say wherever it stands, so that each wording is read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.options import LinkOptions
from firsthand.text.terms import Term, rarity, terms_in

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of one sentence.

    `marks` are its words and marks exactly as they stand, `terms` its words as normalised,
    `content` those that are no function words. `checkable` are the names and numbers among them,
    each with its place: a `number`, a `name`, or an `opening` that may be any word with a capital.
    """

    marks: tuple[str, ...]
    terms: tuple[Term, ...]
    content: tuple[Term, ...]
    checkable: tuple[tuple[int, str, str], ...]


Reader = Callable[[str], Reading]


def reader_of(options: LinkOptions) -> Reader:
    """What reads the sentences of one story, each wording once."""

    @cache
    def read(text: str) -> Reading:
        terms = terms_in(text)
        return Reading(
            marks=tuple(_TOKEN.findall(text)),
            terms=terms,
            content=tuple([term for term in terms if term.kind != "stop"]),
            checkable=tuple(_checkable(text, terms, options)),
        )

    return read


def _checkable(
    text: str, terms: Sequence[Term], options: LinkOptions
) -> list[tuple[int, str, str]]:
    raws = [text[term.start : term.end] for term in terms]
    # Where most words are in capitals, capitals mark no name.
    shouts = 2 * sum([raw.isupper() for raw in raws]) > len(raws)
    found = []
    for number, (term, raw) in enumerate(zip(terms, raws, strict=True)):
        if term.kind == "number":
            found.append((term.start, term.norm, "number"))
        elif _is_name(term, raw, options):
            found.append((term.start, term.norm, "opening" if shouts or not number else "name"))
    return found


def _is_name(term: Term, raw: str, options: LinkOptions) -> bool:
    """A capitalised word that is rare in English; a title or a day is said by everybody."""
    return (
        term.kind == "word"
        and len(raw) > 2
        and raw[:1].isupper()
        and rarity(term.word) >= options.name_rarity
    )
