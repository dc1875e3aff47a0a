"""Gives words their part of speech and lemma by the pipeline's own rules, asked once a word.

The rules of spaCy's attribute ruler and lemmatizer are about a fifth of a parse, and nearly all of
them read one word alone: what they said of a word with its tag and relation, they would say again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG  # type: ignore[import-not-found]
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

# What a rule may read of a word, so that its answer is the same wherever the word stands.
_OWN = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_Word = tuple[int, int, int]  # the word, its tag and its relation, as spaCy's hashes


class Inflections:
    """The part of speech, morphology and lemma of words, as two parts of a pipeline give them."""

    parts = ("attribute_ruler", "lemmatizer")

    def __init__(self, pipeline: Language) -> None:
        self._ruler = cast(AttributeRuler, pipeline.get_pipe("attribute_ruler"))
        self._lemmatizer = cast(Lemmatizer, pipeline.get_pipe("lemmatizer"))
        self._vocab = pipeline.vocab
        self._alone, self._together = AttributeRuler(self._vocab), Matcher(self._vocab)
        for number, rule in enumerate(_rules(self._ruler)):
            if all(len(pattern) == 1 for pattern in rule["patterns"]):
                self._alone.add_patterns([rule])
            else:
                self._together.add(str(number), rule["patterns"])
        self._known: dict[_Word, tuple[int, ...]] = {}

    @classmethod
    def suit(cls, pipeline: Language) -> bool:
        """Whether a pipeline has both parts, and each reads of a word only the word itself."""
        if not all(part in pipeline.pipe_names for part in cls.parts):
            return False
        ruler = cast(AttributeRuler, pipeline.get_pipe("attribute_ruler"))
        patterns = [pattern for rule in _rules(ruler) for pattern in rule["patterns"]]
        read = {key for pattern in patterns if len(pattern) == 1 for key in pattern[0]}
        lemmatizer = pipeline.get_pipe("lemmatizer")
        return read <= _OWN and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule"

    def give(self, docs: Sequence[Doc]) -> None:
        """Set part of speech, morphology and lemma in documents that are tagged and parsed."""
        plain: list[tuple[Doc, list[_Word]]] = []
        for doc in docs:
            if any(token.is_space for token in doc) or self._together(doc):
                self._lemmatizer(self._ruler(doc))
            else:
                plain.append((doc, list(map(tuple, doc.to_array([ORTH, TAG, DEP]).tolist()))))
        words = dict.fromkeys(word for _, held in plain for word in held)
        self._learn([word for word in words if word not in self._known])
        for doc, held in plain:
            _write(doc, [POS, MORPH, LEMMA], [self._known[word] for word in held])

    def _learn(self, words: list[_Word]) -> None:
        """Ask for words that were not met before, all at once and each by itself."""
        if words:
            doc = Doc(self._vocab, words=[self._vocab.strings[orth] for orth, _, _ in words])
            _write(doc, [TAG, DEP], [(tag, relation) for _, tag, relation in words])
            self._lemmatizer(self._alone(doc))
            given = doc.to_array([POS, MORPH, LEMMA]).tolist()
            self._known.update(zip(words, map(tuple, given), strict=True))


def _rules(ruler: AttributeRuler) -> list[dict[str, Any]]:
    return cast(list[dict[str, Any]], ruler.patterns)


def _write(doc: Doc, attributes: list[int], rows: Sequence[tuple[int, ...]]) -> None:
    doc.from_array(attributes, np.array(rows, dtype=np.uint64))  # type: ignore[arg-type]
