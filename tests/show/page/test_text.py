"""A report's text as HTML: whole, escaped, anchored."""

from firsthand.model import Date, Findings, Layout, Report, Span
from firsthand.show.page.lit import LAYERS
from firsthand.show.page.text import CLASSES, write_text


def dated(text: str, start: int, end: int, value: str | None = None) -> Findings:
    date = Date(Span("r", start, end), value, "DATE", "none", "")
    return Findings(
        Report("r", text), None, Layout((), (), ()), (), (), (date,), (), (), (), (), ()
    )


def test_findings_and_anchors_are_written() -> None:
    written = write_text(dated("Today we went.", 0, 5, "2031-11-03"), [Span("r", 6, 8)])
    assert written == (
        '<p dir="auto" id="r-r-p0"><span class="d" title="2031-11-03">Today</span> '
        '<i id="r-r-6-8"></i><span data-o="6">we</span> went.</p>'
    )


def test_words_and_notes_are_escaped() -> None:
    written = write_text(dated('<b>&"\x00', 0, 3, '"><script>'), [])
    assert written == (
        '<p dir="auto" id="r-r-p0"><span class="d" title="&quot;&gt;&lt;script&gt;">&lt;b&gt;</span>&amp;"␀</p>'
    )


def test_every_layer_has_its_own_class() -> None:
    assert set(CLASSES) == {layer for layer, _, _ in LAYERS}
    assert len(set(CLASSES.values())) == len(CLASSES)
