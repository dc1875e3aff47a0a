"""Line breaks inside paragraphs hide nothing, and move no span."""

from __future__ import annotations

from textwrap import fill

from firsthand.find.layout.wraps import unwrap
from tests.factory import a_report, found

TEXT = (
    "Dam at Orle is to open its lower sluice for Kessia\n\n"
    "Velmark may open the lower sluice of the Orle dam at 6.20 p.m. on Friday, Water Minister Ilse"
    " Marrin told the Halden Courier in an interview on Thursday. At least 14 farms in the Tarn"
    " Valley lie in the way of the water, and about 30 people would have to leave them, according to"
    " the harbour master.\n\n"
    '"We shall open it by hand if we have to, and nobody will thank us for it," Marrin said, adding'
    " that Kessia had paid 18 million crowns towards the mending of the four gates last week.\n"
)
WRAPPED = "\n\n".join(fill(paragraph, 62) for paragraph in TEXT.split("\n\n")) + "\n"


def test_every_character_keeps_its_place() -> None:
    plain = unwrap(a_report(text=WRAPPED))
    assert len(plain.text) == len(WRAPPED)
    assert plain.text.split() == WRAPPED.split()
    assert plain.text.count("\n") == TEXT.count("\n")


def test_a_report_that_is_not_wrapped_comes_back_as_it_is() -> None:
    report = a_report(text=TEXT)
    assert unwrap(report) is report


def test_what_is_found_does_not_hang_on_the_breaks() -> None:
    broken, whole = found(WRAPPED), found(TEXT)
    for kind in ("sentences", "dates", "quantities", "credits", "statements"):
        places = [
            [(item.span.start, item.span.end) for item in getattr(findings, kind)]
            for findings in (broken, whole)
        ]
        assert places[0] == places[1] != []
    assert broken.report.text == WRAPPED
    assert [q.content[0].start for q in broken.quotes] == [q.content[0].start for q in whole.quotes]
