"""Finds what few reports of a story have in common: misspellings and turns of another house style.

Who shares an error that others do not make has it from the same text, more likely than not: the
"common errors" of textual criticism.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from firsthand.options import LinkOptions
from firsthand.text.house_style import styles_of
from firsthand.text.terms import rarity, terms_in

# An odd spelling, and the one that others use instead of it.
Odd = tuple[str, str]


def odd_spellings(
    words: Sequence[frozenset[str]], *, told: Sequence[bool] = (), options: LinkOptions
) -> tuple[frozenset[Odd], ...]:
    """For each report the spellings that a few reports use and most of the others do not.

    `words` are the folded words of each report; those count that are `told`, by default all. An odd
    spelling is one letter away from another word of the story, or has two letters changed about; it
    stands in two reports or more and in a small share of those that use either; and where the
    language knows the other word it hardly knows this one. What differs at its end is another form
    of one word. Found by index: words that are the same once one letter is taken out.
    """
    counted = [row for row, counts in zip(words, told, strict=True) if counts] if told else words
    holders = Counter(word for row in counted for word in row if len(word) >= options.odd_letters)
    index: dict[str, list[str]] = {}
    for word in sorted(holders):
        for key in _keys(word):
            shelf = index.setdefault(key, [])
            shelf += [word][: options.odd_shelf - len(shelf)]
    odd: dict[str, str] = {}
    for word, count in sorted(holders.items()):
        if count > 1:
            near = {other for key in _keys(word) for other in index[key]} - {word}
            usual = [other for other in near if _is_odd(word, other, holders, options)]
            if usual:
                odd[word] = min(usual, key=lambda other: (-holders[other], other))
    return tuple(frozenset((word, odd[word]) for word in row if word in odd) for row in words)


def _keys(word: str) -> Iterator[str]:
    """The word, and the word without one letter; a long one is no word of a language."""
    yield word
    if len(word) <= 40:
        yield from {word[:at] + word[at + 1 :] for at in range(len(word))}


def _is_odd(word: str, other: str, holders: Mapping[str, int], options: LinkOptions) -> bool:
    both = holders[word] + holders[other]
    if holders[word] > options.odd_share * both or OSA.distance(word, other) != 1:
        return False
    if word[:-2] == other[:-2] or word[: len(other)] == other or other[: len(word)] == word:
        return False
    if terms_in(word)[0].norm == terms_in(other)[0].norm:
        return False
    return rarity(word) >= max(options.odd_rarity, rarity(other))


def odd_styles(
    texts: Sequence[str], *, told: Sequence[bool] = (), options: LinkOptions
) -> tuple[frozenset[Odd], ...]:
    """For each report the ways of writing that few of the story's reports keep to.

    Only those count that are `told`, by default all.
    """
    kept = [styles_of(text) for text in texts]
    counted = [row for row, counts in zip(kept, told, strict=True) if counts] if told else kept
    ways = Counter(item for row in counted for item in row.items())
    usual: dict[str, tuple[int, str]] = {}
    total: Counter[str] = Counter()
    for (name, way), count in sorted(ways.items()):
        total[name] += count
        usual[name] = max(usual.get(name, (0, "")), (count, way))
    return tuple(
        frozenset(
            (way, usual[name][1])
            for name, way in row.items()
            if 1 < ways[name, way] <= options.odd_share * total[name]
        )
        for row in kept
    )
