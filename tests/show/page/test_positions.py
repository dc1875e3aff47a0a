"""Positions stand under the story's name of the actor."""

from dataclasses import replace

from firsthand.model import Actor, Record
from firsthand.show.lookup import look_up
from firsthand.show.page.positions import by_actor
from tests.show.record_factory import a_record


def with_actors(record: Record, *actors: Actor) -> Record:
    return replace(record, links=replace(record.links, actors=actors))


def an_actor(name: str, *spellings: str) -> Actor:
    return Actor(name, "person", (), tuple((spelling, ()) for spelling in spellings), ())


def test_an_actor_goes_by_one_name() -> None:
    record = with_actors(a_record(), an_actor("Mayor Venn", "Ilsa Venn"))
    assert [actor for actor, _ in by_actor(look_up(record))] == ["Fishermen", "Mayor Venn"]


def test_a_spelling_of_two_actors_is_left_as_it_is() -> None:
    record = with_actors(a_record(), an_actor("A", "Ilsa Venn"), an_actor("B", "Ilsa Venn"))
    assert "Ilsa Venn" in [actor for actor, _ in by_actor(look_up(record))]


def test_positions_that_say_the_same_share_a_row() -> None:
    record = a_record()
    gazette = record.findings[2]
    twice = replace(gazette, positions=gazette.positions * 2)
    actors = dict(by_actor(look_up(replace(record, findings=(*record.findings[:2], twice)))))
    assert [len(row) for row in actors["Fishermen"]] == [2]
