"""A text that says whose it is, and the same text printed without saying so."""

from dataclasses import replace

from firsthand.model import Copy, Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_copy, a_story

MATTER = "Karsund Mills will spend 18 million crowns on its mill in Sund"
SIGNED = f"{MATTER}, the company said in a press release on Tuesday. Packing will move to Eskmouth."
BARE = f"{MATTER}. Packing will move to Eskmouth."
TEXT = replace(a_copy("r2", "r1"), kind="verbatim", probability=0.99)


def found(*texts: str, copies: tuple[Copy, ...] = (TEXT,)) -> list[Discrepancy]:
    findings, links = a_story(*texts, copies=copies)
    return [i for i in weigh_discrepancies(findings, links) if "whose it is" in i.reason]


def test_a_press_release_printed_without_saying_so() -> None:
    (item,) = found(SIGNED, BARE)
    assert (item.kind, item.nature, item.severity) == ("attribution", "provenance", 2)
    assert item.readings[1].value.startswith("Karsund Mills will spend")


def test_both_say_so_or_neither() -> None:
    assert not found(SIGNED, SIGNED)
    assert not found(BARE, BARE)


def test_the_report_that_is_retold_hides_nothing() -> None:
    assert not found(BARE, SIGNED)


def test_a_copy_that_is_not_sure_or_not_whole_accuses_nobody() -> None:
    assert not found(SIGNED, BARE, copies=(replace(TEXT, probability=0.6),))
    assert not found(SIGNED, BARE, copies=(replace(TEXT, kind="followup"),))
    assert not found(SIGNED, BARE, copies=())


def test_an_agency_named_anywhere_is_named() -> None:
    wire = "SUND (AP) - The mill in Sund burnt down on Monday night. Nobody was hurt in the fire."
    bare = "The mill in Sund burnt down on Monday night. Nobody was hurt in the fire."
    assert found(wire, bare)
    assert not found(wire, f"{bare} The Associated Press wrote this.")


def test_what_the_signed_report_says_that_it_retells_hides_nothing() -> None:
    bare = (
        "The mill in Sund burnt down on Monday night, its owner says. Nobody was hurt in the fire."
    )
    wire = f"SUND (AP) - {bare} He told the Sund Gazette so on Tuesday."
    findings, links = a_story(wire, bare, copies=(TEXT,))
    named = replace(findings[1], report=replace(findings[1].report, outlet="Sund Gazette"))
    told = weigh_discrepancies((findings[0], named), links)
    assert found(wire, bare)
    assert not [item for item in told if "whose it is" in item.reason]
