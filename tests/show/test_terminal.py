"""The terminal tells the answer first, and hostile text cannot drive it."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from firsthand.model import Record, Support
from firsthand.show.terminal import bar, show_terminal
from tests.show.record_factory import a_record


def printed(record: Record, width: int = 80) -> str:
    out = StringIO()
    show_terminal(record, Console(file=out, width=width))
    return out.getvalue()


def test_the_first_screen_is_the_answer() -> None:
    lines = printed(a_record()).splitlines()
    assert lines[0] == "Port Sella weighs closing its harbour"
    assert lines[1].startswith("3 reports · 2 lines of transmission · 1 interview")
    first_screen = "\n".join(lines[:24])
    for words in (
        "In brief",
        "Where the reports disagree",
        "Who retells whom",
        "about 40 boats",
        "(not in the pile)",
    ):
        assert words in first_screen


def test_piped_output_is_plain_and_fits() -> None:
    text = printed(a_record())
    assert "\x1b" not in text
    assert all(len(line) <= 80 for line in text.splitlines())


def test_hostile_text_neither_controls_nor_styles() -> None:
    text = printed(a_record(mark="\x1b[2J\x07[bold red]x[/] :smile: \u202e\ud800\x00"))
    for odd in ("\x1b", "\x07", "\x00", "\u202e", "\ud800"):
        assert odd not in text
    assert "[bold" in text and ":smile:" in text


def test_an_empty_record_is_shown() -> None:
    record = replace(
        a_record(),
        brief=(),
        claims=(),
        discrepancies=(),
        wordings=(),
        drifts=(),
        timeline=(),
        origins=(),
        lines=(),
    )
    assert "0 claims" in printed(record)


def test_many_readings_stand_below_each_other() -> None:
    record = a_record()
    item = record.discrepancies[0]
    text = printed(replace(record, discrepancies=(replace(item, readings=item.readings * 2),)))
    assert text.count("some 60 boats") == 2


@pytest.mark.parametrize(
    ("counts", "shown"),
    [((5, 1, 3), "█▒▒░░"), ((1, 1, 1), "█"), ((40, 20, 40), "█▒"), ((3, 3, 3), "███")],
)
def test_a_bar_shows_the_range(counts: tuple[int, int, int], shown: str) -> None:
    reports, low, high = counts
    support = Support(reports, 1, 1, low, high, 0, "", "")
    most = max(reports, 5)
    assert bar(support, most, ascii_only=False).startswith(shown[:1])
    if most == 5:
        assert bar(support, most, ascii_only=False) == shown


def test_a_bar_without_unicode_is_ascii() -> None:
    assert bar(Support(4, 1, 1, 1, 2, 0, "", ""), 4, ascii_only=True) == "#=--"
