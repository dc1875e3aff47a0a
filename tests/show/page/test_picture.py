"""The picture holds every joined node once, and no two boxes meet."""

from dataclasses import replace
from itertools import combinations

from firsthand.model import Copy, Record
from firsthand.show.lineage import draw_lineage
from firsthand.show.lookup import look_up
from firsthand.show.page.fitted import NODE_WIDTH
from firsthand.show.page.picture import (
    NODE_HEIGHT,
    TIE_LINE,
    Picture,
    draw_picture,
    loners,
)
from tests.show.record_factory import a_record


def draw(record: Record) -> Picture:
    return draw_picture(look_up(record), draw_lineage(record))


def test_boxes_do_not_meet_and_stay_inside() -> None:
    picture = draw(a_record())
    assert len(picture.boxes) == 4
    for a, b in combinations(picture.boxes, 2):
        assert abs(a.x - b.x) >= NODE_WIDTH or abs(a.y - b.y) >= NODE_HEIGHT
    assert all(
        box.right <= picture.width and box.y + NODE_HEIGHT <= picture.height
        for box in picture.boxes
    )


def test_of_reports_of_one_outlet_a_box_tells_the_id() -> None:
    record = a_record()
    found = tuple(
        replace(item, report=replace(item.report, outlet="The Halden Courier and Advertiser"))
        for item in record.findings
    )
    boxes = draw(replace(record, findings=found)).boxes
    below = {box.lines[1] for box in boxes if box.branch.node.report}
    assert below == {"a: Harbour may close", "b: Port Sella to close harbour", "c"}


def test_a_line_says_what_it_stands_for() -> None:
    said = {(arrow.about, arrow.said) for arrow in draw(a_record()).arrows}
    assert ("b>a", "Ruvania Sentinel rewrites Halden Courier, 93%") in said
    assert ("interview:venn", "Halden Courier rests on Interview with Ilsa Venn") in said


def test_edges_say_kind_and_probability() -> None:
    labels = [(arrow.label, arrow.directed) for arrow in draw(a_record()).arrows]
    assert ("rewrite 93%", True) in labels
    assert ("same text 55%", False) in labels


def test_a_tie_in_one_column_bends_to_the_right_and_has_no_head() -> None:
    tie = Copy("b", "c", "same_wire", 0.6, False, (), (), ())
    record = a_record()
    record = replace(record, origins=(), lines=(), links=replace(record.links, copies=(tie,)))
    picture = draw(record)
    (arrow,) = picture.arrows
    assert (arrow.anchor, arrow.directed) == ("start", False)
    assert all(box.right < arrow.x < picture.width for box in picture.boxes)
    assert [branch.node.report for branch in loners(draw_lineage(record))] == ["a"]


def test_labels_of_ties_do_not_meet() -> None:
    copies = tuple(
        Copy(a, b, "same_wire", 0.6, False, (), (), ()) for a, b in (("a", "b"), ("a", "c"))
    )
    record = a_record()
    record = replace(record, origins=(), lines=(), links=replace(record.links, copies=copies))
    first, second = (arrow.y for arrow in draw(record).arrows)
    assert abs(first - second) >= TIE_LINE


def test_a_report_of_two_parents_has_two_ways_in() -> None:
    record = a_record()
    copies = tuple(Copy("c", parent, "rewrites", 0.9, True, (), (), ()) for parent in "ab")
    record = replace(record, origins=(), lines=(), links=replace(record.links, copies=copies))
    ends = {arrow.y for arrow in draw(record).arrows}
    assert len(ends) == 2


def test_nothing_joined_is_an_empty_picture() -> None:
    record = a_record()
    record = replace(record, origins=(), lines=(), links=replace(record.links, copies=()))
    assert draw(record).boxes == ()
    assert len(loners(draw_lineage(record))) == 3
