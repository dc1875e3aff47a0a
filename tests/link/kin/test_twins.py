"""Reports of the very same text."""

from dataclasses import replace

from firsthand.link.copies import find_copies
from firsthand.link.kin.twins import actors_of_twins, matches_of_twins, set_twins_aside
from firsthand.model import Actor, Span
from firsthand.options import DEFAULT
from tests.factory import found

TEXT = "Divers found eleven cracks in the spillway.\n\nThe road was shut.\n"


def test_the_first_of_one_text_stands_for_it() -> None:
    items = [found(TEXT, "c"), found("Another text altogether.\n", "b"), found(TEXT, "a")]
    texts, twins = set_twins_aside(items)
    assert [item.report.id for item in texts] == ["a", "b"]
    assert [(one.report.id, other.report.id) for one, other in twins] == [("a", "c")]


def test_a_twin_is_a_sure_copy_whose_direction_is_not_told() -> None:
    pile = [found(TEXT, "a"), found(TEXT, "b")]
    (copy,) = find_copies(pile, (), ())
    assert {copy.child, copy.parent} == {"a", "b"}
    assert (copy.probability, copy.directed, copy.dependence[0].term) == (1.0, False, "same text")
    assert len(copy.segments) == len(matches_of_twins(set_twins_aside(pile)[1])) == 2


def test_a_twin_that_credits_the_other_retells_it() -> None:
    text = "The Halden Courier has learned that divers found eleven cracks.\nThe road was shut.\n"
    pile = [found(text, "a", outlet="Sella Post"), found(text, "b", outlet="Halden Courier")]
    (copy,) = find_copies(pile, (), ())
    assert (copy.child, copy.parent, copy.kind) == ("a", "b", "verbatim")


def test_more_twins_than_a_tree_takes_hang_from_the_first() -> None:
    options = replace(DEFAULT.link, bearers_a_text=2)
    copies = find_copies([found(TEXT, name) for name in "abcd"], (), (), options=options)
    hanging = [(c.child, c.parent) for c in copies if {c.child, c.parent} & {"c", "d"}]
    assert hanging == [("a", "c"), ("a", "d")]
    assert all(copy.probability == 1.0 for copy in copies)


def test_a_sentence_that_one_twin_lacks_is_no_segment() -> None:
    one, other = found(TEXT, "a"), found(TEXT, "b")
    _, twins = set_twins_aside([one, replace(other, sentences=other.sentences[:1])])
    assert len(matches_of_twins(twins)) == 1


def test_an_actor_is_named_in_the_twin_too() -> None:
    _, twins = set_twins_aside([found(TEXT, "a"), found(TEXT, "b")])
    divers = Actor("Divers", "other", (Span("a", 0, 6),), (("Divers", (Span("a", 0, 6),)),), ())
    (actor,) = actors_of_twins([divers], twins)
    assert actor.mentions == (Span("a", 0, 6), Span("b", 0, 6))
    assert actor.variants == (("Divers", actor.mentions),)
