"""Reports of the very same text."""

from dataclasses import replace

from firsthand.link.twins import actors_of_twins, copies_of_twins, matches_of_twins, set_twins_aside
from firsthand.model import Actor, Span
from tests.factory import found

TEXT = "Divers found eleven cracks in the spillway.\n\nThe road was shut.\n"


def test_the_first_of_one_text_stands_for_it() -> None:
    items = [found(TEXT, "c"), found("Another text altogether.\n", "b"), found(TEXT, "a")]
    texts, twins = set_twins_aside(items)
    assert [item.report.id for item in texts] == ["a", "b"]
    assert [(one.report.id, other.report.id) for one, other in twins] == [("a", "c")]


def test_a_twin_is_a_sure_copy_without_direction() -> None:
    _, twins = set_twins_aside([found(TEXT, "a"), found(TEXT, "b")])
    (copy,) = copies_of_twins(twins)
    assert (copy.child, copy.parent, copy.probability, copy.directed) == ("a", "b", 1.0, False)
    assert len(copy.segments) == len(matches_of_twins(twins)) == 2


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
