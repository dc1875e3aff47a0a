"""Who owns an outlet, as trust.txt files of publishers say it."""

from pathlib import Path

import pytest

from firsthand.model import Report
from firsthand.read.paths import read_paths
from firsthand.read.trust import read_trust, with_owners


def write(folder: Path, site: str, text: str) -> None:
    (folder / site).mkdir()
    (folder / site / "trust.txt").write_text(text, encoding="utf-8")


def test_control_and_controlledby_say_who_owns_whom(tmp_path: Path) -> None:
    write(tmp_path, "ruvania-media.example", "# our titles\ncontrol=https://www.courier.example/\n")
    write(
        tmp_path,
        "sella-post.example",
        "member=https://press.example\ncontrolledby = courier.example",
    )
    owners, refusals = read_trust([str(tmp_path)])
    top = "ruvania-media.example"
    assert owners == {top: top, "courier.example": top, "sella-post.example": top}
    assert refusals == ()


def test_members_of_an_association_are_owned_by_nobody(tmp_path: Path) -> None:
    write(
        tmp_path, "press.example", "member=https://courier.example/\nbelongto=https://all.example/"
    )
    assert read_trust([str(tmp_path)]) == ({}, ())


def test_a_circle_has_its_first_site_for_an_owner(tmp_path: Path) -> None:
    write(tmp_path, "b.example", "control=a.example")
    write(tmp_path, "a.example", "control=b.example\ncontrol=a.example")
    assert read_trust([str(tmp_path)])[0] == {"a.example": "a.example", "b.example": "a.example"}


@pytest.mark.parametrize(
    "name",
    ["news.courier.example/trust.txt", "courier.example.txt", "courier.example.trust.txt"],
)
def test_the_path_tells_whose_file_it_is(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("controlledby=https://media.example", encoding="utf-8")
    assert read_trust([str(place)])[0]["courier.example"] == "media.example"


def test_what_cannot_be_read_is_refused_by_place(tmp_path: Path) -> None:
    write(tmp_path, "a.example", "control=https://b.example\nour titles\ncontrol=http://[\n")
    (tmp_path / "c.example.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "notes").write_text("control=d.example", encoding="utf-8")
    owners, refusals = read_trust([str(tmp_path), str(tmp_path / "none")])
    assert owners == {"a.example": "a.example", "b.example": "a.example"}
    told = [(refusal.place.removeprefix(f"{tmp_path}/"), refusal.reason) for refusal in refusals]
    assert told == [
        ("a.example/trust.txt:2", 'the line has no "="'),
        ("a.example/trust.txt:3", "“http://[” is no address"),
        ("c.example.txt", "it is a PDF, not text"),
        ("notes", "neither it nor its folder is named after a site"),
        ("none", "there is no such file or folder"),
    ]


def test_reports_of_an_owned_site_get_its_owner() -> None:
    owned = Report("a", "It rained.", url="https://www.courier.example/rain", owner="Courier Ltd")
    other, nowhere = Report("b", "It rained.", url="https://post.example/1"), Report("c", "Rain.")
    found = with_owners([owned, other, nowhere], {"courier.example": "media.example"})
    assert [report.owner for report in found] == ["media.example", None, None]


def test_paths_and_trust_are_read_together(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "a.jsonl").write_text(
        '{"id": "a", "text": "It rained.", "url": "https://courier.example/rain"}', encoding="utf-8"
    )
    write(tmp_path, "courier.example", "controlledby=https://media.example/\nnonsense")
    trust = [str(tmp_path / "courier.example")]
    (report,), (refusal,) = read_paths([str(tmp_path / "pile")], trust=trust)
    assert report.owner == "media.example"
    assert refusal.remedy == "write it as name=value"
