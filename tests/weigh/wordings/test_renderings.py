"""Which quoted words were spoken in another language: each sign by examples, and what is no sign."""

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.wordings.pieces import find_pieces
from firsthand.weigh.wordings.renderings import FOREIGN, RENDERED, agreement, signs_of
from firsthand.weigh.wordings.tongues import ELSEWHERE, SIGNS
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.factory import found
from tests.weigh.stories import a_story

SAID = "“We lost the whole northern quay and nine boats,”"

TELLING = {
    "interpreter": (
        f"{SAID} Marta Oliveira said through an interpreter.",
        f"{SAID} Marta Oliveira told the court through her translator.",
        f"Speaking via an interpreter, Marta Oliveira said: {SAID[:-2]}.”",
        f"{SAID} Marta Oliveira said with the interpreter at her side.",
        f"{SAID} said Marta Oliveira, speaking with an official interpreter.",
    ),
    "translation": (
        f"{SAID} Marta Oliveira said, according to a translation by Radio Lighthouse.",
        f"{SAID} Marta Oliveira said, as translated by the embassy.",
        f"{SAID} Marta Oliveira said in a statement, according to an English translation.",
        f"{SAID} Marta Oliveira said in a speech translated from Galician.",
        f"{SAID} Marta Oliveira wrote (translated).",
    ),
    "language": (
        f"{SAID} Marta Oliveira said in Arabic.",
        f"{SAID} Marta Oliveira told the crowd in Portuguese.",
        f"Speaking in Ruvanian, Marta Oliveira said: {SAID[:-2]}.”",
        f"{SAID} Marta Oliveira wrote on her page in French.",
        f"{SAID} Marta Oliveira said in a video in Spanish.",
    ),
    "medium": (
        f"{SAID} Marta Oliveira told the Portuguese newspaper Farol.",
        f"{SAID} Marta Oliveira told German public broadcaster NTW.",
        f"{SAID} Marta Oliveira said in an interview with Italian daily Il Faro.",
        f"{SAID} Marta Oliveira told Ruvanian state television.",
        f"{SAID} Marta Oliveira told Japan’s Kujira magazine, and to Japanese reporters.",
    ),
    "name of the medium": (
        f"{SAID} Marta Oliveira told the Sella Zeitung.",
        f"{SAID} Marta Oliveira told Le Phare.",
        f"{SAID} Marta Oliveira told Diario do Mar.",
        f"{SAID} Marta Oliveira told the Hafenblatt.",
        f"{SAID} Marta Oliveira told El Faro.",
    ),
}  # fmt: skip

NO_SIGN = (
    f"{SAID} Marta Oliveira said in English.",
    f"{SAID} Marta Oliveira said in Spanish Town.",
    f"{SAID} Marta Oliveira told the American newspaper Halden Courier.",
    f"{SAID} Marta Oliveira told British reporters.",
    f"{SAID} Marta Oliveira said. The Lighthouse spoke of a loss in translation of cargo.",
    f"{SAID} Marta Oliveira told the Halden Courier.",
    f"{SAID} Marta Oliveira said in Polish waters.",
)


def terms(text: str) -> set[str]:
    item = found("The harbour burned on Monday. " + text)
    pieces = find_pieces([item], [])
    assert pieces
    return {sign.term for sign in signs_of(pieces, [None], options=DEFAULT.weigh)}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, ts in TELLING.items() for t in ts])
def test_signs_of_another_language(name: str, text: str) -> None:
    assert name in terms(text)


@pytest.mark.parametrize("text", NO_SIGN)
def test_what_is_no_sign(text: str) -> None:
    assert terms(text) == set()


def test_every_sign_has_examples() -> None:
    assert {sign.name for sign in SIGNS} == set(TELLING)
    assert all(len(texts) >= 5 for texts in TELLING.values())


def nature(first: str, second: str) -> tuple[str, set[str]]:
    findings, links = a_story("It burned on Monday. " + first, "Flames rose. " + second)
    (wording,) = weigh_wordings(findings, links)
    return wording.nature, {sign.term for sign in wording.signs}


def test_two_renderings_are_no_misquotation() -> None:
    first = "“We lost the whole northern quay and nine boats,” Marta Oliveira said in Portuguese."
    second = "“We have lost all the northern quay and nine vessels,” Marta Oliveira said."
    assert nature(first, second) == ("translations", {"language"})
    assert nature(first.replace(" in Portuguese", ""), second) == ("differing", set())
    assert nature(first, first.replace("whole northern quay and ", "… "))[0] == "edited"
    assert nature(first, first)[0] == "same words"


