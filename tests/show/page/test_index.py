"""The list of stories."""

import pytest

from firsthand.model import Refusal
from firsthand.show.page import show_index
from tests.show.page.test_page import HOSTILE, Reader
from tests.show.record_factory import a_record


def test_stories_are_listed_with_counts_and_links() -> None:
    page = show_index([a_record()], [], pages=["story-a.html"])
    assert "1 story" in page
    assert "3 reports, 2 lines of transmission, 1 interview and 1 piece of own work." in page
    assert "./story-a.html" in Reader(page).values("href")


def test_without_pages_nothing_is_linked() -> None:
    links = Reader(show_index([a_record()], [])).values("href")
    assert links == ["data:,", "#answer"]


def test_refusals_are_named() -> None:
    page = show_index([], [Refusal("b.pdf", "is no text", "convert it first")])
    for words in (
        "b.pdf",
        "is no text",
        "convert it first",
        "No story was found.",
        "1 input was refused",
    ):
        assert words in page


def test_strangers_write_no_tags() -> None:
    refusal = Refusal(HOSTILE, HOSTILE, HOSTILE)
    reader = Reader(show_index([a_record(HOSTILE)], [refusal], pages=["javascript:owned=1"]))
    assert sum(tag == "script" for tag, _ in reader.tags) == 1
    assert not any(link.startswith("javascript") for link in reader.values("href"))


def test_pages_and_records_must_match() -> None:
    with pytest.raises(ValueError, match="shorter"):
        show_index([a_record()], [], pages=[])
