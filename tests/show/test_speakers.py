"""Whoever has no name is told by the words that the report has for him."""

import pytest

from firsthand.show.speakers import speaker_said
from tests.factory import found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“The quay shook twice,” said Ida Dunn, a baker.", "Ida Dunn"),
        ("“The quay shook twice,” a goat farmer said on Monday.", "a goat farmer, not named"),
        ("“The quay shook twice,” they said on Monday.", "speaker unknown"),
    ],
)
def test_the_reader_is_told_who_speaks(text: str, said: str) -> None:
    item = found(text)
    (quote,) = item.quotes
    assert speaker_said(quote, item) == said
