"""What speaks for the type of a name: every vote counts something."""

from firsthand.find.names.votes import votes_for
from tests.find.parsed import parsed


def votes(text: str, name: str) -> dict[str, float]:
    doc = parsed(text).sentences[0].doc
    words = doc.char_span(text.index(name), text.index(name) + len(name))
    assert words is not None
    found = list(votes_for(words, "", None, courtesy=False, heading=True))
    assert all(weight > 0 for _, weight in found)
    return dict(found)


def test_in_speaks_for_a_place_and_other_words_for_nothing() -> None:
    assert votes("The ice broke in Halden.", "Halden") == {"place": 2.0}
    assert votes("Marrin agrees on Truce.", "Truce") == {}
    assert votes("The farmers believe in Marrin.", "Marrin") == {"place": 0.5}
