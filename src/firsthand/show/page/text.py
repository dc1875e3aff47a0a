"""Writes a report's text as HTML; by hand, since a pile has hundreds of thousands of pieces."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from firsthand.model import Findings, Span
from firsthand.show.clean import clean
from firsthand.show.page.anchors import paragraph_anchor, span_anchor
from firsthand.show.page.lit import Paragraph, Piece, light

# Layer to class: one letter each, since they are most of the page.
CLASSES = {
    "quote": "q",
    "speech": "s",
    "credit": "c",
    "name": "n",
    "date": "d",
    "number": "u",
    "hedge": "h",
    "position": "p",
    "heading": "t",
    "furniture": "f",
}


def write_text(item: Findings, cited: Sequence[Span]) -> Markup:
    """The lines of a report as paragraphs, with its findings lit and an anchor a cited span."""
    # Every part is escaped below or made of numbers and of our own names.
    return Markup("\n".join(_paragraph(item, line) for line in light(item, cited)))


def _paragraph(item: Findings, paragraph: Paragraph) -> str:
    anchor = paragraph_anchor(item.report.id, paragraph.number)
    return f'<p dir="auto" id="{anchor}">{"".join(map(_piece, paragraph.pieces))}</p>'


def _piece(piece: Piece) -> str:
    anchors = "".join(f'<i id="{span_anchor(span)}"></i>' for span in piece.anchors)
    words = escape(clean(piece.text), quote=False)
    if not (piece.layers or piece.cited):
        return anchors + words
    offset = f' data-o="{piece.start}"' if piece.cited else ""
    layers = " ".join(CLASSES[layer] for layer in piece.layers)
    classes = f' class="{layers}"' if layers else ""
    note = f' title="{escape(clean(piece.note))}"' if piece.note else ""
    return f"{anchors}<span{offset}{classes}{note}>{words}</span>"
