"""Tables: the header names the fields; a broken row is refused alone."""

import pytest

from firsthand.read.csv import read_csv


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_the_separator_is_told(separator: str) -> None:
    text = separator.join(["id", "text", "date"]) + "\n" + separator.join(["a", "It sank.", "2024"])
    reports, refusals = read_csv(text, name="x.csv")
    assert [(report.id, report.text) for report in reports] == [("a", "It sank.")]
    assert refusals == ()


def test_quoted_fields_keep_breaks_and_quotes() -> None:
    reports, _ = read_csv('id,text\na,"He said ""no"".\r\nTwice."\n', name="x.csv")
    assert reports[0].text == 'He said "no".\r\nTwice.'
    assert reports[0].place == "x.csv:2"


@pytest.mark.parametrize(
    "text, place, reason",
    [
        ("", "x.csv", "it is empty"),
        ("id,text\n", "x.csv", "it has a header and no rows"),
        ("id,title\n1,Head\n", "x.csv:2", "no field holds the text (fields: id, title)"),
        ("id,text\n1,\n", "x.csv:2", "the text is empty"),
        ("id,text\n1,It sank.,more\n", "x.csv:2", "3 fields where the header names 2"),
        (
            "id,text\n1," + "a" * 140_000 + "\n",
            "x.csv:2",
            "broken row (field larger than field limit (131072))",
        ),
    ],
)
def test_refusals_name_row_and_reason(text: str, place: str, reason: str) -> None:
    reports, refusals = read_csv(text, name="x.csv")
    assert reports == ()
    assert [(refusal.place, refusal.reason) for refusal in refusals] == [(place, reason)]
