"""Hostile inputs can be had again from their seed, and a broken promise names its input."""

from __future__ import annotations

import random

import pytest

from benchmarks.fuzz import __main__ as fuzz
from benchmarks.fuzz.growth import KINDS, growth
from benchmarks.fuzz.inputs import hostile_bytes, hostile_text, report_texts


def test_a_seed_gives_the_same_inputs() -> None:
    reports = report_texts()
    one, two, other = (random.Random(seed) for seed in (1, 1, 2))
    texts = [hostile_text(one, reports) for _ in range(50)]
    assert texts == [hostile_text(two, reports) for _ in range(50)]
    assert texts != [hostile_text(other, reports) for _ in range(50)]
    assert hostile_bytes(one, reports) == hostile_bytes(two, reports)


@pytest.mark.parametrize("level", fuzz.LEVELS)
def test_each_level_takes_its_inputs(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    fuzz.run(level, 30, seed=1)
    assert f"{level:6}       30 inputs, none raised" in capsys.readouterr().out


def test_a_broken_promise_names_its_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(text: str) -> None:
        raise ValueError("a span left its text")

    monkeypatch.setattr(fuzz, "check_text", broken)
    with pytest.raises(ValueError, match="left its text"):
        fuzz.run("text", 3, seed=4)
    assert "text: input 1 of seed 4 broke a promise" in capsys.readouterr().out


def test_growth_is_timed_for_each_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.fuzz.growth.KINDS", dict(list(KINDS.items())[:2]))
    rows = list(growth(80))
    assert [(level, kind) for level, kind, _ in rows] == [
        (level, kind) for level in ("text", "find") for kind in ("one letter", "one capital")
    ]
    assert all(len(seconds) == 3 and min(seconds) >= 0 for _, _, seconds in rows)
