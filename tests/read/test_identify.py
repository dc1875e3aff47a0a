"""Ids are unique and do not depend on order."""

from firsthand.model import Report
from firsthand.read.identify import identify


def a_file(place: str, text: str = "It sank.", report_id: str = "") -> Report:
    return Report(id=report_id, text=text, place=place)


def test_stems_and_folders_where_stems_clash() -> None:
    reports = [a_file("a/one.txt"), a_file("b/one.txt"), a_file("b/two.html.gz")]
    forth, _ = identify(reports, ())
    back, _ = identify(reports[::-1], ())
    assert [report.id for report in forth] == ["a/one", "b/one", "two"]
    assert sorted(report.id for report in back) == ["a/one", "b/one", "two"]


def test_lines_without_an_id_are_numbered() -> None:
    reports, _ = identify([a_file("x.jsonl:1"), a_file("x.jsonl:2")], ())
    assert [report.id for report in reports] == ["x:1", "x:2"]


def test_same_stem_and_folder_with_other_endings() -> None:
    reports, _ = identify([a_file("a/one.txt"), a_file("a/one.html")], ())
    assert [report.id for report in reports] == ["a/one.txt", "a/one.html"]


def test_the_same_id_with_another_text_is_refused() -> None:
    reports = [a_file("x:1", "One.", "a"), a_file("x:2", "Two.", "a"), a_file("y:1", "One.", "a")]
    kept, refusals = identify(reports, ())
    assert [report.text for report in kept] == ["One."]
    assert [refusal.place for refusal in refusals] == ["x:2"]


def test_a_stem_never_takes_a_given_id() -> None:
    kept, refusals = identify([a_file("x:1", "One.", "a"), a_file("a.txt", "Two.")], ())
    assert len({report.id for report in kept}) == 2 and refusals == ()
