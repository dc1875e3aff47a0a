"""Every span that the page links to is gathered."""

from firsthand.model import Span
from firsthand.show.page.cited import cited_spans, first_of_each
from firsthand.show.why import explain
from tests.show.record_factory import a_record


def test_evidence_of_all_kinds_is_gathered() -> None:
    record = a_record()
    cited = cited_spans(record, [explain(record, "b>a")])
    assert set(cited) == {"a", "b", "c"}
    assert record.drifts[0].source in cited["a"]
    assert record.links.copies[0].direction[0].spans[0] in cited["b"]
    assert record.links.copies[0].segments[0].parent in cited["a"]
    assert record.findings[2].positions[0].condition in cited["c"]
    assert record.links.actors[0].variants[1][1][0] in cited["a"]
    assert all(spans == sorted(set(spans)) for spans in cited.values())


def test_the_first_span_of_each_report_is_enough() -> None:
    spans = (Span("b", 5, 6), Span("a", 9, 10), Span("a", 2, 3))
    assert first_of_each(spans) == (Span("a", 2, 3), Span("b", 5, 6))
