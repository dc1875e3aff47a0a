"""The nouns: a span cannot be empty, and tells what it holds."""

import pytest

from firsthand.model import Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_holds_something(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or negative"):
        Span("r", start, end)


def test_overlap_counts_shared_characters() -> None:
    assert Span("r", 0, 5).overlap(Span("r", 3, 9)) == 2
    assert Span("r", 0, 5).overlap(Span("r", 5, 9)) == 0
    assert Span("r", 0, 5).overlap(Span("other", 0, 5)) == 0


def test_holds() -> None:
    assert Span("r", 0, 5).holds(Span("r", 1, 5))
    assert not Span("r", 0, 5).holds(Span("r", 1, 6))
    assert not Span("r", 0, 5).holds(Span("s", 1, 2))
