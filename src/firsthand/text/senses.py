"""Tells which words news uses for one thing ("vow" and "pledge"): a table of senses."""

from __future__ import annotations

from functools import cache

from firsthand.text.terms import content_terms, table_lines

_NONE: frozenset[str] = frozenset()


def senses_of(norm: str) -> frozenset[str]:
    """The senses of a normalised word (`Term.norm`); empty for a word that the table lacks.

    Two words with a sense in common may tell one thing; whether they do, the words around them
    must say. Phrases of the table ("step down") are no single words and are passed over.
    """
    return _table().get(norm, _NONE)


def alike_words(words: frozenset[str], others: frozenset[str]) -> int:
    """How many words of one set have a sense in common with a word of the other.

    Words that stand in both sets are left out, and no word stands in two pairs.
    """
    table = _table()
    mine = sorted([word for word in words - others if word in table])
    if not mine:
        return 0
    free = sorted([word for word in others - words if word in table])
    found = 0
    for word in mine:
        senses = table[word]
        partner = next((o for o in free if not senses.isdisjoint(table[o])), None)
        if partner is not None:
            free.remove(partner)
            found += 1
    return found


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sense, words in _rows():
        for word in words:
            terms = content_terms(word)
            # A phrase ("step down") is no single word, and its parts alone have other senses.
            if len(terms) == 1 and terms[0].kind == "word" and " " not in word:
                found.setdefault(terms[0].norm, set()).add(sense)
    return {norm: frozenset(senses) for norm, senses in found.items()}


@cache
def _rows() -> tuple[tuple[str, tuple[str, ...]], ...]:
    cells = [line.split("\t") for line in table_lines("senses.tsv")]
    return tuple((sense, tuple(words.split("|"))) for sense, words in cells)
