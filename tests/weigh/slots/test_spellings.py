"""One name in two spellings."""

from firsthand.model import Actor, Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.pile import links, pile, place


def spelt(kinds: tuple[str, str], *, other: str) -> list[Discrepancy]:
    findings = pile({"a": "She rang Karvenac about it.\n", "b": f"{other}\n"})
    actors = [
        Actor(name, kind, (span,), ((name, (span,)),), ())
        for name, kind, report in (("Karvenac", kinds[0], "a"), ("Karvenec", kinds[1], "b"))
        for span in (place(findings, report, name),)
    ]
    found = weigh_discrepancies(findings, links(findings, actors=actors))
    return [item for item in found if "spelt in two ways" in item.reason]


def test_a_body_that_one_report_takes_for_a_place_is_one() -> None:
    assert spelt(("organisation", "place"), other="She rang Karvenec about it.")


def test_two_places_of_which_the_same_is_told_are_one() -> None:
    assert spelt(("place", "place"), other="She rang Karvenec about it.")


def test_two_places_may_be_named_alike() -> None:
    assert not spelt(("place", "place"), other="Rain fell on Karvenec all night.")
