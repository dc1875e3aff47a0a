"""Measures of two reports side by side, and that an index finds what a plain search finds."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from firsthand.link.kin.answers import Side, likes_in
from firsthand.link.kin.kinship import kin_of, turned
from firsthand.link.kin.traits import traits_of
from firsthand.options import DEFAULT
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_REWRITTEN, ORCHARD

LINK = DEFAULT.link

lines = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=6), max_size=6)


def plain(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Each other's best partners by comparing each with each; of equals the first."""

    def likeness(x: int, y: int) -> float:
        shared = len(one[x] & other[y])
        score = 2 * shared / max(1, len(one[x]) + len(other[y]))
        enough = shared >= LINK.partner_words and score >= LINK.partner_likeness
        return score if enough else 0.0

    def best(scores: Sequence[float]) -> int:
        return scores.index(max(scores)) if scores and max(scores) > 0 else -1

    there = [best([likeness(x, y) for y in range(len(other))]) for x in range(len(one))]
    back = [best([likeness(x, y) for x in range(len(one))]) for y in range(len(other))]
    return [(x, y) for x, y in enumerate(there) if y >= 0 and back[y] == x]


@given(lines, st.lists(lines, max_size=3))
def test_partners_are_those_that_a_plain_search_finds(
    one: list[frozenset[str]], others: list[list[frozenset[str]]]
) -> None:
    numbers: dict[frozenset[str], int] = {}
    named = [[numbers.setdefault(line, len(numbers)) for line in row] for row in (one, *others)]
    side = Side(named[0], likes_in(list(numbers), options=LINK), options=LINK)
    for other, row in zip(others, named[1:], strict=True):
        assert list(side.answers(row).partners) == plain(one, other)


def test_shares_are_those_of_the_sets() -> None:
    traits = traits_of([found(FERRY, "a"), found(FERRY_REWRITTEN, "b")], options=LINK)
    (kin,) = kin_of(traits, options=LINK).values()
    one, other = traits
    pairs, runs, own = (one.pairs & other.pairs, one.runs & other.runs, one.own & other.own)
    assert kin.held == len(pairs) / len(one.pairs)
    assert kin.holds == len(pairs) / len(other.pairs)
    assert kin.near == len(pairs) / len(one.pairs | other.pairs)
    assert kin.far == len(runs) / len(one.runs | other.runs)
    assert kin.own_shared == len(own)
    assert kin.own_held == len(own) / len(one.own)
    assert kin.own_holds == len(own) / len(other.own)
    assert turned(turned(kin)) == kin


def test_other_matters_are_no_kin() -> None:
    traits = traits_of([found(FERRY, "a"), found(ORCHARD, "b")], options=LINK)
    assert kin_of(traits, options=LINK) == {}
