"""A parse given by hand: what a rule makes of it does not hang on the parser's luck."""

from __future__ import annotations

from spacy.tokens import Doc

from firsthand.find.pipeline import load_pipeline

# word, lemma, part of speech, tag, number of the head, dependency
Row = tuple[str, str, str, str, int, str]


def built(*rows: Row) -> Doc:
    """The rows as a parsed sentence."""
    words, lemmas, parts, tags, heads, deps = zip(*rows, strict=True)
    return Doc(
        load_pipeline().vocab,
        list(words),
        lemmas=list(lemmas),
        pos=list(parts),
        tags=list(tags),
        heads=list(heads),
        deps=list(deps),
    )


def dunn(head: int, dep: str = "nsubj") -> Row:
    """Somebody who speaks."""
    return ("Dunn", "Dunn", "PROPN", "NNP", head, dep)


def verb(lemma: str, *, head: int, dep: str = "ROOT", tag: str = "VBD") -> Row:
    """A verb; its form is its lemma, which no rule looks at."""
    return (lemma, lemma, "VERB", tag, head, dep)


def noun(word: str, head: int, dep: str) -> Row:
    """A noun in the plural."""
    return (word, word.removesuffix("s"), "NOUN", "NNS", head, dep)


def small(word: str, part: str, tag: str, head: int, dep: str) -> Row:
    """A word of grammar."""
    return (word, word, part, tag, head, dep)
