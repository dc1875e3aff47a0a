"""That a record is built without Python's search for circles, and needs none."""

from __future__ import annotations

import gc

import pytest

from firsthand.build import build_record
from firsthand.model import Story
from tests.factory import found

TEXTS = {
    "a": "The ferry Aster ran aground off Port Sella on Monday. Twelve people were hurt, Ana Roe said.",
    "b": "The Aster ran aground near Port Sella on Monday, Ana Roe said. Fourteen people were hurt.",
}
STORY = Story("ferry", tuple(TEXTS))


def test_a_record_leaves_nothing_to_collect() -> None:
    findings = [found(text, name) for name, text in TEXTS.items()]
    build_record(STORY, findings)
    gc.collect()
    assert build_record(STORY, findings).claims
    assert gc.collect() == 0


def test_the_collector_is_left_as_it_was_found() -> None:
    with pytest.raises(AttributeError):
        build_record(STORY, [None])  # type: ignore[list-item]
    assert gc.isenabled()
    gc.disable()
    try:
        build_record(STORY, [found(text, name) for name, text in TEXTS.items()])
        assert not gc.isenabled()
    finally:
        gc.enable()
