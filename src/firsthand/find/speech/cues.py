"""The words that report speech, thought, intent or judgement, and the frames of their content."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.find.words import read_rows, read_words

if TYPE_CHECKING:
    from spacy.tokens import Token

# Forms that the small tagger gives a wrong lemma.
_LEMMAS = {
    "hopes": "hope",
    "hoped": "hope",
    "hoping": "hope",
    "saying": "say",
    "said": "say",
    "says": "say",
    "told": "tell",
    "tells": "tell",
    "wrote": "write",
    "tweets": "tweet",
    "tweeted": "tweet",
    "endorses": "endorse",
}
SPOKEN = frozenset({"say", "ask"})
# Verbs that stand with a quotation although they are no verbs of speech by themselves.
_WITH_MARKS = frozenset(
    {"call", "describe", "label", "dub", "brand", "term", "pose", "go", "think", "believe", "mean"}
    | {"show", "read", "demonstrate", "indicate", "hope", "lament", "complain", "learn", "blast"}
    | {"attack", "slam", "sing", "chant", "cite", "quote", "promise", "predict", "boast", "rail"}
    | {"answer", "shoot", "fire", "agree", "open", "bark", "boom", "chime", "end", "deliver"}
    | {"estimate", "echo", "praise", "denounce", "condemn", "criticize", "mock", "wonder", "sum"}
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the cue table: the lemma, its class and the frames that hold its content.

    `about` are the prepositions whose phrase is the content ("talk about", "refer to").
    """

    lemma: str
    kind: str
    frames: frozenset[str]
    about: frozenset[str]


@cache
def load_cues() -> dict[str, Cue]:
    """The cue table by lemma."""
    return {lemma: _cue(lemma, kind, frames.split()) for lemma, kind, frames in read_rows("cues")}


def _cue(lemma: str, kind: str, frames: list[str]) -> Cue:
    about = [frame.removeprefix("about=") for frame in frames if frame.startswith("about=")]
    plain = frozenset(frame for frame in frames if not frame.startswith("about="))
    return Cue(lemma, kind, plain, frozenset("|".join(about).split("|")) - {""})


@cache
def _words() -> dict[str, Cue]:
    return {word: _cue(word, "word", frames.split()) for word, frames in read_rows("cue_words")}


def word_cue(token: Token) -> Cue | None:
    """The row of a noun or an adjective of speech and thought, or None."""
    return _words().get(lemma_of(token))


def can_speak(token: Token) -> bool:
    """Whether a noun or pronoun is one that speaks: a name, a person, an office, a document."""
    if token.pos_ == "PROPN":
        return True
    if token.pos_ == "PRON":
        return token.lower_ not in {"it", "that", "this", "which", "what", "there"}
    nouns = read_words("speaking_nouns")
    return lemma_of(token) in nouns or token.lower_ in nouns


def lemma_of(token: Token) -> str:
    """The lemma of a token, lower case, with the small tagger's known slips put right."""
    word = token.lower_
    return _LEMMAS.get(word) or token.lemma_.lower()


def cue_of(token: Token) -> Cue | None:
    """The row of a verb in the cue table, or None."""
    if token.pos_ not in {"VERB", "AUX"} and token.lower_ not in _LEMMAS:
        return None
    return load_cues().get(lemma_of(token))


def takes_marks(token: Token) -> bool:
    """Whether a verb may stand beside words in quotation marks as their cue."""
    cue = cue_of(token)
    if cue is not None and cue.kind in SPOKEN:
        return True
    return token.pos_ == "VERB" and lemma_of(token) in _WITH_MARKS