RENDERINGS = (
    ("They tell the fishermen that the harbour is safe and the town unsafe.", "It says to fishermen there is security in a harbour and insecurity in our town."),
    ("The talks on the dam will begin again when the guns cease.", "Negotiations about a dam resume as soon as guns have stopped; talks are needed."),
    ("I vow to end the strike of the dockers by Friday.", "My promise: on Friday a stop to the dockers’ walkout, an end of their strike."),
    ("The minister refuses to open the sluices of the dam for money.", "For money no sluice in that dam is opened; our minister rejects it."),
    ("The army attacked villages near the border at night.", "By night there was an attack by our army, on border villages."),
)  # fmt: skip
REMARKS = (
    ("They tell the fishermen that the harbour is safe.", "No boat may leave the harbour without a pilot tonight."),
    ("The talks on the dam will begin on Monday in Sund.", "The dam is the property of the state of Velmark."),
    ("I vow to end the strike of the dockers.", "The dockers have every right to better wages and shelter."),
    ("We need more police on the streets at night.", "The streets of our town are dark and full of holes."),
    ("The army will answer every attack.", "The army is short of boots and bread."),
)  # fmt: skip


def pieces_of(*quotes: str, how: str = "") -> list[float]:
    texts = [f"It rained. “{quote[:-1]},” Marta Oliveira said{how}." for quote in quotes]
    items = [found(text, f"r{n}") for n, text in enumerate(texts)]
    a, b = find_pieces(items, [])
    return [agreement(a, b, options=DEFAULT.weigh), agreement(b, a, options=DEFAULT.weigh)]


@pytest.mark.parametrize(("a", "b"), RENDERINGS)
def test_one_content_in_other_words(a: str, b: str) -> None:
    forth, back = pieces_of(a, b)
    assert forth > 0 and back > 0


@pytest.mark.parametrize(("a", "b"), REMARKS)
def test_two_remarks_on_one_subject(a: str, b: str) -> None:
    assert pieces_of(a, b) == [0.0, 0.0]
    assert pieces_of(a, b, how=" in Arabic") == [0.0, 0.0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("I would sooner be mocked than late.", "Better that people laugh than that I come late."),
        ("The guards left at the third bell.", "Those who guarded it departed with the third ringing."),
        ("We paid the pirates no money.", "No sum was paid to pirates."),
        ("Our wells are dry and the cattle dead.", "The cattle have died, the wells are empty."),
        ("God will judge the builders.", "The builders answer to the judgement of God."),
    ],
)  # fmt: skip
def test_few_words_agree_where_another_language_is_told(a: str, b: str) -> None:
    assert pieces_of(a, b) == [0.0, 0.0]
    forth, back = pieces_of(a, b, how=" in Arabic")
    assert forth > 0 and back > 0


def test_readings_with_one_content_show_that_they_are_renderings() -> None:
    a, b = RENDERINGS[0]
    texts = [f"It rained. “{quote[:-1]},” Marta Oliveira said." for quote in (a, b)]
    items = {f"r{n}": found(text, f"r{n}") for n, text in enumerate(texts)}
    pieces = find_pieces(list(items.values()), [])
    assert RENDERED in signs_of(pieces, [], options=DEFAULT.weigh)
    assert signs_of(pieces[:1], [], options=DEFAULT.weigh) == ()


def test_a_report_in_another_language_is_a_sign() -> None:
    item = found("It burned. " + SAID + " Marta Oliveira said.", language="pt-BR")
    assert FOREIGN in signs_of(
        find_pieces([item], []), [item.report.language], options=DEFAULT.weigh
    )


def test_other_words_of_the_same_speaker_were_spoken_in_the_same_language() -> None:
    text = (
        f"The harbour burned on Monday. {SAID} Marta Oliveira said in Portuguese.\n\n"
        "“Nobody came to our help,” Marta Oliveira said.\n\n“We came,” said Jan Brandt."
    )
    pieces = find_pieces([found(text)], [])
    assert [[sign.name for sign, _ in piece.signs] for piece in pieces] == [
        ["language"],
        [ELSEWHERE.name],
        [],
    ]
