"""Reported speech: direct, mixed, indirect, with cue and speaker."""

from __future__ import annotations

import re
import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.layout.layout import find_layout
from firsthand.find.parse import Parser
from firsthand.find.speech.cues import load_cues
from firsthand.find.speech.quotes import find_quotes
from firsthand.find.words import read_rows, read_words
from firsthand.model import Mention, Name, Quote, Span
from firsthand.options import DEFAULT
from tests.factory import a_report, found

INTRO = "Mara Dunn, the mayor of Port Sella, spoke on Friday. "


def quotes(text: str, *forms: str) -> list[tuple[str, str | None]]:
    """Contents in marks (or all, for indirect speech) with their speakers."""
    result = []
    for quote in found(text).quotes:
        if quote.form in (forms or ("direct",)) and not quote.scare:
            result += [(text[span.start : span.end], quote.speaker) for span in quote.content]
    return result


def of_form(text: str, form: str) -> list[Quote]:
    return [quote for quote in found(text).quotes if quote.form == form]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not leave the harbour,” Mara Dunn said.",
        "“We will not leave the harbour,” said Mara Dunn.",
        '"We will not leave the harbour," Mara Dunn told reporters.',
        "Mara Dunn said, “We will not leave the harbour,” and sat down.",
        "Mara Dunn said on Friday: “We will not leave the harbour,”",
        "Speaking in Port Sella, Mara Dunn added: “We will not leave the harbour,”",
        "''We will not leave the harbour,'' Mara Dunn said.",
        "‘We will not leave the harbour,’ Mara Dunn said.",
        "«We will not leave the harbour,» Mara Dunn said.",
        "The Halden Courier quoted Mara Dunn as saying: “We will not leave the harbour,”",
    ],
)
def test_speech_before_and_after_its_cue(text: str) -> None:
    assert quotes(text) == [("We will not leave the harbour,", "Mara Dunn")]


def test_speech_goes_on_behind_the_cue() -> None:
    text = "“A lot of ships came,” Mara Dunn said. “The question is, where are they now?”"
    first, second = of_form(text, "direct")
    assert first.cue == second.cue and first.source == second.source
    assert second.speaker == "Mara Dunn"
    assert second.rule == "carried over"


def test_speech_over_paragraphs_keeps_its_speaker() -> None:
    text = "“We stay here,” Mara Dunn said. “We stay for good.\n\n“Nobody can move us from here.”"
    assert [speaker for _, speaker in quotes(text)] == ["Mara Dunn"] * 3


def with_names(text: str, *people: str) -> list[tuple[str, str | None]]:
    """Direct speech with its speakers, the people given and not found."""
    report = a_report(text)
    layout = find_layout(report)
    names = [Name(person, "person", tuple(_mentions(text, person))) for person in people]
    parsed = Parser(DEFAULT.find).parse(report, layout)
    found_ = [quote for quote in find_quotes(parsed, names) if quote.form == "direct"]
    return [(report.slice(quote.span), quote.speaker) for quote in found_]


def _mentions(text: str, person: str) -> list[Mention]:
    places = re.finditer(rf"{person}|{person.split()[-1]}", text)
    return [Mention(Span("r1", place.start(), place.end()), "name") for place in places]


def test_pronoun_is_the_person_in_view_of_its_gender() -> None:
    text = (
        "Mary Holt met Thomas Vane in Halden. Mary Holt arrived late.\n\n"
        "“The road was closed all night,” she said.\n\n“I waited for an hour,” he said."
    )
    speakers = [speaker for _, speaker in with_names(text, "Mary Holt", "Thomas Vane")]
    assert speakers == ["Mary Holt", "Thomas Vane"]


def test_a_new_subject_takes_the_pronoun_over() -> None:
    text = (
        "Thomas Vane said it was late. Vane added that he was tired. Vane left.\n"
        "Peter Holt disagreed. He praised the road.\n“The road is fine,” he said."
    )
    assert with_names(text, "Thomas Vane", "Peter Holt")[-1][1] == "Peter Holt"


def test_a_role_is_the_person_last_given_it() -> None:
    text = "The minister Thomas Vane came late.\n\n“The road was closed,” the minister said."
    assert with_names(text, "Thomas Vane") == [("The road was closed,", "Thomas Vane")]


def test_somebody_beside_the_head_is_not_the_speaker() -> None:
    text = "“The road was closed,” Thomas Vane’s ministry said."
    (quote,) = of_form(text, "direct")
    assert quote.speaker != "Thomas Vane"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Mara Dunn fired back: “We will not leave the harbour,”", "cue before"),
        ("Mara Dunn stated:\n\n“We will not leave the harbour,”", "colon"),
        ("Mara Dunn stood up. “We will not leave the harbour,”", "sentence before"),
    ],
)
def test_speech_led_in_by_a_colon_or_a_sentence(text: str, rule: str) -> None:
    (quote,) = of_form(text, "direct")
    assert (quote.speaker, quote.rule) == ("Mara Dunn", rule)


