"""Words side by side: nothing is lost, and small words alone are no likeness."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Segment, Span
from firsthand.show.lookup import Lookup, look_up
from firsthand.show.why.explanation import Passage
from firsthand.show.why.sentences import side_by_side
from tests.show.record_factory import a_record


def desk(left: str, right: str) -> tuple[Lookup, Segment]:
    record = a_record()
    one, two, _ = record.findings
    found = (
        replace(one, report=replace(one.report, id="a", text=left)),
        replace(two, report=replace(two.report, id="b", text=right)),
    )
    segment = Segment(Span("b", 0, len(right)), Span("a", 0, len(left)), 0.9)
    return look_up(replace(record, findings=found)), segment


def shared(passage: Passage) -> list[str]:
    return [piece.text for piece in passage.pieces if piece.shared]


def test_words_in_one_order_are_marked_on_both_sides() -> None:
    lookup, segment = desk(
        "The harbour wall at Port Sella broke on Monday.", "On Monday the Harbour Wall broke."
    )
    found = side_by_side(lookup, segment)
    assert shared(found.left) == ["The harbour wall", "broke"]
    assert shared(found.right) == ["the Harbour Wall", "broke"]


def test_small_words_alone_are_not_marked() -> None:
    lookup, segment = desk("It is of the sea.", "Nothing is in the bay.")
    assert shared(side_by_side(lookup, segment).left) == []


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_letter_is_lost(left: str, right: str) -> None:
    lookup, segment = desk(left, right)
    found = side_by_side(lookup, segment)
    assert "".join(piece.text for piece in found.left.pieces) == left
    assert "".join(piece.text for piece in found.right.pieces) == right
