from dataclasses import replace

from firsthand.model import Findings, Heading
from firsthand.options import DEFAULT
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.title import weigh_title
from tests.factory import found
from tests.weigh.pile import copy, links


def headed(report_id: str, headline: str) -> Findings:
    item = found(f"{headline}\n\nThe dam at Velmark was shut.\n", report_id)
    heading = Heading(
        replace(item.sentences[0].span, start=0, end=len(headline)), "headline", "given"
    )
    return replace(item, layout=replace(item.layout, headings=(heading,)))


def test_the_headline_of_the_report_that_others_retell_is_the_title() -> None:
    items = [headed("a", "Dam shut: what we know"), headed("b", "Velmark shuts its dam")]
    assert (
        weigh_title(items, trace_lineage(items, links(items, copies=[copy("a", "b")])))
        == "Velmark shuts its dam"
    )


def test_of_equals_the_title_that_shares_most_words() -> None:
    items = [
        headed("a", "Water everywhere"),
        headed("b", "Velmark dam shut"),
        headed("c", "Velmark shuts dam"),
    ]
    assert weigh_title(items, trace_lineage(items, links(items))) == "Velmark dam shut"


def test_the_title_of_the_envelope_comes_next_then_the_lede() -> None:
    item = found("the dam at Velmark was shut on friday after rain fell for a week.\n", "a")
    bare = replace(item, layout=replace(item.layout, headings=()))
    titled = replace(bare, report=replace(bare.report, title="Dam shut"))
    assert weigh_title([titled], trace_lineage([titled], links([titled]))) == "Dam shut"
    assert weigh_title([bare], trace_lineage([bare], links([bare]))).startswith(
        "the dam at Velmark"
    )


def test_a_long_lede_is_cut_at_a_space() -> None:
    item = found("The dam " + "was shut again and " * 20 + "opened.\n", "a")
    bare = replace(item, layout=replace(item.layout, headings=()))
    title = weigh_title([bare], trace_lineage([bare], links([bare])))
    assert len(title) <= DEFAULT.weigh.title_length + 2
    assert title.endswith(" …")


def test_a_story_without_words_has_no_title() -> None:
    item = found(" \n", "a")
    assert weigh_title([item], trace_lineage([item], links([item]))) == ""
