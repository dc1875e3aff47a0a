"""One name in two spellings."""

from firsthand.model import Actor, Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.pile import links, pile, place


def spelt(kinds: tuple[str, str]) -> list[Discrepancy]:
    findings = pile({"a": "She rang Karvenac about it.\n", "b": "She rang Karvenec about it.\n"})
    actors = [
        Actor(name, kind, (span,), ((name, (span,)),), ())
        for name, kind, report in (("Karvenac", kinds[0], "a"), ("Karvenec", kinds[1], "b"))
        for span in (place(findings, report, name),)
    ]
    found = weigh_discrepancies(findings, links(findings, actors=actors))
    return [item for item in found if "spelt in two ways" in item.reason]


def test_a_body_that_one_report_takes_for_a_place_is_one() -> None:
    assert spelt(("organisation", "place"))


def test_two_places_may_be_named_alike() -> None:
    assert not spelt(("place", "place"))