def test_a_question_before_who_asks_it() -> None:
    text = "Mara Dunn came by.\n\n“Would you leave the harbour?” Dunn asked. The ferry sailed."
    assert quotes(text) == [("Would you leave the harbour?", "Mara Dunn")]


def test_a_sentence_of_speech_behind_one_that_says_how() -> None:
    text = INTRO + "Dunn was blunt. “We will not leave the harbour to them.”"
    assert quotes(text) == [("We will not leave the harbour to them.", "Mara Dunn")]


def test_a_paragraph_of_speech_behind_speech_has_its_speaker() -> None:
    said = "“We will not leave,” Mara Dunn said.\n\n“The sea is patient.”"
    assert quotes(said)[-1] == ("The sea is patient.", "Mara Dunn")
    apart = "“We will not leave,” Mara Dunn said.\n\nThe ferry sailed.\n\n“The sea is patient.”"
    assert len(quotes(apart)) == 1


def test_a_statement_made_after_somebody_elses_act_is_of_its_maker() -> None:
    text = (
        "Mara Dunn made this statement after Judge Orr's decision to close the quay:\n\n"
        "“The judge found no wrongdoing.”"
    )
    assert quotes(INTRO + "\n\n" + text) == [("The judge found no wrongdoing.", "Mara Dunn")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The minister for ports and seas, Mara Dunn, stated: “The quay is safe.”", "Mara Dunn"),
        ("The coastguard put out a note in which it said: “The quay is safe.”", "coastguard"),
        ("The agency's informant said: “The quay is safe.”", None),
    ],
)
def test_who_speaks_behind_an_office_a_pronoun_or_no_name(text: str, speaker: str | None) -> None:
    assert quotes(f"Ferry held.\n\n{text}") == [("The quay is safe.", speaker)]


def test_unnamed_sources_have_no_speaker_but_a_source() -> None:
    text = "“The bridge will be closed for a year,” officials said."
    (quote,) = of_form(text, "direct")
    assert quote.speaker is None
    assert text[quote.source[0].start : quote.source[0].end] == "officials"


def test_an_office_that_speaks_goes_by_its_words() -> None:
    text = "“The bridge will be closed for a year,” the ministry said."
    assert quotes(text) == [("The bridge will be closed for a year,", "ministry")]


def test_words_in_marks_inside_a_clause_are_mixed() -> None:
    text = "Mara Dunn said that the plan was “a complete mess” for Port Sella."
    (quote,) = of_form(text, "mixed")
    assert [text[span.start : span.end] for span in quote.quoted] == ["a complete mess"]
    assert quote.speaker == "Mara Dunn"
    assert text[quote.span.start : quote.span.end].startswith("that the plan")


def test_nested_speech_belongs_to_the_inner_speaker() -> None:
    text = "The Halden Courier reports that Mara Dunn said the plan was “a complete mess” now."
    holders = [quote for quote in of_form(text, "mixed") if quote.quoted]
    assert [quote.speaker for quote in holders] == ["Mara Dunn"]


def test_scare_quotes_are_marked() -> None:
    text = "The town opened a “quiet zone” near the harbour last week."
    (quote,) = found(text).quotes
    assert quote.scare and quote.speaker is None


@pytest.mark.parametrize(
    ("text", "content", "rule"),
    [
        ("Mara Dunn said that the harbour was closed.", "that the harbour was closed", "clause"),
        ("Mara Dunn promised to open the harbour.", "to open the harbour", "infinitive"),
        ("Mara Dunn criticised the new harbour plan.", "the new harbour plan", "object"),
        ("Mara Dunn talked about the new harbour plan.", "the new harbour plan", "about"),
        (
            "The new harbour, Mara Dunn said, would open in May.",
            "would open in May",
            "clause around",
        ),
        ("The harbour is closed, as Mara Dunn said.", "The harbour is closed", "as reported"),
        ("According to Mara Dunn, the harbour is closed.", "the harbour is closed", "according to"),
        (
            "Mara Dunn is confident that the harbour will open.",
            "that the harbour will open",
            "word",
        ),
    ],
)
def test_every_frame_of_reported_speech(text: str, content: str, rule: str) -> None:
    hits = [quote for quote in of_form(text, "indirect") if quote.rule == rule]
    assert hits
    for quote in hits:
        assert content in text[quote.span.start : quote.span.end]
        assert quote.speaker == "Mara Dunn"


def test_what_happens_as_something_goes_on_is_not_its_words() -> None:
    text = "The dispute may reach a decisive month, as troops continue to advance from the east."
    assert [quote for quote in found(text).quotes if quote.rule == "as reported"] == []


