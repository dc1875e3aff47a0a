"""Differences of one thing in sentences that no match joins, and what only looks like one."""

import pytest

from firsthand.model import Discrepancy, Quantity, Span
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.scene import set_scene
from firsthand.weigh.slots.fillers import ROWS
from firsthand.weigh.slots.heads import KINDS as COUNTED
from firsthand.weigh.slots.misprints import NOUGHTS, are_turned, is_misprint
from firsthand.weigh.slots.offices import HEADS, LADDERS, POSTS
from firsthand.weigh.slots.scores import KINDS as RESULTS
from firsthand.weigh.slots.spellings import plain_letters
from firsthand.weigh.slots.subjects import ROLES, are_two_subjects
from firsthand.weigh.slots.units import MONEY
from firsthand.weigh.tables import roles
from tests.weigh.stories import a_story

DAY = "2025-03-07T08:00:00"


def told(*texts: str, kind: str) -> list[Discrepancy]:
    findings, links = a_story(*texts, published=DAY)
    return [item for item in weigh_discrepancies(findings, links) if item.kind == kind]


def values(*texts: str, kind: str) -> set[str]:
    return {reading.value for item in told(*texts, kind=kind) for reading in item.readings}


def amount(value: float) -> Quantity:
    return Quantity(Span("r1", 0, 1), value, value, value, None, None, None)


@pytest.mark.parametrize("nought", NOUGHTS)
def test_a_nought_too_many_is_a_misprint(nought: int) -> None:
    assert is_misprint(amount(42), amount(42 * nought))
    assert not is_misprint(amount(42), amount(41 * nought))


def test_figures_that_change_places_are_a_misprint() -> None:
    assert are_turned("410", "401") and are_turned("38", "83")
    assert not are_turned("410", "411") and not are_turned("410", "4100")
    assert not is_misprint(amount(42), amount(42)) and not is_misprint(amount(0), amount(10))


def test_a_code_and_its_misprint() -> None:
    first = "Pharmacies in Halden were told to send back lot B2218 of the syrup."
    other = "Nobody should drink from a bottle with the lot number {}."
    assert values(first, other.format("B2281"), kind="number") == {"B2218", "B2281"}
    assert told(first, other.format("B7790"), kind="number") == []
    assert told(f"{first} Lot B2281 is safe.", other.format("B2281"), kind="number") == []


def test_two_results_of_one_vote() -> None:
    first = "The bench struck down the tax on wool by seven votes to two."
    assert values(first, "Judges voted 6-3 against the tax.", kind="number") == {
        "seven votes to two",
        "6-3",
    }
    assert told(first, "Judges voted 7-2 against the tax.", kind="number") == []
    assert told(first, "The match stood at 6-3 at half-time.", kind="number") == []
    assert set(RESULTS.values()) == {"vote", "match"}


def test_what_is_said_expressly_not_to_be_so() -> None:
    first = "All thirty hostages have been released, the ministry of Kessia announced."
    assert told(first, "Twenty-nine hostages, not thirty, came down the steps.", kind="number")
    assert not told(first, "Thirty hostages, not all men, came down the steps.", kind="number")
    day = "The miners met the company on Tuesday, according to its statement."
    assert told(day, "The company met the miners on Monday, not Tuesday, they say.", kind="date")
    (own,) = told("Eight people drowned, not nine as the mayor had announced.", kind="number")
    assert own.severity == 3 and "not nine" in own.reason


def test_a_payment_that_is_denied() -> None:
    paid = "The owner of the ship paid two million crowns for the crew."
    assert told(
        paid, "The owner of the ship says no ransom was paid for the crew.", kind="negation"
    )
    assert not told(paid, "The owner says the crew of the ship was paid well.", kind="negation")
    assert "crown" in MONEY


@pytest.mark.parametrize("noun", sorted(COUNTED))
def test_every_noun_that_is_counted_has_a_kind(noun: str) -> None:
    assert COUNTED[noun] in ("people", "homes", "firms") and noun.islower()


