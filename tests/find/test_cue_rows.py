"""Every row of the cue tables: each frame it names holds a content, with its rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from firsthand.find.speech import extents, worded
from firsthand.find.speech.attribution import Attribution
from firsthand.find.speech.cues import (
    _LEMMAS,
    _WITH_MARKS,
    Cue,
    can_speak,
    load_cues,
    takes_marks,
)
from firsthand.find.speech.indirect import find_attributions
from firsthand.find.words import read_rows, read_words
from tests.find.built import Row, built, dunn, noun, small, verb

CLOSED: list[Row] = [
    small("that", "SCONJ", "IN", 4, "mark"),
    noun("piers", 4, "nsubj"),
]


def clause(lemma: str) -> Doc:
    """Dunn said that piers close."""
    return built(dunn(1), verb(lemma, head=1), *CLOSED, verb("close", head=1, dep="ccomp"))


def addressed(lemma: str) -> Doc:
    """Dunn told us that piers close."""
    return built(
        dunn(1),
        verb(lemma, head=1),
        small("us", "PRON", "PRP", 1, "dobj"),
        small("that", "SCONJ", "IN", 5, "mark"),
        noun("piers", 5, "nsubj"),
        verb("close", head=1, dep="ccomp"),
    )


def infinitive(lemma: str) -> Doc:
    """Dunn promised to close piers."""
    return built(
        dunn(1),
        verb(lemma, head=1),
        small("to", "PART", "TO", 3, "aux"),
        verb("close", head=1, dep="xcomp", tag="VB"),
        noun("piers", 3, "dobj"),
    )


def raised(lemma: str) -> Doc:
    """Piers are expected to close."""
    return built(
        noun("Piers", 2, "nsubjpass"),
        ("are", "be", "AUX", "VBP", 2, "auxpass"),
        verb(lemma, head=2, tag="VBN"),
        small("to", "PART", "TO", 4, "aux"),
        verb("close", head=2, dep="xcomp", tag="VB"),
    )


def judged(lemma: str) -> Doc:
    """Dunn criticised piers."""
    return built(dunn(1), verb(lemma, head=1), noun("piers", 1, "dobj"))


def seen_as(lemma: str) -> Doc:
    """Dunn sees piers as mistakes."""
    return built(
        dunn(1),
        verb(lemma, head=1),
        noun("piers", 1, "dobj"),
        small("as", "ADP", "IN", 1, "prep"),
        noun("mistakes", 3, "pobj"),
    )


def about(lemma: str, preposition: str) -> Doc:
    """Dunn talked about piers."""
    return built(
        dunn(1),
        verb(lemma, head=1),
        small(preposition, "ADP", "IN", 1, "prep"),
        noun("piers", 2, "pobj"),
    )


FRAMES = {
    "clause": (clause, "clause"),
    "object-clause": (addressed, "clause"),
    "infinitive": (infinitive, "infinitive"),
    "raised": (raised, "raised"),
    "object": (judged, "object"),
    "object-as": (seen_as, "object"),
}
CUES = sorted(load_cues().values(), key=lambda cue: cue.lemma)


def at(doc: Doc, place: int) -> list[Attribution]:
    """The attributions whose cue holds a token."""
    return [item for item in find_attributions(doc) if place in {part.i for part in item.cue}]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.lemma)
def test_each_frame_of_a_verb_holds_a_content(cue: Cue) -> None:
    for frame in cue.frames:
        make, rule = FRAMES[frame]
        place = 2 if frame == "raised" else 1
        (item,) = at(make(cue.lemma), place)
        assert (item.rule, item.kind) == (rule, cue.kind), frame
        assert "pier" in {part.lemma_.lower() for part in item.content}
        assert (item.subject is None) == (frame == "raised")
    for preposition in cue.about:
        (item,) = at(about(cue.lemma, preposition), 1)
        assert [part.text for part in item.content] == ["piers"], preposition
        assert [part.text for part in item.source] == ["Dunn"]


WORDS = [(row[0], row[1].split()) for row in read_rows("cue_words")]


def owned(word: str, preposition: str | None) -> Doc:
    """Dunn's promise to close piers held; Dunn's praise for piers held."""
    rows = [
        dunn(2, "poss"),
        small("'s", "PART", "POS", 0, "case"),
        (word, word, "NOUN", "NN", 5, "nsubj"),
    ]
    if preposition is None:
        rows += [small("to", "PART", "TO", 4, "aux"), verb("close", head=2, dep="acl", tag="VB")]
    else:
        rows += [small(preposition, "ADP", "IN", 2, "prep"), noun("piers", 3, "pobj")]
    return built(*rows, verb("hold", head=5))


def felt(word: str, preposition: str | None) -> Doc:
    """Dunn is eager to close; Dunn is proud of piers."""
    rows = [
        dunn(1),
        ("is", "be", "AUX", "VBZ", 1, "ROOT"),
        (word, word, "ADJ", "JJ", 1, "acomp"),
    ]
    if preposition is None:
        rows += [small("to", "PART", "TO", 4, "aux"), verb("close", head=2, dep="xcomp", tag="VB")]
    else:
        rows += [small(preposition, "ADP", "IN", 2, "prep"), noun("piers", 3, "pobj")]
    return built(*rows)


@pytest.mark.parametrize(("word", "frames"), WORDS, ids=[word for word, _ in WORDS])
@pytest.mark.parametrize("make", [owned, felt])
def test_each_frame_of_a_noun_or_adjective_holds_a_content(
    word: str, frames: list[str], make: Callable[[str, str | None], Doc]
) -> None:
    for frame in frames:
        kinds = [None] if frame == "clause" else frame.removeprefix("about=").split("|")
        for preposition in kinds:
            (item,) = at(make(word, preposition), 2)
            assert item.rule == "word"
            assert [part.text for part in item.source] in (["Dunn"], ["Dunn", "'s"])
            assert item.content[-1].text == ("close" if preposition is None else "piers")


@pytest.mark.parametrize("lemma", sorted(worded._BEARERS))
def test_who_bears_a_promise_has_promised(lemma: str) -> None:
    doc = built(
        dunn(1),
        verb(lemma, head=1),
        ("promise", "promise", "NOUN", "NN", 1, "dobj"),
        small("to", "PART", "TO", 4, "aux"),
        verb("close", head=2, dep="acl", tag="VB"),
    )
    (item,) = (item for item in at(doc, 2) if item.rule == "word")
    assert [part.i for part in item.cue] == [1, 2]
    assert [part.text for part in item.source] == ["Dunn"]


@pytest.mark.parametrize("word", sorted(extents._SUMMARIES))
def test_a_summing_noun_ends_the_content(word: str) -> None:
    doc = built(
        dunn(1),
        verb("say", head=1),
        noun("piers", 3, "nsubj"),
        verb("close", head=1, dep="ccomp"),
        small(",", "PUNCT", ",", 3, "punct"),
        small("a", "DET", "DT", 6, "det"),
        (word, word, "NOUN", "NN", 3, "npadvmod"),
    )
    (item,) = at(doc, 1)
    assert [part.text for part in item.content] == ["piers", "close"]


@pytest.mark.parametrize("word", sorted(extents._REASONS))
def test_a_reason_goes_on_with_the_content(word: str) -> None:
    doc = built(
        dunn(1),
        verb("say", head=1),
        noun("piers", 3, "nsubj"),
        verb("close", head=1, dep="ccomp"),
        small(word, "SCONJ", "IN", 6, "mark"),
        noun("storms", 6, "nsubj"),
        verb("come", head=1, dep="advcl"),
    )
    (item,) = at(doc, 1)
    assert [part.text for part in item.content] == ["piers", "close", word, "storms", "come"]


@pytest.mark.parametrize("form", sorted(_LEMMAS))
def test_a_slip_of_the_tagger_is_put_right(form: str) -> None:
    doc = built(dunn(1), (form, form, "NOUN", "NNS", 1, "ROOT"))
    assert takes_marks(doc[1]) or _LEMMAS[form] in load_cues()


@pytest.mark.parametrize("lemma", sorted(_WITH_MARKS))
def test_a_verb_may_stand_beside_marks(lemma: str) -> None:
    assert takes_marks(built(dunn(1), verb(lemma, head=1))[1])
    assert not takes_marks(built(dunn(1), verb("sail", head=1))[1])


@pytest.mark.parametrize("word", sorted(read_words("speaking_nouns")))
def test_a_noun_can_speak(word: str) -> None:
    assert can_speak(built((word, word, "NOUN", "NN", 0, "ROOT"))[0])
    assert not can_speak(built(("harbour", "harbour", "NOUN", "NN", 0, "ROOT"))[0])