def test_a_wish_denied_or_planned_is_no_judgement() -> None:
    assert not of_form("Mara Dunn would never criticise the harbour plan.", "indirect")


BODY = "“We will not leave the old harbour of Sund to the sea,” Mara Dunn said."


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("‘We will not leave the old harbour of Sund’", "Mara Dunn"),
        ("‘The old harbour of Sund’", "Mara Dunn"),
        ("Old harbour: “We will not leave the old harbour of Sund to the sea”", "Mara Dunn"),
        ("‘Harbour of Sund’ given up", "Mara Dunn"),
        ("‘The sea’ takes the harbour", None),
        ("‘The old harbour of Orle’", None),
    ],
)
def test_a_headline_that_repeats_speech_has_its_speaker(headline: str, speaker: str | None) -> None:
    text = f"{headline}\n\n{INTRO}{BODY}\n"
    found_quotes = [quote for quote in found(text).quotes if quote.span.end <= len(headline)]
    assert [quote.speaker for quote in found_quotes] == [speaker]
    assert [quote.scare for quote in found_quotes] == [speaker is None]


def test_tables_are_whole() -> None:
    kinds = {"say", "ask", "think", "want", "judge", "show", "talk"}
    frames = {"clause", "infinitive", "object", "object-clause", "object-as", "raised"}
    for cue in load_cues().values():
        assert cue.kind in kinds and cue.frames <= frames and (cue.frames or cue.about)
    assert all(len(row) == 2 and row[1] for row in read_rows("cue_words"))
    assert all(row[1] in {"m", "f"} for row in read_rows("first_names"))
    assert {"minister", "statement"} <= read_words("speaking_nouns")
    assert "officials" in read_words("unnamed_sources")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .,?:\n“”\"'’‘«»é\u202e\x00"), max_size=60))
def test_any_text_gives_quotes_that_lie_inside(text: str) -> None:
    assert_inside(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("Mara Dunn", "the council", "he", "officials", "the claim", "the old pier"),
                *("said", "told reporters", "called", "believes", "was accused of", "expected to"),
                *("according to", "that", "which", "who", "it", "rains", "would be sold", "and"),
                *("“", "”", '"', "'", ",", ".", ":", "—", "\n"),
            ]
        ),
        max_size=25,
    )
)
def test_any_order_of_words_gives_quotes_that_lie_inside(words: list[str]) -> None:
    assert_inside(" ".join(words))


def test_a_cue_out_of_order_is_a_span_all_the_same() -> None:
    assert_inside("He would quit. : “new one” expected to which according to and")


def assert_inside(text: str) -> None:
    for quote in found(text).quotes:
        for span in (*quote.content, *quote.cue, *quote.source, *quote.quoted):
            assert 0 <= span.start < span.end <= len(text)
        assert quote.form in {"direct", "mixed", "indirect"}
        assert quote.rule and quote.reason


def steps_for(pieces: int) -> int:
    """How many Python calls it takes to find the quotes of so many marks that nobody closes."""
    report = a_report("“we ‘go " * pieces)
    doc = Parser(DEFAULT.find).parse(report, find_layout(report))
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        find_quotes(doc, ())
    finally:
        sys.setprofile(None)
    return calls


def test_twice_as_many_unclosed_marks_cost_twice_as_much() -> None:
    assert steps_for(240) < 2.5 * steps_for(120)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ida Holt had been there since 5.40 a.m. “My boat won't sail,” she said, “but I do.”",
            "Ida Holt",
        ),
        ("“You can't feed a crew on that,” raged mum Ida Holt, whose son fell ill.", "Ida Holt"),
        (
            "A plane found it on Friday, “but fog kept us from putting boots on it,” brigade "
            "spokesman Tom Orr said.",
            "Tom Orr",
        ),
        ("She said, and I wrote it down: “There is a drawer for that.” Ida Holt left.", None),
        (
            "Ida Holt was there. “I have had nothing back from them,” she said. “Not once.”",
            "Ida Holt",
        ),
        ("Ida Holt was asked. She said, and I noted it: “There is a drawer for it.”", "Ida Holt"),
    ],
)
def test_speech_finds_its_cue_behind_a_broken_sentence(text: str, speaker: str | None) -> None:
    told = [quote for quote in found(text).quotes if quote.quoted]
    assert {quote.speaker for quote in told} == {speaker}
    assert not any(quote.scare for quote in told)


def test_a_name_that_opens_a_line_with_a_colon_speaks_in_the_lines_below() -> None:
    text = (
        "Jonas Holm, spokesman of Sella First, comments on the ruling of the high court:\n\n"
        "“This is a good day for tenants. Nothing changes for them.\n\n“The cap stays in force.”"
    )
    assert [quote.speaker for quote in found(text).quotes] == ["Jonas Holm"] * 2
