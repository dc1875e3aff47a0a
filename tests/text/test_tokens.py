from itertools import pairwise

import pytest

from firsthand.text.tokens import is_light, stem, tokenize, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Cease-fire", ["ceasefire"]),
        ("the U.S.", ["the", "us"]),
        ("isn’t", ["is", "not"]),
        ("won't", ["will", "not"]),
        ("can't", ["can", "not"]),
        ("shan't", ["shall", "not"]),
        ("ain't", ["is", "not"]),
        ("cannot", ["can", "not"]),
        (
            "he'll they're we've I'm she'd",
            ["he", "will", "they", "are", "we", "have", "i", "am", "she", "would"],
        ),
        ("Marek's", ["marek", "'s"]),
        ("120,000 or 284.46", ["120000", "or", "284.46"]),
        ("“so-called”", ["“", "socalled", "”"]),
        ("", []),
    ],
)
def test_keys_ignore_house_style(text: str, keys: list[str]) -> None:
    assert [token.key for token in tokenize(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "İzmir's won't",
        "n't",
        "'s",
        "\ud800 x",
        "a\0b",
        "🙂 ’ll",
        "ﬁn’t",
        "a" * 50_000,
        " " * 50_000,
    ],
)
def test_every_token_is_its_slice_of_any_text(text: str) -> None:
    found = tokenize(text)
    assert all(text[token.start : token.end] == token.text and token.key for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_words_leave_marks_out() -> None:
    assert [token.text for token in words("No, “never”!")] == ["No", "never"]


def test_light_words_and_stems() -> None:
    assert is_light("the") and is_light("—") and not is_light("harbour")
    assert stem("harbours") == stem("harbour")
