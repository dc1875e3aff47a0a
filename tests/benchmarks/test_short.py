"""Short stories are read with the places of their words, and each of their truths is asked once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.short.figures import Share, figures_of
from benchmarks.short.stories import read_stories

A = "Barn burns in Orle\n\nSeven cows died when a barn burned in Orle on Monday, police said.\n"
B = "Nine cows died when a barn burned in Orle on Monday. “We heard them,” said Ilse Marrin.\n"


def written(folder: Path, **changes: Any) -> Path:
    row = {
        "id": "orle-barn",
        "event": "a barn burns",
        "reports": [{"id": "a", "text": A}, {"id": "b", "text": B}],
        "lines": [["a"], ["b"]],
        "quotes": [{"report": "b", "words": "We heard them", "speaker": "Ilse Marrin"}],
        "claims": [
            {
                "statement": "A barn burned.",
                "lines": 2,
                "support": [
                    ["a", "when a barn burned in Orle on Monday"],
                    ["b", "when a barn burned in Orle on Monday"],
                ],
            }
        ],
        "discrepancies": [
            {
                "kind": "number",
                "severity": 3,
                "readings": [[["a", "Seven cows"]], [["b", "Nine cows"]]],
                "note": "seven or nine",
            }
        ],
        "harmless": [
            {"readings": [[["a", "police said"]], [["b", "on Monday"]]], "note": "no difference"}
        ],
    }
    path = folder / "stories.jsonl"
    path.write_text(json.dumps(row | changes) + "\n", "utf-8")
    return path


def test_words_are_found_where_they_stand(tmp_path: Path) -> None:
    (story,) = read_stories(written(tmp_path))
    texts = {report.id: report for report in story.reports}
    assert [texts[s.report].slice(s) for s in story.facts[0].support] == [
        "when a barn burned in Orle on Monday"
    ] * 2
    assert texts["b"].slice(story.quotes[0].words) == "We heard them"


@pytest.mark.parametrize("words", ["burned in Halden", "Orle"])
def test_words_that_stand_nowhere_or_twice_are_an_error(tmp_path: Path, words: str) -> None:
    quotes = [{"report": "a", "words": words, "speaker": "somebody"}]
    with pytest.raises(ValueError, match="does not stand there once"):
        list(read_stories(written(tmp_path, quotes=quotes)))


def test_each_truth_is_asked_once(tmp_path: Path) -> None:
    figures = figures_of(read_stories(written(tmp_path)))
    assert figures["differences told"] == Share(1, 1)
    assert figures["grave differences told"] == Share(1, 1)
    assert figures["harmless differences told"] == Share(0, 1)
    assert figures["speakers right"] == Share(1, 1)
    assert figures["pairs of facts found"] == Share(1, 1)
    assert figures["claims with lines too many"] == Share(0, 1)


def test_a_truth_that_nobody_tells_is_missed(tmp_path: Path) -> None:
    quotes = [{"report": "b", "words": "We heard them", "speaker": "Jo Falk"}]
    claims = [{"statement": "-", "lines": 1, "support": [["a", "Seven cows"], ["b", "We heard"]]}]
    figures = figures_of(read_stories(written(tmp_path, quotes=quotes, claims=claims)))
    assert figures["speakers right"] == Share(0, 1)
    assert figures["pairs of facts found"] == Share(0, 1)
    assert Share(0, 0).value == 1.0
