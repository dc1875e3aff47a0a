from collections.abc import Sequence

from firsthand.model import Copy, Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_copy, a_story


def found(*texts: str, copies: Sequence[Copy] = ()) -> list[Discrepancy]:
    findings, links = a_story(*texts, copies=copies)
    return [i for i in weigh_discrepancies(findings, links) if i.kind == "attribution"]


NAMED = "Tomas Reik said in an interview with Sky News that the hills of Ruvania will be cleared of mines."
TOO = "In an interview with Sky News, Tomas Reik spoke about the mines in the hills of Ruvania."
BARE = "Tomas Reik said in an interview with a news broadcaster that the hills of Ruvania will be cleared of mines."


def test_a_source_that_one_report_hides() -> None:
    (item,) = found(NAMED, TOO, BARE)
    assert item.nature == "provenance" and "hides" in item.reason


def test_one_source_named_by_all_is_none() -> None:
    assert not found(NAMED, TOO)


def test_copies_that_name_two_outlets() -> None:
    a = "The bridge at Sund has cracks, the BBC reported. Trains go slowly."
    b = "The bridge at Sund has cracks, CNN reported. Trains go slowly."
    assert found(a, b, copies=[a_copy("r2", "r1")])
    assert not found(a, a, copies=[a_copy("r2", "r1")])
