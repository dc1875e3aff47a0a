"""How far sentences answer to one another, and that a few shared ones say little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.link.kin.answers import Answers, Side, full_lines, likes_in, spread
from firsthand.options import DEFAULT

LINK = DEFAULT.link

lines = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=6), max_size=6)


def line(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOCK = [line("harbour founded charter reports ministry works"), line("river rises hills crosses")]
ONE = [line(f"one{n}a one{n}b one{n}c one{n}d") for n in range(10)]
OTHER = [line(f"other{n}a other{n}b other{n}c other{n}d") for n in range(10)]


def answers_of(one: list[frozenset[str]], other: list[frozenset[str]]) -> Answers:
    known = list(dict.fromkeys([*one, *other]))
    mine, theirs = ([known.index(row) for row in rows] for rows in (one, other))
    return Side(mine, likes_in(known, options=LINK), options=LINK).answers(theirs)


def spread_of(one: list[frozenset[str]], other: list[frozenset[str]]) -> float:
    found = answers_of(one, other).one
    return spread([found[at] for at in full_lines(one, options=LINK)], options=LINK)


@given(lines, lines)
def test_likeness_is_that_of_the_likest_sentence(
    one: list[frozenset[str]], other: list[frozenset[str]]
) -> None:
    found = answers_of(one, other)

    def best(row: frozenset[str], rows: list[frozenset[str]]) -> float:
        scores = [
            2 * len(row & each) / (len(row) + len(each))
            for each in rows
            if len(row & each) >= LINK.answer_words
        ]
        return max((score for score in scores if score >= LINK.answer_likeness), default=0.0)

    assert found.one == tuple(best(row, other) for row in one)
    assert found.other == tuple(best(row, one) for row in other)
    rows = (found.one, found.other)
    bits = [sum(1 << x for x, s in enumerate(row) if s >= LINK.passage_verbatim) for row in rows]
    assert found.same == tuple(bits)


def test_two_stock_sentences_in_a_dozen_do_not_move_the_spread() -> None:
    assert spread_of([*STOCK, *ONE], [*OTHER, *STOCK]) == 0.0


def test_a_report_retold_throughout_is_alike_throughout() -> None:
    retold = [frozenset([*sorted(row)[:3], "new"]) for row in ONE]
    assert spread_of(ONE, retold) == 0.75


def test_more_that_is_shared_never_lowers_the_spread() -> None:
    before = 0.0
    for shared in range(len(ONE) + 1):
        now = spread_of(ONE, [*ONE[:shared], *OTHER[shared:]])
        assert now >= before
        before = now
    assert before == 1.0


def test_what_says_next_to_nothing_is_not_counted() -> None:
    assert full_lines([line("he said"), line("the ferry sank")], options=LINK) == (1,)
    assert spread_of([], ONE) == 0.0
