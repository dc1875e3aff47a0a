"""Offices of one person, however the reports of a story say them."""

import pytest

from firsthand.model import Discrepancy
from firsthand.text.tokens import words
from firsthand.weigh.slots.held import DOES
from firsthand.weigh.slots.offices import LADDERS
from firsthand.weigh.slots.titles import offices_in
from firsthand.weigh.tables import roles
from tests.weigh.slots.told import told


def titles(first: str, second: str) -> list[Discrepancy]:
    return [item for item in told(first, second) if item.kind == "title"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The pumps held, said Sund's Deputy Transport Minister, Ms Ada Orrel. Rain is due.",
            "Transport Minister Ada Orrel said that the pumps had held. More rain is due.",
        ),
        (
            "Dora Feld, chief executive of Sund Steel, opened the new furnace in spring.",
            "The furnace runs, says Dora Feld. “It is hot,” the deputy chief executive told us.",
        ),
        (
            "Ines Vaag, who chairs the harbour board, wants a wall along the pier.",
            "A wall along the pier is what Ines Vaag, the board's vice-chair, wants.",
        ),
        (
            "Joan Birt, cabinet member for finance, will not pay for a hall.",
            "No hall will be paid for, said Joan Birt, the cabinet member for schools.",
        ),
        (
            "Assistant Chief Constable Mark Lidd closed the road for six hours.",
            "The road was closed for six hours by Chief Constable Mark Lidd.",
        ),
        (
            "Chief prosecutor Lena Marsk dropped two of the charges on Monday.",
            "On Monday prosecutor Lena Marsk dropped two of the charges.",
        ),
        (
            "The army's spokesman, Colonel Ivo Brand, denied that guns had been fired.",
            "That guns had been fired was denied by the chief of staff, Colonel Ivo Brand.",
        ),
        (
            "Sgt Ruth Penn found the missing man in a barn above Sund.",
            "The missing man was found in a barn above Sund by Inspector Ruth Penn.",
        ),
    ],
)
def test_offices_of_two_ranks_or_fields(first: str, second: str) -> None:
    assert titles(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Headteacher Paul Rigg will have the roof mended by June.",
            "The roof will be mended by June, said Paul Rigg, the head teacher.",
        ),
        (
            "Cllr Joan Birt wants the vote on Monday. The hall was full.",
            "The vote should be on Monday, said Councillor Joan Birt.",
        ),
        (
            "The deputy mayor, Tom Hale, opened the bridge. The deputy mayor wore red.",
            "Deputy mayor Tom Hale opened the bridge. “It stands,” the mayor said.",
        ),
        (
            "The minister, Vera Aldo, called the vaccine safe. Doses come on Friday.",
            "Health Minister Vera Aldo called the vaccine safe. Doses come on Friday.",
        ),
        (
            "Finance and Trade Minister Vera Aldo opened the mint at noon.",
            "At noon Finance Minister Vera Aldo opened the mint.",
        ),
        (
            "Ada Orr, mayor Tom Hale and the town clerk walked to the bridge.",
            "Judge Ada Orr walked to the bridge with the town clerk.",
        ),
        (
            "It was up to the mayor, Ada Orr said. The bridge stays shut.",
            "The bridge stays shut, said judge Ada Orr, for it is up to the mayor.",
        ),
        (
            "In Port Orr, the captain, Ada Holm, came ashore with nine of the crew.",
            "Port Orr, coach trips to which are booked, saw Ada Holm come ashore.",
        ),
    ],
)
def test_offices_that_are_one_or_of_another(first: str, second: str) -> None:
    assert not titles(first, second)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("the minister for health", "health minister"),
        ("Minister of the Interior", "interior minister"),
        ("the minister for women and children", "women children minister"),
        ("the finance and trade minister", "finance trade minister"),
        ("Minister of State", "minister"),
        ("minister of Norway", "minister"),
        ("secretary of the club", "secretary"),
        ("secretary for education", "education minister"),
    ],
)
def test_the_field_of_an_office_is_a_part_of_it(text: str, group: str) -> None:
    assert offices_in(words(text))[0].group == group


def test_every_office_of_the_tables_is_one_of_the_list_of_roles() -> None:
    known = set(roles().values())
    assert set(DOES.values()) <= known
    assert set().union(*LADDERS) <= known


def test_former_may_stand_before_the_name_of_a_people() -> None:
    assert not titles(
        "Ada Orrel, a former president of Sund, lost a cousin in the crash near the pass.",
        "Former Sundish President Ada Orrel lost a cousin in the crash, near the pass.",
    )
