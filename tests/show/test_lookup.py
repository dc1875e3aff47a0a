"""Labels, headlines and the order of grave things."""

from dataclasses import replace

import pytest

from firsthand.model import Record, Span
from firsthand.show.lookup import NATURE_ORDER, headline, look_up, title_of
from firsthand.show.words import NATURES
from tests.show.record_factory import a_record


def with_outlet(record: Record, outlet: str | None) -> Record:
    found = tuple(replace(f, report=replace(f.report, outlet=outlet)) for f in record.findings)
    return replace(record, findings=found)


def test_a_report_is_called_by_its_outlet_where_that_is_enough() -> None:
    lookup = look_up(a_record())
    assert [lookup.label(name) for name in "abc"] == ["Halden Courier", "Ruvania Sentinel", "c"]


def test_two_reports_of_one_outlet_are_told_apart() -> None:
    lookup = look_up(with_outlet(a_record(), "Halden Courier"))
    assert lookup.label("a") == "Halden Courier (a)"
    assert look_up(with_outlet(a_record(), " ")).label("a") == "a"


def test_a_long_id_beside_an_outlet_is_cut_where_it_differs() -> None:
    record = with_outlet(a_record(mark="-2f1e9c3b5d7a8c4e6f00"), "Halden Courier")
    assert look_up(record).label(record.findings[0].report.id) == "Halden Courier (a-2f)"


def test_an_id_made_by_a_machine_is_cut_beside_an_outlet() -> None:
    record = with_outlet(a_record(mark="1e8536c8af7d"), "Halden Courier")
    assert look_up(record).label(record.findings[0].report.id) == "Halden Courier (a1e8)"


def test_lines_and_own_work_go_by_the_labels_of_their_reports() -> None:
    lookup = look_up(a_record())
    assert lookup.line_name("line:a") == "the Courier’s text"
    assert lookup.line_name("line:c") == "c"
    assert lookup.line_name("line:nobody") == "line:nobody"
    interview, own = lookup.record.origins
    assert lookup.origin_name(interview) == "interview with Ilsa Venn"
    assert lookup.origin_name(own) == "the own work of c"


def test_lines_of_one_label_are_called_by_their_heads() -> None:
    record = a_record()
    same = replace(record, lines=tuple(replace(line, label="a text") for line in record.lines))
    assert look_up(same).line_name("line:a") == "Halden Courier"


def test_an_unknown_report_is_called_by_its_id() -> None:
    assert look_up(a_record()).label("nobody") == "nobody"


def test_a_story_without_a_title_borrows_one() -> None:
    record = a_record()
    assert headline(record) == "Port Sella weighs closing its harbour"
    assert headline(replace(record, title=record.id)) == "Harbour may close"
    assert headline(replace(record, title="", findings=record.findings[2:])) == "Story story-a"


def test_a_title_is_taken_from_the_text_where_none_came_along() -> None:
    courier, sentinel, gazette = a_record().findings
    assert title_of(courier) == "Harbour may close"
    assert title_of(sentinel) == "Port Sella to close harbour"
    assert title_of(gazette) is None


def test_the_gravest_comes_first() -> None:
    lookup = look_up(a_record())
    assert [item.id for item in lookup.gravest(1)] == ["d:1"]
    first = replace(lookup.record.discrepancies[1], severity=3, nature="a new nature")
    record = replace(a_record(), discrepancies=(first, lookup.record.discrepancies[0]))
    assert [item.id for item in look_up(record).discrepancies()] == ["d:1", "d:2"]


def test_every_nature_has_words_and_a_place() -> None:
    assert sorted(NATURE_ORDER) == sorted(NATURES)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (
            200,
            (
                "Mayor Ilsa Venn said on Monday that Port Sella ",
                "might",
                " close its harbour for the winter.",
            ),
        ),
        (12, ("…Port Sella ", "might", " close its…")),
    ],
)
def test_words_are_shown_among_their_neighbours(width: int, shown: tuple[str, str, str]) -> None:
    lookup = look_up(a_record())
    start = lookup.found["a"].report.text.index("might")
    assert lookup.around(Span("a", start, start + 5), width) == shown


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "a says “a says so”, while b-2 says “b-2”. The headline of b-2 says more.",
            "Courier says “a says so”, while Gazette says “b-2”. The headline of Gazette says more.",
        ),
        ("a and b-2 say “x”. It is a day late.", "Courier and Gazette say “x”. It is a day late."),
        ("the body of a says “x”; its headline", "the body of Courier says “x”; its headline"),
        ("a's headline says “x”", "Courier's headline says “x”"),
        ("one of them says “x”", "one of them says “x”"),
    ],
)
def test_a_sentence_names_reports_as_a_reader_knows_them(said: str, told: str) -> None:
    lookup = replace(look_up(a_record()), labels={"a": "Courier", "b-2": "Gazette"})
    assert lookup.named(said, ("a", "b-2")) == told
