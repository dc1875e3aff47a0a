"""Who retells whom: dependence, direction, siblings and splices."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.link.copies import find_copies
from firsthand.link.kin.traits import traits_of
from firsthand.link.matches.alignment import align
from firsthand.link.sources import find_sources
from firsthand.link.trees.splices import find_splices, is_mixed, shared_with
from firsthand.model import Copy, Findings
from firsthand.options import DEFAULT
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN, ORCHARD


def copies_of(findings: list[Findings]) -> tuple[Copy, ...]:
    return find_copies(findings, align(findings), find_sources(findings))


def joined(copies: tuple[Copy, ...]) -> set[frozenset[str]]:
    return {frozenset((c.child, c.parent)) for c in copies if c.probability >= 0.5}


def test_a_rewrite_depends_and_own_work_does_not() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    assert joined(copies_of(pile)) == {frozenset("ab")}


def test_order_of_reports_does_not_matter() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    results = {copies_of(list(order)) for order in permutations(pile)}
    assert len(results) == 1


def test_a_credit_tells_the_direction() -> None:
    pile = [
        found(FERRY, "a", outlet="Halden Courier"),
        found(FERRY + " This was first reported by the Halden Courier.", "b", outlet="Sella Post"),
    ]
    assert pile[1].credits
    (copy,) = copies_of(pile)
    assert (copy.child, copy.parent, copy.directed) == ("b", "a", True)


def test_a_stamp_alone_leaves_the_direction_untold() -> None:
    pile = [
        found(FERRY, "a", outlet="X", published="2024-05-02T08:00:00+00:00"),
        found(FERRY, "b", outlet="Y", published="2024-05-02T09:00:00+00:00"),
    ]
    (copy,) = copies_of(pile)
    assert copy.kind in ("verbatim", "same_wire")
    assert not copy.directed


def test_a_shared_statement_is_no_copy() -> None:
    quote = (
        "“The line will pay for every funeral and for every night that the families have to spend "
        "in Halden, and we will open our books to the judge without being asked,” it said."
    )
    pile = [found(f"{FERRY}\n{quote}", "a"), found(f"{FERRY_OWN}\n{quote}", "b")]
    assert joined(copies_of(pile)) == set()


def test_every_edge_carries_its_terms() -> None:
    (copy,) = copies_of([found(FERRY, "a"), found(FERRY_REWRITTEN, "b")])
    assert {row.term for row in copy.dependence} >= {"prior", "own words", "spread"}
    assert all(row.reason for row in copy.dependence + copy.direction)
    assert copy.segments


def test_a_splice_of_two_texts_is_told() -> None:
    halves = " ".join(FERRY.split(". ")[0:4]), " ".join(ORCHARD.split(". ")[0:4])
    pile = [found(FERRY, "a"), found(ORCHARD, "b"), found(" ".join(halves), "c")]
    traits = traits_of(pile, options=DEFAULT.link)
    assert set(find_splices(traits, {0: [2], 1: [2], 2: [0, 1]}, options=DEFAULT.link)) == {2}
    assert is_mixed(traits[2], shared_with(traits, 2, [0]), traits[1], options=DEFAULT.link)


def test_what_two_reports_retell_in_part_is_no_splice_of_them() -> None:
    sentences = FERRY.split(". ")
    own = FERRY_OWN.split(". ")
    early = ". ".join([*sentences[:2], *own[:3]])
    late = ". ".join([*sentences[5:], *own[3:]])
    traits = traits_of(
        [found(early, "a"), found(FERRY, "b"), found(late, "c")], options=DEFAULT.link
    )
    assert find_splices(traits, {0: [1], 1: [0, 2], 2: [1]}, options=DEFAULT.link) == {}
    assert not is_mixed(traits[1], shared_with(traits, 1, [0]), traits[2], options=DEFAULT.link)


def test_a_splice_has_one_full_parent_and_one_in_part() -> None:
    halves = " ".join(FERRY.split(". ")[0:5]), " ".join(ORCHARD.split(". ")[0:3])
    pile = [found(FERRY, "a"), found(ORCHARD, "b"), found(". ".join(halves), "c")]
    copies = [copy for copy in copies_of(pile) if copy.probability >= 0.5]
    assert [{copy.child, copy.parent} for copy in copies] == [{"a", "c"}, {"b", "c"}]
    assert [copy.kind == "followup" for copy in copies] == [False, True]
    assert copies[1].child == "c"


def test_nothing_to_link() -> None:
    assert copies_of([]) == ()
    assert copies_of([found("", "a"), found("…", "b")]) == ()


@settings(max_examples=8, deadline=None)
@given(st.sampled_from([FERRY, FERRY_OWN, ORCHARD]), st.randoms(use_true_random=False))
def test_a_verbatim_copy_joins_the_line_of_its_original(text: str, random: object) -> None:
    pile = [found(FERRY, "a"), found(FERRY_OWN, "b"), found(ORCHARD, "c"), found(text, "d")]
    original = {FERRY: "a", FERRY_OWN: "b", ORCHARD: "c"}[text]
    random.shuffle(pile)  # type: ignore[attr-defined]
    assert joined(copies_of(pile)) == {frozenset((original, "d"))}