def test_one_number_of_people_and_of_families() -> None:
    first = "About 4,200 families had to leave the valley of the Orle."
    assert told(first, "More than 4,200 people cannot go home.", kind="number")[0].severity == 2
    reasons = [i.reason for i in told(first, "4,200 families left.", kind="number")]
    assert not any("two things" in reason for reason in reasons)


def test_acts_that_are_denied_and_that_are_doubted() -> None:
    found = "Divers recovered the flight recorder on Friday evening."
    assert told("The flight recorder has not been found.", found, kind="negation")
    assert not told("The flight recorder is orange.", found, kind="negation")
    assert not told("The flight recorder will not be opened until May.", found, kind="negation")
    may = "A bribe may have been paid for the licence, the auditor wrote."
    assert told(may, "After a bribe was paid, the firm got its licence.", kind="certainty")
    assert not told(may, "The fee was paid in May.", kind="certainty")


def test_one_sum_by_another_verb() -> None:
    lent = "Velmark could lend the airline 40 million crowns."
    assert told(lent, "Velmark is handing 40 million crowns to the airline.", kind="certainty")
    assert not told(lent, "The city is handing 40 million crowns to the poor.", kind="certainty")


@pytest.mark.parametrize("post", sorted(POSTS))
def test_every_post_is_an_office(post: str) -> None:
    assert post in set(roles().values()) | {"referee"}


def test_posts_that_nobody_holds_together() -> None:
    first = "Mayor Emil Holm cut the ribbon before a crowd."
    assert values(first, "Governor Emil Holm opened the road.", kind="title") == {
        "Mayor Emil Holm",
        "Governor Emil Holm",
    }
    assert not told(first, "Doctor Emil Holm opened the road.", kind="title")
    both = "Governor Emil Holm, who is mayor of Sund too, came. Mayor Emil Holm spoke."
    assert not told(first, both, kind="title")
    assert HEADS and all(len(ladder) > 1 for ladder in LADDERS)


def test_who_speaks_for_it_and_who_is_at_its_head() -> None:
    first = "Jonas Reik, a spokesman for the dam, said nobody had warned them."
    assert told(first, "Dam boss Jonas Reik said nobody had warned them.", kind="title") == []
    assert told(first, "The dam chief Jonas Reik had no warning.", kind="title")
    police = "Police chief Tove Brandt came."
    assert told(police, "Tove Brandt, the head of the fire service, came.", kind="title")
    assert not told(police, "Tove Brandt, the head of the town's police, came.", kind="title")


def test_names_without_their_accents() -> None:
    assert plain_letters("öhl") == plain_letters("oehl") == plain_letters("ohl")
    assert plain_letters("søren") == "soren" != plain_letters("saren")
    first = "The clinic in Tarn belongs to Doctor Ulf Märtens."
    assert told(first, "Ulf Martens has run the clinic for ten years.", kind="name")
    assert not told("Sandar has sent a boat.", "The Sandari coast guard came.", kind="name")


@pytest.mark.parametrize("word", sorted(ROLES))
def test_numbers_in_two_roles_are_two(word: str) -> None:
    findings, links = a_story(f"Sund, {word}: 80 boats.", "Sund: 50 boats.")
    scene = set_scene(findings, links)
    first, other = ((item.quantities[-1], item.sentences[-1]) for item in findings)
    assert are_two_subjects(first[0], other[0], first[1], other[1], scene)
    assert not are_two_subjects(first[0], first[0], first[1], first[1], scene)


def test_two_things_of_one_kind_are_left_alone() -> None:
    assert not told(
        "Holl won her first match on Tuesday.",
        "Holl won her second match on Thursday.",
        kind="date",
    )
    assert not told(
        "The company cut 400 jobs in Sund last year.",
        "It will cut 250 jobs in Sund next year, the company said.",
        kind="number",
    )
    assert {"date", "rank"} <= set(ROWS)
