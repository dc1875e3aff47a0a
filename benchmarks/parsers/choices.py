"""The ways to parse that are compared: a row each, with what it is to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

from firsthand.find.pipeline import load_pipeline, parse_texts

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[Sequence[str], int], "list[Doc]"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to parse: `parse` takes sentences and a batch size; `read` is the furniture read."""

    name: str
    parse: Parse
    captions: bool = True
    batch: int = 128


def whole(*left_out: str, pipeline: str = "") -> Parse:
    """The pipeline as it comes, less some of its parts."""

    def parse(texts: Sequence[str], batch: int) -> list[Doc]:
        loaded = load_pipeline(pipeline)
        return list(loaded.pipe(texts, batch_size=batch, disable=list(left_out)))

    return parse


def ours(pipeline: str = "") -> Parse:
    """What Firsthand does with a pipeline."""
    return lambda texts, batch: parse_texts(texts, batch=batch, pipeline=pipeline)


def with_verbs(texts: Sequence[str], batch: int) -> list[Doc]:
    """The parser is asked only of sentences in which the tagger sees a verb."""
    loaded = load_pipeline()
    tail = ["parser", "attribute_ruler", "lemmatizer", "ner"]
    docs = list(loaded.pipe(texts, batch_size=batch, disable=tail))
    verbs = [doc for doc in docs if any(token.tag_[:1] in "VM" for token in doc)]
    for part, given in (("parser", verbs), *((name, docs) for name in tail[1:])):
        list(loaded.get_pipe(part).pipe(given, batch_size=batch))  # type: ignore[attr-defined]
    return docs


def choices(others: Sequence[str]) -> tuple[Choice, ...]:
    """All rows; `others` are names or folders of pipelines to set beside the small one."""
    rows = [
        Choice("small, every part", whole()),
        Choice("small, as shipped", ours()),
        Choice("small, as shipped, batches of 16", ours(), batch=16),
        Choice("small, as shipped, batches of 512", ours(), batch=512),
        Choice("small, as shipped, no captions", ours(), captions=False),
        Choice("small, parser where a verb is", with_verbs),
        Choice("small, no names", whole("ner")),
        Choice("small, no lemmas", whole("lemmatizer")),
        Choice("small, no parser", whole("parser")),
    ]
    for name in others:
        rows += [
            Choice(f"{name}, every part", whole(pipeline=name)),
            Choice(f"{name}, as shipped", ours(name)),
        ]
    return tuple(rows)


@contextmanager
def chosen(choice: Choice, spend: Callable[[Callable[[], list[Doc]]], list[Doc]]) -> Iterator[None]:
    """While it lasts, `find` parses as chosen; `spend` runs each parse, and may time it."""

    def parse(texts: Sequence[str], *, batch: int, pipeline: str) -> list[Doc]:
        return spend(lambda: choice.parse(texts, choice.batch))

    read = frozenset({"caption", "standfirst", "standfirst_duplicate"} if choice.captions else ())
    with (
        patch("firsthand.find.parse.parse_texts", parse),
        patch("firsthand.find.parse.READ_FURNITURE", read),
    ):
        yield
