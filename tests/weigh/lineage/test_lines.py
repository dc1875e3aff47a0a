from dataclasses import replace
from itertools import permutations

from firsthand.model import Base
from firsthand.options import DEFAULT
from firsthand.weigh.lineage.lines import trace_lineage
from tests.weigh.pile import copy, links, pile, source

TEXTS = {
    "a": "The dam at Velmark will be closed on Monday.\n",
    "b": "Velmark dam is to close on Monday, the council said.\n",
    "c": "A closure of the dam is planned.\n",
    "d": "Nothing is known of the mill.\n",
}


def groups(lines: tuple) -> list[tuple[str, ...]]:  # type: ignore[type-arg]
    return [line.reports for line in lines]


def test_a_report_that_nothing_joins_is_a_line_of_its_own() -> None:
    findings = pile(TEXTS)
    lines = trace_lineage(findings, links(findings)).lines
    assert groups(lines) == [("a",), ("b",), ("c",), ("d",)]
    assert [line.head for line in lines] == ["a", "b", "c", "d"]


def test_copies_join_and_the_report_that_all_retell_is_the_head() -> None:
    findings = pile(TEXTS)
    lines = trace_lineage(findings, links(findings, copies=[copy("a", "c"), copy("b", "a")])).lines
    assert groups(lines) == [("c", "a", "b"), ("d",)]
    assert lines[0].head == "c"
    assert lines[0].id == "line:c"


def test_an_undirected_copy_leaves_the_head_open() -> None:
    findings = pile(TEXTS)
    (line, *_) = trace_lineage(
        findings, links(findings, copies=[copy("b", "a", directed=False)])
    ).lines
    assert line.reports == ("a", "b")
    assert line.head is None


def test_two_tops_leave_the_head_open() -> None:
    findings = pile(TEXTS)
    (line, *_) = trace_lineage(
        findings, links(findings, copies=[copy("c", "a"), copy("c", "b")])
    ).lines
    assert (line.head, line.reports) == (None, ("a", "b", "c"))


def test_an_unlikely_copy_joins_nothing() -> None:
    findings = pile(TEXTS)
    weak = copy("b", "a", probability=DEFAULT.weigh.line_probability - 0.01)
    assert len(trace_lineage(findings, links(findings, copies=[weak])).lines) == 4


def test_a_ring_of_copies_has_no_head() -> None:
    findings = pile(TEXTS)
    (line, *_) = trace_lineage(
        findings, links(findings, copies=[copy("b", "a"), copy("a", "b")])
    ).lines
    assert line.head is None


def test_two_reports_on_one_wire_are_one_line_named_after_it() -> None:
    findings = pile(
        {
            "a": "KARST (AP) - The bridge was shut on Friday.\n",
            "b": "KARST (AP) - A town in the north lost its only road.\n",
            "c": "The bridge at Karst stays shut.\n",
        }
    )
    credits = [credit.span for item in findings for credit in item.credits if credit.use == "text"]
    assert len(credits) == 2
    lines = trace_lineage(
        findings, links(findings, sources=[source("agency", "Associated Press", credits)])
    ).lines
    assert groups(lines) == [("a", "b"), ("c",)]
    assert lines[0].label == "Associated Press’s text"
    ap = "agency:associated-press"
    assert lines[0].bases == (Base("a", ap), Base("b", ap))
    assert lines[1].bases == ()


def test_a_source_that_is_in_the_pile_joins_those_who_rest_on_it() -> None:
    findings = pile(
        {"a": "The bridge was shut on Friday.\n", "b": "KARST (AP) - A bridge was shut.\n"}
    )
    (credit,) = (credit.span for credit in findings[1].credits)
    ap = source("agency", "Associated Press", [credit], seen="a")
    assert groups(trace_lineage(findings, links(findings, sources=[ap])).lines) == [("b", "a")]


def test_the_order_of_reports_and_copies_does_not_matter() -> None:
    findings = pile(TEXTS)
    copies = [copy("a", "c"), copy("b", "a"), copy("d", "b", directed=False)]
    results = {
        trace_lineage(order, links(order, copies=edges)).lines
        for order in permutations(findings)
        for edges in permutations(copies)
    }
    assert len(results) == 1


def test_one_outlet_or_owner_joins_at_the_low_end_only() -> None:
    findings = tuple(
        replace(item, report=replace(item.report, outlet=outlet, owner=owner))
        for item, (outlet, owner) in zip(
            pile(TEXTS),
            [
                ("Osk Times", None),
                ("The Osk Times", "Osk Press"),
                ("Sella Post", "Osk Press"),
                ("X", None),
            ],
            strict=True,
        )
    )
    lineage = trace_lineage(findings, links(findings))
    assert len(lineage.lines) == len(lineage.sure) == 4
    assert lineage.likely == lineage.houses == (("a", "b", "c"), ("d",))
