"""The picture holds every joined node once, and no two boxes meet."""

from dataclasses import replace
from itertools import combinations

from firsthand.model import Copy, Record
from firsthand.show.lineage import draw_lineage
from firsthand.show.lookup import look_up
from firsthand.show.page.picture import NODE_HEIGHT, NODE_WIDTH, Picture, draw_picture, loners
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


def test_edges_say_kind_and_probability() -> None:
    labels = [(arrow.label, arrow.directed) for arrow in draw(a_record()).arrows]
    assert ("rewrite 93%", True) in labels
    assert ("same text 55%", False) in labels


def test_ties_between_roots_bend_to_the_left() -> None:
    tie = Copy("b", "c", "same_wire", 0.6, False, (), (), ())
    record = a_record()
    record = replace(record, origins=(), links=replace(record.links, copies=(tie,)))
    picture = draw(record)
    (arrow,) = picture.arrows
    assert arrow.anchor == "end"
    assert all(box.x > arrow.x for box in picture.boxes)
    assert [branch.node.report for branch in loners(draw_lineage(record))] == ["a"]


def test_a_report_of_two_parents_has_two_ways_in() -> None:
    record = a_record()
    copies = tuple(Copy("c", parent, "rewrites", 0.9, True, (), (), ()) for parent in "ab")
    record = replace(record, origins=(), links=replace(record.links, copies=copies))
    ends = {arrow.y for arrow in draw(record).arrows}
    assert len(ends) == 2


def test_nothing_joined_is_an_empty_picture() -> None:
    record = a_record()
    record = replace(record, origins=(), links=replace(record.links, copies=()))
    assert draw(record).boxes == ()
    assert len(loners(draw_lineage(record))) == 3
