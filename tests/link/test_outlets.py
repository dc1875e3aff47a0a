"""The outlets that a report is of, and those that it names."""

from firsthand.link.outlets import named_outlets
from firsthand.model import Findings
from tests.factory import found

PILE = [
    found("Divers found eleven cracks in the spillway.\n", "a", outlet="Halden Courier"),
    found("The road was shut on Monday.\n", "b", outlet="Metro"),
]


def named(text: str, outlet: str = "Sella Post") -> frozenset[str]:
    item: Findings = found(text, "c", outlet=outlet)
    return named_outlets([*PILE, item])["c"]


def test_a_report_names_an_outlet_as_its_envelope_spells_it() -> None:
    assert named("Divers found eleven cracks.\n(via Halden Courier)\n") == {"a"}
    assert named("Divers found eleven cracks, as the Halden Couriers know.\n") == frozenset()


def test_a_name_of_one_word_may_be_any_word() -> None:
    assert named("The Metro line was shut on Monday.\n") == frozenset()


def test_an_outlet_that_is_part_of_ones_own_name_is_ones_own() -> None:
    text = "Divers found eleven cracks, the Halden Courier has learned.\n"
    assert named(text, outlet="Halden Courier Online") == frozenset()


def test_the_credit_of_a_picture_names_no_source() -> None:
    text = "Divers found eleven cracks in the spillway.\nPhoto: Halden Courier\n"
    assert named(text) == frozenset()
