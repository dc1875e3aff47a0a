"""What hangs together without a reprint hangs together with it."""

from __future__ import annotations

import pytest

from firsthand.link.copies import find_copies
from firsthand.model import Findings
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN

TEXTS = {"a": FERRY, "b": FERRY_REWRITTEN, "c": FERRY_OWN, "d": FERRY_REWRITTEN[:200]}
Reached = dict[tuple[str, str], float]


def reached(pile: list[Findings]) -> Reached:
    """For each two reports how sure the surest chain of copies is that joins them."""
    best: Reached = {}
    for copy in find_copies(pile, (), ()):
        best[copy.child, copy.parent] = best[copy.parent, copy.child] = copy.probability
    names = [item.report.id for item in pile]
    for mid in names:
        for one in names:
            for other in names:
                way = min(best.get((one, mid), 0.0), best.get((mid, other), 0.0))
                best[one, other] = max(best.get((one, other), 0.0), way)
    return best


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("printed", ["{}", "PORT OSK — {}", "{}\n\nShare this article\n"])
def test_a_reprint_parts_nobody(name: str, printed: str) -> None:
    pile = [found(text, id_) for id_, text in TEXTS.items()]
    before = reached(pile)
    assert max(before.values()) > 0.9 > before["a", "c"]
    for id_ in ("0", "z"):
        after = reached([*pile, found(printed.format(TEXTS[name]), id_)])
        assert after[name, id_] > 0.99
        for pair, known in before.items():
            assert after[pair] >= known - 0.001, pair
