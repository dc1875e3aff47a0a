"""No line of a node is wider than the node."""

import pytest

from firsthand.show.page.fitted import LABEL_SIZE, ROOM, broken, fit, measure


@pytest.mark.parametrize(
    "label",
    ["Ruvania Sentinel", "W" * 90, "the interview with the Halden Courier", "", "a" * 40 + " b"],
)
def test_a_line_of_a_node_fits(label: str) -> None:
    assert measure(fit(label, LABEL_SIZE)) * LABEL_SIZE <= ROOM
    first, rest = broken(label)
    assert measure(first) * LABEL_SIZE <= ROOM
    assert f"{first} {rest}".strip() == label or first.endswith("…")
