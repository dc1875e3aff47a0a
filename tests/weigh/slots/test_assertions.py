"""What reports assert of one matter in other words: doubted, on terms, or as somebody's word."""

import pytest

from tests.weigh.slots.told import padded, told

DOUBT = "tells as sure"
TERMS = "leaves out the condition"
OWNED = "tells it as a fact"
DISPUTED = "disputes what"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "As many as 640 seats in the outer stands could be lost to the rebuilding.",
            "The rebuilding will take away 640 seats from the stands.",
        ),
        (
            "A faulty heater is suspected of having set fire to the old customs shed at Lorn Quay.",
            "A heater in the old customs shed at Lorn Quay caused the fire.",
        ),
        (
            "The driver may have fallen asleep shortly before the bus left the coast road, Ulm said.",
            "The driver fell asleep before the bus came off the coast road.",
        ),
        (
            "Divers believe that the anchor tore the cable near Skerry Point, but cannot prove it.",
            "The anchor tore the cable near Skerry Point.",
        ),
    ],
)
def test_what_one_doubts_another_tells_as_sure(one: str, other: str) -> None:
    found = [item for item in told(*padded(one, other)) if item.kind == "certainty"]
    assert found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "You may take 500 crowns a day out of the machines.",
            "Customers are allowed to take just 500 crowns a day.",
        ),
        (
            "The accused must pay 60,000 crowns to the tenant of the flat.",
            "He has to pay the tenant 60,000 crowns.",
        ),
        (
            "Doctors count 37 cases in the spa quarter, and 9 suspected.",
            "In the spa quarter 37 cases are confirmed.",
        ),
        (
            "The board noted speculation in the press about the stadium and confirmed that talks with"
            " Corvin Partners were going on.",
            "Talks with Corvin Partners about the stadium are going on, the board confirmed.",
        ),
    ],
)
def test_what_is_as_sure_in_other_words_is_no_doubt(one: str, other: str) -> None:
    assert not told(*padded(one, other), reason=DOUBT)


@pytest.mark.parametrize(
    "condition",
    [
        "If the wind drops, families from the island could return on 12 March.",
        "Families from the island can return on 12 March, provided that the wind drops.",
        "Families from the island will return on 12 March, pending a safety check.",
        "Subject to the consent of the county, families from the island will return on 12 March.",
        "Should the wind drop, families from the island will return on 12 March.",
        "Families from the island will return on 12 March once the pier has been repaired.",
    ],
)
def test_a_condition_lost_in_other_words(condition: str) -> None:
    plain = "The island's families will go back to their homes on 12 March."
    (item,) = told(*padded(condition, plain), reason=TERMS)
    assert (item.kind, item.severity) == ("condition", 3)


@pytest.mark.parametrize(
    "other",
    [
        "The island's families went home on 12 March.",
        "The island's families would go back to their homes on 12 March.",
        "As soon as the wind drops the island's families will go back, on 12 March.",
        "The council of the island will meet on 12 March.",
    ],
)
def test_no_condition_is_lost_where_nothing_is_promised(other: str) -> None:
    condition = "If the wind drops, families from the island could return on 12 March."
    assert not told(*padded(condition, other), reason=TERMS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The sluices at Ferrow were opened without warning, mayor Tilda Brandt says.",
            "Engineers opened the sluices at Ferrow without warning anybody.",
        ),
        (
            "Drivers ignored the red signal at the Orne crossing, the railway company claims.",
            "The drivers ignored the red signal at the Orne crossing.",
        ),
        (
            "Harbour minister Tilda Brandt said there was no danger of a leak from the wreck.",
            "There is no danger of a leak from the wreck.",
        ),
        (
            "According to two people close to the club, Brandt met the owners at a lake hotel.",
            "Brandt met the owners at a lake hotel.",
        ),
    ],
)
def test_the_word_of_a_party_told_as_fact(one: str, other: str) -> None:
    (item,) = told(*padded(one, other), reason=OWNED)
    assert (item.kind, item.nature) == ("attribution", "provenance")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Police said the lorry had left the road at Ferrow and hit the wall of a mill.",
            "The lorry left the road at Ferrow and hit the wall of a mill.",
        ),
        (
            "The railway company said it would close the Orne crossing in June.",
            "The railway company will close the Orne crossing in June.",
        ),
        (
            "The sluices at Ferrow were opened without warning, mayor Tilda Brandt says.",
            "The sluices at Ferrow were opened without warning. Brandt complained that nobody had"
            " given a warning before the sluices at Ferrow were opened.",
        ),
    ],
)
def test_what_nobody_doubts_needs_no_name(one: str, other: str) -> None:
    assert not told(*padded(one, other), reason=OWNED)


@pytest.mark.parametrize(
    "other",
    [
        "The railway company says it has no record of any brake trouble on the coast line.",
        "The railway company denies brake trouble on the coast line.",
        "The railway company dismissed reports of brake trouble on its coast line.",
    ],
)
def test_what_somebody_disputes(other: str) -> None:
    one = "Signalman Piet Lund noted brake trouble on the coast line three times since autumn."
    (item,) = told(*padded(one, other), reason=DISPUTED)
    assert (item.kind, item.nature, item.severity) == ("negation", "conflict", 3)


def test_what_is_denied_in_passing_is_another_matter() -> None:
    one = "The tenant gets 60,000 crowns from the baker for the burnt flat."
    other = (
        "The baker, who denied the charge, must pay the tenant 60,000 crowns for the burnt flat."
    )
    assert not told(*padded(one, other), reason=DISPUTED)


@pytest.mark.parametrize(
    "other",
    [
        "“We close the flat at noon,” said a friend. The baker, a friend claims, sold the flat in May.",
        "The baker sold the flat in May, his people complain.",
    ],
)
def test_a_word_of_saying_is_enough_for_whose_it_is(other: str) -> None:
    one = "The baker sold the flat without warning in May, tenant Ida Holm claims."
    assert not told(*padded(one, other), reason=OWNED)
