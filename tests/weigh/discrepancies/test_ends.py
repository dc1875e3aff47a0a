"""A span that a limit cut inside a word ends at the word before."""

import pytest

from firsthand.model import Span
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.ends import end_at_words
from firsthand.weigh.scene import set_scene
from tests.weigh.stories import a_story

TEXT = "The turbine hall may close for repairs before summer."


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (TEXT.index("pairs"), "The turbine hall may close for"),
        (TEXT.index("repairs"), "The turbine hall may close for"),
        (TEXT.index(" before"), "The turbine hall may close for repairs"),
        (len(TEXT), TEXT),
        (2, "Th"),
    ],
)
def test_a_span_ends_at_a_word(end: int, shown: str) -> None:
    findings, links = a_story(TEXT, "The hall will close.")
    scene = set_scene(findings, links)
    report = findings[0].report
    whole = Telling("The hall", Span(findings[1].report.id, 0, 8), "b")
    cut = Telling(report.text[:end], Span(report.id, 0, end), "a")
    found = end_at_words(Contrast("certainty", "wording", 2, cut, whole, "One is surer."), scene)
    assert found.a.value == report.slice(found.a.span) == shown
    assert found.b == whole
