"""Overlapping findings are cut so that every piece has the same marks throughout."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Date, Findings, Heading, Hedge, Layout, Report, Span, Statement
from firsthand.show.page.lit import LAYERS, find_marks, light
from tests.show.record_factory import a_record

ALPHABET = "ab \n"


def bare(text: str) -> Findings:
    return Findings(Report("r", text), None, Layout((), (), ()), (), (), (), (), (), (), (), ())


def dates(text: str, *places: tuple[int, int]) -> Findings:
    found = tuple(Date(Span("r", s, e), None, "DATE", "none", "") for s, e in places)
    return replace(bare(text), dates=found)


def test_overlaps_are_cut() -> None:
    item = replace(
        dates("one two three", (0, 7)),
        layout=Layout((), (Heading(Span("r", 4, 13), "headline", ""),), ()),
    )
    (paragraph,) = light(item, [])
    assert [(piece.text, piece.layers) for piece in paragraph.pieces] == [
        ("one ", ("date",)),
        ("two", ("date", "heading")),
        (" three", ("heading",)),
    ]


def test_a_cited_span_is_one_run_of_pieces_with_its_anchor_first() -> None:
    span = Span("r", 4, 13)
    (paragraph,) = light(dates("one two three", (0, 7)), [span])
    assert [(piece.text, piece.cited) for piece in paragraph.pieces] == [
        ("one ", False),
        ("two", True),
        (" three", True),
    ]
    assert paragraph.pieces[1].anchors == (span,)


def test_lines_are_paragraphs_and_blank_ones_are_left_out() -> None:
    paragraphs = list(light(bare("one\n\ntwo\n"), []))
    assert [(p.number, p.pieces[0].text) for p in paragraphs] == [(0, "one"), (2, "two")]


def test_a_cited_line_end_still_has_its_anchor() -> None:
    paragraphs = list(light(bare("one\n"), [Span("r", 3, 4)]))
    assert paragraphs[-1].pieces[-1].anchors == (Span("r", 3, 4),)


@given(
    st.text(alphabet=ALPHABET, min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=6),
)
def test_no_word_is_lost_and_every_anchor_is_there(
    text: str, places: list[tuple[int, int]]
) -> None:
    spans = [Span("r", s, e) for s, e in places if s < e <= len(text)]
    item = dates(text, *((span.start, span.end) for span in spans))
    pieces = [piece for paragraph in light(item, spans) for piece in paragraph.pieces]
    assert "".join(piece.text for piece in pieces) == text.replace("\n", "")
    assert sorted(span for piece in pieces for span in piece.anchors) == sorted(set(spans))
    for piece in pieces:
        inside = any(
            s.start <= piece.start and piece.start + len(piece.text) <= s.end for s in spans
        )
        assert piece.cited is inside or not piece.text


def test_every_layer_of_a_mark_is_in_the_legend() -> None:
    layers = {mark.layer for item in a_record().findings for mark in find_marks(item)}
    assert layers == {layer for layer, _, _ in LAYERS}


def test_a_hedge_of_two_statements_is_lit_once() -> None:
    hedge = Hedge(Span("r", 0, 3), "modal", 0.5, "")
    said = Statement(
        Span("r", 0, 5), Span("r", 0, 5), "body", None, None, 0.5, (hedge,), None, None, None
    )
    item = replace(bare("may be"), statements=(said, said))
    assert len(find_marks(item)) == 1
