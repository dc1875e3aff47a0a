from dataclasses import replace

from firsthand.model import Findings
from firsthand.options import DEFAULT
from firsthand.weigh.lineage.bases import text_bases
from tests.factory import found
from tests.weigh.pile import links, source


def bases(item: Findings, kind: str, name: str, *, upstream: str | None = None) -> frozenset[str]:
    credits = [credit.span for credit in item.credits if credit.source == name]
    assert credits, [credit.source for credit in item.credits]
    sources = [source(kind, name, credits, upstream=upstream)]
    if upstream:
        sources.append(source("outlet", "Halden Courier", []))
    return text_bases([item], links([item], sources=sources), options=DEFAULT.weigh)[item.report.id]


def test_a_credit_of_the_whole_text_is_a_base() -> None:
    item = found("KARST (AP) - The bridge was shut on Friday.\n")
    assert bases(item, "agency", item.credits[0].source or "") != frozenset()


def test_what_a_base_rests_on_is_a_base_too() -> None:
    item = found("KARST (AP) - The bridge was shut on Friday.\n")
    name = item.credits[0].source or ""
    assert "outlet:halden-courier" in bases(item, "agency", name, upstream="outlet:halden-courier")


def test_one_quote_to_another_paper_among_own_voices_is_no_base() -> None:
    item = found(
        "The council of Karst shut the bridge on Friday.\n"
        "“We had no choice,” said Mayor Odo Brandt. “The piers are cracked.”\n"
        "“I saw the cracks in May,” said Ilse Marrin, an engineer.\n"
        "“Nobody asked us,” Tomas Reuel, a baker, told the New York Times.\n"
        "“The ferry is too small,” said Mayor Brandt.\n"
    )
    assert bases(item, "outlet", "New York Times") == frozenset()


def test_a_paper_to_which_all_was_told_is_a_base() -> None:
    item = found(
        "A baker in Karst has found a cannon ball in his oven.\n"
        "“I thought it was a loaf,” Tomas Reuel told the New York Times.\n"
        "“It weighs nine pounds,” Reuel said.\n"
    )
    assert bases(item, "outlet", "New York Times") == {"outlet:new-york-times"}


def test_an_interview_on_the_air_is_no_base() -> None:
    item = found(
        "The mayor of Karst will not stand again.\n"
        "“I have done my share,” Mayor Odo Brandt told Sky News.\n"
        "“Others must go on,” Brandt said.\n"
    )
    assert bases(item, "broadcast", "Sky News") == frozenset()


def test_the_only_source_named_in_the_lede_is_a_base() -> None:
    item = found(
        "A bridge in Karst has been shut, CNN reported on Friday.\n"
        "It is the only road into the town.\nThe river is high.\nThe town has 900 people.\n"
    )
    assert bases(item, "broadcast", "CNN") == {"broadcast:cnn"}


def test_an_outlet_that_names_itself_rests_on_nothing() -> None:
    item = found(
        "The bridge was shut.\nCopyright 2024 The New York Times\n", outlet="www.nytimes.com"
    )
    assert bases(item, "outlet", "New York Times") == frozenset()


def test_a_source_that_the_envelope_states_is_a_base() -> None:
    item = found("The bridge was shut on Friday.\n")
    stated = replace(source("agency", "Northwire", []), stated=(item.report.id,))
    elsewhere = replace(source("agency", "Eastwire", []), stated=("other",))
    given = links([item], sources=[stated, elsewhere])
    assert text_bases([item], given, options=DEFAULT.weigh) == {item.report.id: {stated.id}}
