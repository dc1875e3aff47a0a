"""Reports that give one text nearly word for word."""

from dataclasses import replace

import pytest

from firsthand.link.kin.reprints import find_reprints, witnesses
from firsthand.link.kin.traits import told_once, traits_of
from firsthand.model import Findings, Published, Reprint
from firsthand.options import DEFAULT
from tests.factory import found

LINK = DEFAULT.link
LEDE = "Divers found eleven cracks in the spillway of the Orle dam on Sunday morning."
REST = (
    "The road along the crest was shut before noon and two villages were told to be ready. "
    "Engineers from Halden measured the widest of the cracks at four centimetres across. "
    "The water authority said that the dam had last been drained in the dry year of 1994. "
    "A boom of old tyres was laid across the inlet by the fire brigade in the afternoon."
)
TEXT = f"{LEDE} {REST}"
OTHER = "Eleven cracks gape in a dam near Halden, and those who live below it packed their bags."


def reprints(*items: Findings) -> dict[str, str]:
    return {row.report: row.witness for row in find_reprints(items, options=LINK)}


@pytest.mark.parametrize(
    "again",
    [
        TEXT,
        f"{LEDE} The road along the crest was shut before noon and two villages were told.",
        REST,
        f"PORT OSK — {TEXT}",
        f"{TEXT}\n\nShare this article\n",
        f"{TEXT}\n\n(Northwire)\n",
    ],
)
def test_a_copy_cut_or_decked_out_is_a_reprint(again: str) -> None:
    assert reprints(found(TEXT, "a"), found(again, "b"), found(OTHER, "c")) == {"b": "a"}


def test_a_report_of_its_own_is_none() -> None:
    assert not reprints(found(TEXT, "a"), found(OTHER, "b"))
    assert not reprints(found(TEXT, "a"), found(f"{LEDE} {OTHER} {OTHER.upper()}", "b"))


def test_the_longer_of_two_stands_whatever_they_are_called() -> None:
    assert reprints(found(TEXT, "b"), found(REST, "a")) == {"a": "b"}
    assert reprints(found(REST, "b"), found(TEXT, "a")) == {"b": "a"}


def test_of_the_same_words_the_first_by_stamp_stands() -> None:
    early, late = found(TEXT, "z"), found(TEXT, "a")
    early = replace(early, published=Published("2031-05-01", "envelope", ""))
    late = replace(late, published=Published("2031-05-02", "envelope", ""))
    assert reprints(early, late) == {"a": "z"}
    assert reprints(early, found(TEXT, "a")) == {"a": "z"}


def test_a_cut_of_a_cut_goes_back_to_the_whole() -> None:
    cut = ". ".join(REST.split(". ")[:2]) + "."
    assert reprints(found(cut, "a"), found(REST, "b"), found(TEXT, "c")) == {"a": "c", "b": "c"}


def test_texts_without_a_run_of_words_are_the_same_only_as_a_whole() -> None:
    assert reprints(found("Dam shut.", "a"), found("Dam shut.", "b")) == {"b": "a"}
    assert not reprints(found("Dam shut.", "a"), found("Dam open.", "b"))


def test_every_report_has_a_witness() -> None:
    items = [found(TEXT, "a"), found(REST, "b"), found(OTHER, "c")]
    rows = find_reprints(items, options=LINK)
    assert rows == (Reprint("b", "a"),)
    assert witnesses(items, rows) == {"a": "a", "b": "a", "c": "c"}


def test_traits_tell_a_text_once() -> None:
    rows = traits_of([found(TEXT, "a"), found(REST, "b"), found(OTHER, "c")], options=LINK)
    assert [row.id for row in told_once(rows)] == ["a", "c"]
    assert [row.id for row in told_once(rows[1:])] == ["b", "c"]
