"""Files, folders, globs and standard input; what cannot be read is named."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from firsthand.read.paths import read_paths


def test_a_folder_is_read_in_order_of_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("Two.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("Not this.", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7")
    reports, refusals = read_paths([str(tmp_path)])
    assert [report.id for report in reports] == ["a", "two"]
    assert [Path(refusal.place).name for refusal in refusals] == ["c.pdf"]


def test_globs_and_files_named_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Two.", encoding="utf-8")
    reports, refusals = read_paths([str(tmp_path / "*.txt"), str(tmp_path / "a.txt")])
    assert [report.text for report in reports] == ["One.", "Two."]
    assert refusals == ()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO(b'{"id": "a", "text": "One."}\n'))
    monkeypatch.setattr("sys.stdin", stdin)
    reports, _ = read_paths(["-"])
    assert [(report.id, report.place) for report in reports] == [("a", "-")]


@pytest.mark.parametrize(
    "path, reason",
    [
        ("no/such.txt", "there is no such file or folder"),
        ("no/*.txt", "no file matches"),
        ("nul\0byte", "there is no such file or folder"),
        ("a" * 5_000, "it cannot be opened"),
        ("", "there is no such file or folder"),
    ],
)
def test_what_is_not_there_is_named(path: str, reason: str) -> None:
    reports, refusals = read_paths([path])
    assert reports == ()
    assert refusals[0].place == path and refusals[0].reason.startswith(reason)


def test_an_empty_folder_and_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "e.txt").write_bytes(b"")
    _, refusals = read_paths([str(tmp_path / "empty"), str(tmp_path / "e.txt")])
    assert [refusal.reason for refusal in refusals] == ["the folder holds no files", "it is empty"]


def test_the_order_of_lines_leaves_no_trace(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "The mill burned."}', '{"id": "b", "text": "It rained."}']
    pile = tmp_path / "pile.jsonl"
    found = []
    for order in (lines, lines[::-1]):
        pile.write_text("\n".join(order), "utf-8")
        found.append(sorted(read_paths([str(pile)])[0], key=lambda report: report.id))
    assert found[0] == found[1]
