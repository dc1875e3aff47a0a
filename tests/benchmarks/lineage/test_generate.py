"""Generated families: the same for a seed, with a truth that fits the reports."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.lineage.edits import EDITS
from benchmarks.lineage.generate import Made, make, write
from benchmarks.lineage.settings import SETTINGS, WEIGHTS, Setting
from benchmarks.lineage.short import SHORT_SETTINGS, SHORT_WEIGHTS

MIXED = SETTINGS[0]


@pytest.fixture(scope="module")
def families() -> list[Made]:
    return list(make(77, 24))


def test_same_seed_gives_same_families(families: list[Made]) -> None:
    assert list(make(77, 24)) == families


def test_family_does_not_depend_on_how_many_are_made(families: list[Made]) -> None:
    assert list(make(77, 3)) == families[:3]


def test_other_seed_gives_other_families(families: list[Made]) -> None:
    assert next(iter(make(78, 1))).reports != families[0].reports


def test_every_setting_has_a_weight() -> None:
    assert len(SETTINGS) == len(WEIGHTS)
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_short_families_have_short_reports_that_are_retold() -> None:
    made = list(make(77, 30, settings=SHORT_SETTINGS, weights=SHORT_WEIGHTS))
    lengths = sorted(len(row["text"].split()) for family in made for row in family.reports)
    assert lengths[-1] < 300 and 70 < lengths[len(lengths) // 2] < 180
    assert {edge["kind"] for family in made for edge in family.truth["edges"]} >= {"worked", "deep"}


def test_passages_are_words_of_their_report(families: list[Made]) -> None:
    for made in families:
        texts = {row["id"]: row["text"] for row in made.reports}
        assert {row["id"] for row in made.truth["passages"]} == set(texts)
        for row in made.truth["passages"]:
            words = texts[row["id"]][row["start"] : row["end"]]
            assert words == words.strip() != ""
            assert row["contents"]
            assert row["line"]
            assert row["origin"]


def test_edges_and_origins_name_reports(families: list[Made]) -> None:
    for made in families:
        ids = {row["id"] for row in made.reports}
        groups = made.truth["origins"]
        assert {report for group in groups for report in group} == ids
        for edge in made.truth["edges"]:
            assert {edge["child"], edge["parent"]} <= ids
            assert any({edge["child"], edge["parent"]} <= set(group) for group in groups)


def test_children_of_an_unseen_text_have_no_seen_parent(families: list[Made]) -> None:
    unseen = 0
    for made in families:
        retelling = {edge["child"] for edge in made.truth["edges"]}
        for row in made.truth["unseen"]:
            unseen += 1
            assert not retelling & set(row["children"])
    assert unseen


def test_every_kind_of_copy_occurs(families: list[Made]) -> None:
    kinds = Counter(edge["kind"] for made in families for edge in made.truth["edges"])
    others = {"revised", "reverted", "touched", "grown", "cut", "worked"}
    assert {*EDITS, "splice"} - others <= set(kinds)


def test_versions_of_a_page_tell_no_outlet_and_no_time() -> None:
    setting = next(setting for setting in SETTINGS if setting.anonymous)
    made = next(iter(make(1, 1, settings=(setting,), weights=(1,))))
    assert {(row["outlet"], row["published"]) for row in made.reports} == {(None, None)}
    assert "revised" in {edge["kind"] for edge in made.truth["edges"]}


def test_copy_keeps_the_line_of_its_words() -> None:
    setting = Setting("copies", roots=(1,), unseen=0.0, kinds=(("full", 1),), false_credit=0.0)
    made = next(iter(make(1, 1, settings=(setting,), weights=(1,))))
    assert len(made.reports) > 1
    assert len({row["line"] for row in made.truth["passages"]}) == 1
    assert len(made.truth["origins"]) == 1


def test_independent_reports_share_a_speaker_and_no_line() -> None:
    setting = replace(SETTINGS[6], reports=(4, 4), roots=(0, 0, 0, 1))
    made = next(iter(make(3, 1, settings=(setting,), weights=(1,))))
    heard = [row for row in made.truth["passages"] if row["origin"] == "interview"]
    assert len({row["line"] for row in heard}) >= 3
    assert {"interview"} == {row["origin"] for row in heard}


@pytest.mark.parametrize("share", [0.2, 0.5])
def test_hidden_parents_leave_their_children(share: float) -> None:
    whole = replace(MIXED, reports=(12, 12), unseen=0.0)
    parts = replace(whole, hidden=share)
    left = [
        sum(len(made.reports) for made in make(5, 12, settings=(s,), weights=(1,)))
        for s in (whole, parts)
    ]
    assert left[1] < left[0]


@pytest.mark.parametrize(
    ("kind", "is_dated"),
    [("right", True), ("wrong", True), ("zone", True), ("updated", True), ("missing", False)],
)
def test_stamps_of_each_kind(kind: str, is_dated: bool) -> None:
    setting = replace(MIXED, stamps=((kind, 1.0),))
    made = next(iter(make(2, 1, settings=(setting,), weights=(1,))))
    assert {row["published"] is not None for row in made.reports} == {is_dated}


def test_chain_gives_most_texts_one_child() -> None:
    setting = replace(MIXED, roots=(1,), unseen=0.0, chain=1.0, reports=(8, 8), splices=0.0)
    made = next(iter(make(2, 1, settings=(setting,), weights=(1,))))
    parents = Counter(edge["parent"] for edge in made.truth["edges"])
    assert len(made.truth["edges"]) == 7
    assert set(parents.values()) == {1}


def test_wrong_stamp_is_earlier_than_the_parent() -> None:
    setting = replace(MIXED, stamps=(("wrong", 1.0),), roots=(1,), unseen=0.0)
    right = replace(setting, stamps=(("right", 1.0),))
    made, true = (next(iter(make(4, 1, settings=(s,), weights=(1,)))) for s in (setting, right))
    assert {row["published"] for row in made.reports} != {row["published"] for row in true.reports}


def test_write_gives_a_line_a_report_and_a_line_a_family(tmp_path: Path) -> None:
    counts = write(make(1, 3), tmp_path)
    reports = (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()
    truths = (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()
    assert counts["families"] == len(truths) == 3
    assert counts["reports"] == len(reports)
    assert {json.loads(line)["family"] for line in reports} == {
        json.loads(line)["family"] for line in truths
    }


def test_other_news_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    rows = [
        {
            "story": story,
            "text": " ".join(f"The {story} {word} of day {k} ended." for k in range(8)),
        }
        for story in ("ferry", "mill")
        for word in ("inquiry", "search", "hearing")
    ]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    made = list(make(1, 4, texts=path))
    assert made == list(make(1, 4, texts=path))
    words = " ".join(row["text"] for family in made for row in family.reports)
    assert "inquiry" in words or "investigation" in words
