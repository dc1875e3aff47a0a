"""The list gives what wordfreq gives; another list is refused."""

from __future__ import annotations

import gzip
from importlib.machinery import ModuleSpec
from pathlib import Path

import msgpack
import pytest
import wordfreq

from firsthand.text import frequencies
from firsthand.text.frequencies import zipf_frequency

WORDS = "the ferry sluice velmark harbour neighbour zzzz colour sluices ceasefire i didnt"


@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_is_as_usual_as_wordfreq_says(word: str) -> None:
    assert zipf_frequency(word) == wordfreq.zipf_frequency(word, "en")


def test_the_figures_differ() -> None:
    assert zipf_frequency("the") > zipf_frequency("ferry") > zipf_frequency("sluice") > 0
    assert zipf_frequency("xqzvk") == 0


def test_a_list_of_another_format_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    packed = gzip.compress(msgpack.packb([{"format": "words", "version": 2}, ["the"]]))
    (tmp_path / "data" / "large_en.msgpack.gz").write_bytes(packed)
    spec = ModuleSpec("wordfreq", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(frequencies, "find_spec", lambda name: spec)
    with pytest.raises(ValueError, match="another format"):
        frequencies._read_list()


def test_a_missing_list_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequencies, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="wordfreq"):
        frequencies._read_list()
