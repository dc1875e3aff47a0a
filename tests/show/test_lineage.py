"""The forest is whole, has no circle, and does not depend on any order."""

from dataclasses import replace

from firsthand.model import Copy, Origin, Record, Source
from firsthand.show.branches import node_text, other_texts
from firsthand.show.lineage import draw_lineage
from firsthand.show.lookup import look_up
from tests.show.record_factory import a_record


def with_links(
    record: Record,
    copies: tuple[Copy, ...] = (),
    origins: tuple[Origin, ...] = (),
    sources: tuple[Source, ...] = (),
) -> Record:
    return replace(
        record, links=replace(record.links, copies=copies, sources=sources), origins=origins
    )


def a_copy(child: str, parent: str, directed: bool = True, probability: float = 0.9) -> Copy:
    return Copy(child, parent, "rewrites", probability, directed, (), (), ())


def an_origin(name: str, *reports: str) -> Origin:
    return Origin(name, "agency", f"text of {name}", reports, True, ())


def shape(record: Record) -> list[tuple[int, str]]:
    return [(branch.depth, branch.node.key) for branch in draw_lineage(record).branches]


def test_a_report_hangs_on_what_it_retells() -> None:
    assert shape(a_record()) == [
        (0, "origin:interview:venn"),
        (1, "report:a"),
        (2, "report:b"),
        (0, "report:c"),
    ]


def test_a_report_hangs_on_the_one_that_it_credits_where_no_copy_says_so() -> None:
    record = a_record()
    record = replace(record, links=replace(record.links, copies=()))
    lookup, lineage = look_up(record), draw_lineage(record)
    assert (2, "report:b") in shape(record)
    assert "Ruvania Sentinel credits Halden Courier" in [
        node_text(lookup, branch) for branch in lineage.branches
    ]
    faint = a_copy("b", "a", directed=False)
    tied = draw_lineage(replace(record, links=replace(record.links, copies=(faint,))))
    assert (tied.ties, [edge.copy for edge in tied.others]) == ((), [faint])


def test_a_tie_without_direction_joins_but_does_not_hang() -> None:
    lineage = draw_lineage(a_record())
    assert [(edge.upper, edge.lower, edge.directed) for edge in lineage.ties] == [
        ("report:b", "report:c", False)
    ]
    assert lineage.others == ()


def test_a_circle_is_cut() -> None:
    record = with_links(
        a_record(), (a_copy("a", "b"), a_copy("b", "c"), a_copy("c", "a", probability=0.5))
    )
    assert shape(record) == [(0, "report:c"), (1, "report:b"), (2, "report:a")]
    assert [edge.lower for edge in draw_lineage(record).others] == ["report:c"]


def test_the_surest_parent_is_taken() -> None:
    record = with_links(
        a_record(), (a_copy("c", "a", probability=0.6), a_copy("c", "b", probability=0.8))
    )
    assert (1, "report:c") in shape(record)
    parents = {b.node.key: b.parent for b in draw_lineage(record).branches}
    assert parents["report:c"] == "report:b"


def test_an_agency_stands_between_the_interview_and_the_report() -> None:
    origins = (an_origin("wire", "a"), an_origin("talk", "a", "b"))
    sources = (
        Source("wire", "agency", "Wire", (), ("a",), upstream="talk"),
        Source("talk", "interview", "Talk", (), ("a", "b"), upstream=None),
    )
    assert shape(with_links(a_record(), (), origins, sources)) == [
        (0, "origin:talk"),
        (1, "origin:wire"),
        (2, "report:a"),
        (1, "report:b"),
        (0, "report:c"),
    ]


def test_sources_that_rest_on_each_other_do_no_harm() -> None:
    origins = (an_origin("one", "a"), an_origin("two", "a"))
    sources = (
        Source("one", "agency", "One", (), ("a",), upstream="two"),
        Source("two", "agency", "Two", (), ("a",), upstream="one"),
    )
    keys = [key for _, key in shape(with_links(a_record(), (), origins, sources))]
    assert sorted(keys) == ["origin:one", "origin:two", "report:a", "report:b", "report:c"]


def test_the_forest_does_not_depend_on_order() -> None:
    record = a_record()
    links = replace(
        record.links, copies=record.links.copies[::-1], sources=record.links.sources[::-1]
    )
    turned = replace(record, links=links, origins=record.origins[::-1])
    assert draw_lineage(turned) == draw_lineage(record)


def test_an_edge_to_a_report_that_is_not_there_is_left_out() -> None:
    record = with_links(a_record(), (a_copy("a", "nobody"),))
    assert len(shape(record)) == 3


def test_branches_and_ties_have_words() -> None:
    lookup = look_up(a_record())
    lineage = draw_lineage(lookup.record)
    assert [node_text(lookup, branch) for branch in lineage.branches] == [
        "interview with Ilsa Venn (not in the pile)",
        "Halden Courier",
        "Ruvania Sentinel rewrites Halden Courier (93%)",
        "c",
    ]
    assert other_texts(lookup, lineage) == [
        "c shares a text with Ruvania Sentinel (55%, direction undecided)"
    ]
