"""Names of one report: mentions, types by vote, titles, roles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.names.names import find_names
from firsthand.find.names.roles import office_of
from firsthand.find.names.titles import roles
from firsthand.find.names.trimming import NEIGHBOURS, OFFICE_FIELDS
from firsthand.model import Name
from tests.factory import found
from tests.find.parsed import parsed

STORY = (
    "Ukrainian President Stepan Zelinskiy said on Friday that Ukraine was ready. "
    "Zelinsky met Ada Orr, the mayor of Halden, and Mr. Orr of the Meridia Steel Company. "
    "The Ukrainian leader left early. Orr stayed."
)


def named(text: str, canonical: str) -> Name:
    """The one name of the text with this spelling."""
    (name,) = [item for item in find_names(parsed(text)) if item.canonical == canonical]
    return name


def words(text: str, name: Name) -> list[tuple[str, str]]:
    return [(text[m.span.start : m.span.end], m.form) for m in name.mentions]


def test_surname_alone_and_its_other_spelling_join_the_full_name() -> None:
    name = named(STORY, "Stepan Zelinskiy")
    assert ("Zelinsky", "name") in words(STORY, name)
    assert name.type == "person"


def test_title_before_the_name() -> None:
    name = named(STORY, "Stepan Zelinskiy")
    assert [title.text for title in name.titles] == ["Ukrainian President"]
    span = name.titles[0].span
    assert STORY[span.start : span.end] == "Ukrainian President"


def test_title_in_apposition() -> None:
    assert "mayor of Halden" in [title.text for title in named(STORY, "Ada Orr").titles]


def test_role_is_resolved_where_one_person_fits() -> None:
    assert ("The Ukrainian leader", "role") in words(STORY, named(STORY, "Stepan Zelinskiy"))


def test_role_that_two_people_fit_is_left_alone() -> None:
    text = (
        "President Stepan Zelinskiy met President Carl Thorne on Friday. "
        "The president said that the talks had gone well."
    )
    forms = [m.form for name in find_names(parsed(text)) for m in name.mentions]
    assert "role" not in forms


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Mr. Ada Thornbury said that Mr. Boris Thornbury was late. Thornbury left early."
    names = {name.canonical for name in find_names(parsed(text)) if name.type == "person"}
    assert {"Ada Thornbury", "Boris Thornbury"} <= names


def test_title_outvotes_the_tagger() -> None:
    text = "Former U.S. President Donald Trump spoke. Trump said so. Trump left. Trump won."
    assert named(text, "Donald Trump").type == "person"
    assert named(text, "Donald Trump").titles[0].text == "Former U.S. President"


def test_no_article_stands_before_a_person() -> None:
    text = (
        "The Herald reached Harl Benning, the head of the river authority, on Friday night. He said"
        " that the authority had received no letter. “We read of it,” Benning said.\n"
    )
    findings = found(text)
    types = {name.canonical: name.type for name in findings.names}
    assert (types["Herald"], types["Harl Benning"]) == ("organisation", "person")
    assert {quote.speaker for quote in findings.quotes} == {"Harl Benning"}


def test_country_and_its_people_are_one_place() -> None:
    name = named("Russia said that Russian troops and the Russians would stay.", "Russia")
    assert name.type == "place"
    assert len(name.mentions) == 3


def test_acronym_joins_the_name_it_abbreviates() -> None:
    text = "The World Health Organization said so. The WHO said it again. The WHO left."
    assert len(named(text, "World Health Organization").mentions) == 3


@pytest.mark.parametrize(
    ("title", "noun", "country", "past"),
    [
        ("former U.S. President", "president", "United States", True),
        ("the Ukrainian leader", "leader", "Ukraine", False),
        ("US President-elect", "president-elect", "United States", False),
        ("foreign minister", "foreign minister", None, False),
    ],
)
def test_office(title: str, noun: str, country: str | None, past: bool) -> None:
    office = office_of(title)
    assert office is not None
    assert (office.noun, office.country, office.past) == (noun, country, past)


def test_no_office() -> None:
    assert office_of("a quiet morning") is None


def test_role_nouns_are_plain() -> None:
    assert all(noun == noun.lower().strip() and kind for noun, kind in roles().items())


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "A", "-elect", "President-elect", "Mr.", ", the mayor of"]
)
def test_nothing_to_name(text: str) -> None:
    find_names(parsed(text))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    for name in find_names(parsed(text)):
        assert name.mentions


@pytest.mark.parametrize(
    ("text", "canonical", "word"),
    [
        ("Chief Tatan Kurn said so. Tatan said more, and Tatan left.", "Tatan Kurn", "Tatan"),
        ("Dr Orhan Balik came. On Monday Orhan said that he would go.", "Orhan Balik", "Orhan"),
    ],
)
def test_a_first_name_alone_joins_the_one_full_name(text: str, canonical: str, word: str) -> None:
    assert (word, "name") in words(text, named(text, canonical))


def test_a_tower_is_not_the_person_it_is_called_after() -> None:
    text = "Mr Dunn said on Friday that he lived in Dunn Tower. Dunn said more."
    (name,) = [item for item in find_names(parsed(text)) if item.type == "person"]
    assert name.canonical == "Dunn"


@pytest.mark.parametrize("field", sorted(OFFICE_FIELDS))
def test_the_field_of_a_minister_is_no_part_of_the_name(field: str) -> None:
    text = f"Minister of {field.title()} Budo Karin told reporters that it failed."
    names = {item.canonical for item in find_names(parsed(text)) if item.type == "person"}
    assert f"{field.title()} Budo Karin" not in names


@pytest.mark.parametrize("word", sorted(NEIGHBOURS))
def test_a_neighbour_is_no_part_of_a_name(word: str) -> None:
    text = f"{word.title()} Gordon Mygar said that he heard sirens."
    names = {item.canonical for item in find_names(parsed(text))}
    assert f"{word.title()} Gordon Mygar" not in names


def test_whoever_has_an_age_is_a_person() -> None:
    assert named("Siraj, 46, who lives nearby, heard sirens.", "Siraj").type == "person"


def test_first_names_clubs_and_whose_office_it_is_tell_types() -> None:
    text = (
        "Ilse Holm lost to Castle Rovers, and Reform leader Tom Orr, who lives in Weir Lane, met "
        "Ilse Holm at Café Sella."
    )
    types = {name.canonical: name.type for name in found(text).names}
    assert types["Ilse Holm"] == types["Tom Orr"] == "person"
    assert types["Castle Rovers"] == "organisation"
    assert types["Weir Lane"] == "place"
    assert types.get("Reform", "organisation") == "organisation"
