"""Spellings and ways of writing that a few reports of a story share."""

import pytest

from firsthand.link.copies import find_copies
from firsthand.link.kin.dependence import dependence_terms, weigh_dependence
from firsthand.link.kin.kinship import kin_of
from firsthand.link.kin.oddities import odd_spellings, odd_styles
from firsthand.link.kin.traits import traits_of
from firsthand.model import Findings
from firsthand.options import DEFAULT
from tests.factory import found

LINK = DEFAULT.link
STORY = (
    "Harbour pilot Marta Velnik refused to board the ferry at Port Sella on Sunday because the "
    "eastern sluice had jammed. The crew waited four hours for a tug from Osk."
)

RETOLD = (
    "Because the eastern sluice had jammed on Sunday, harbour pilot Marta Velnik refused to board "
    "the ferry, and at Port Sella a crew waited for a tug from Osk, four hours in all."
)
# Each tells it in its own words, so that none prints another's text again.
OTHERS = (
    "Marta Velnik, a harbour pilot, stayed ashore.",
    "No pilot came aboard: Velnik would not leave the harbour.",
    "The harbour office named Velnik as the one who said no.",
    "A sluice had stuck, and Velnik kept to the harbour.",
)


def rows(*reports: str) -> list[frozenset[str]]:
    return [frozenset(report.split()) for report in reports]


def test_a_misspelling_that_two_of_six_share_is_odd() -> None:
    words = rows("velnik ferry", "velnik tug", "velnik dam", "velnik osk", "velnick a", "velnick b")
    odd = frozenset({("velnick", "velnik")})
    assert odd_spellings(words, options=LINK) == (*[frozenset()] * 4, odd, odd)


def test_letters_changed_about_are_odd() -> None:
    words = rows("recieve", "recieve", *["receive"] * 4)
    assert odd_spellings(words, options=LINK)[0] == {("recieve", "receive")}


def test_what_is_no_slip_is_not_odd() -> None:
    for few, many in (
        ("velnik", "velniks"),  # another form of it
        ("waters", "eaters"),  # a word that everybody uses
        ("orle", "orla"),  # too short
        ("tesselated", "zzz"),  # nothing like it
    ):
        assert not any(odd_spellings(rows(few, few, *[many] * 5), options=LINK))


def test_what_one_report_or_half_of_them_write_is_not_odd() -> None:
    assert not any(odd_spellings(rows("velnick", *["velnik"] * 5), options=LINK))
    assert not any(odd_spellings(rows(*["velnick"] * 3, *["velnik"] * 3), options=LINK))


def test_a_hostile_pile_is_searched_so_far() -> None:
    letters = [chr(0x4E00 + n) for n in range(3_000)]
    words = [frozenset(f"velni{letter}" for letter in letters)] * 2
    assert not any(odd_spellings(words, options=LINK))


def test_a_way_of_writing_that_two_of_six_keep_to_is_odd() -> None:
    texts = ["It rose by 10%."] * 4 + ["It rose by ten percent."] * 2
    odd = frozenset({("10 percent", "10%")})
    assert odd_styles(texts, options=LINK) == (*[frozenset()] * 4, odd, odd)


def terms(pile: list[Findings]) -> dict[str, str]:
    """The terms of the first two reports, each with its reason."""
    traits = traits_of(pile, options=LINK)
    kin = kin_of(traits, options=LINK)[0, 1]
    return {row.term: row.reason for row in weigh_dependence(kin, traits, options=LINK)}


def test_a_common_error_is_a_term_with_its_words() -> None:
    wrong = STORY.replace("Velnik", "Velnick")
    again = RETOLD.replace("Velnik", "Velnick")
    others = [found(text, f"o{n}") for n, text in enumerate(OTHERS)]
    assert terms([found(wrong, "a"), found(again, "b"), *others])["errors"] == (
        "both write “velnick” where others write “velnik”"
    )
    assert "errors" not in terms([found(RETOLD, "a"), found(wrong, "b"), *others])


def test_an_error_of_one_text_is_not_common_for_being_printed_again() -> None:
    wrong = STORY.replace("Velnik", "Velnick")
    others = [found(text, f"o{n}") for n, text in enumerate(OTHERS)]
    assert "errors" not in terms([found(wrong, "a"), found(wrong + " It rained.", "b"), *others])


def test_a_common_style_is_a_term_with_its_words() -> None:
    other = STORY.replace("Harbour", "Harbor")
    pile = [
        found(other, "a"),
        found(RETOLD.replace("harbour", "harbor"), "b"),
        *(found(text, f"o{n}") for n, text in enumerate(OTHERS)),
    ]
    assert terms(pile)["house style"] == "both write “-or” where others write “-our”"


def test_a_common_owner_is_a_term_and_more_probable_copying() -> None:
    def pile(owner: str) -> list[Findings]:
        one = found(STORY, "a", outlet="Halden Courier", owner="Ruvania Media")
        return [one, found(RETOLD, "b", outlet="Sella Post", owner=owner)]

    assert terms(pile("ruvania media"))["owner"] == "one owner has both outlets"
    assert "owner" not in terms(pile("Osk Press"))
    (joint,) = find_copies(pile("Ruvania Media"), (), ())
    (apart,) = find_copies(pile("Osk Press"), (), ())
    assert joint.probability > apart.probability


def test_a_later_report_of_one_outlet_is_likelier_to_go_on_from_the_earlier() -> None:
    def pile(outlet: str) -> list[Findings]:
        return [found(STORY, "a", outlet="Halden Courier"), found(STORY[:90], "b", outlet=outlet)]

    assert terms(pile("Halden Courier"))["owner"] == "one outlet printed both"
    assert "owner" not in terms(pile("Sella Post"))


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("It was first reported by the Halden Courier.", 2.5),
        ("“It jammed,” she said in an interview with the Halden Courier.", 0.5),
        ("It rained.", 0.0),
    ],
)
def test_a_credit_for_an_interview_is_less_than_one_for_the_news(said: str, share: float) -> None:
    pile = [
        found(STORY, "a", outlet="Halden Courier"),
        found(f"{STORY[:90]} on Sunday. {said}", "b", outlet="Sella Post"),
    ]
    traits = traits_of(pile, options=LINK)
    measures = dependence_terms(kin_of(traits, options=LINK)[0, 1], traits, options=LINK)
    assert measures["credit"] == share
