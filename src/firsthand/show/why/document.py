"""An explanation as a JSON document."""

from __future__ import annotations

from firsthand.model import Record
from firsthand.show.codec import Json, codec
from firsthand.show.why.explanation import Explanation

EXPLANATION_SCHEMA = "firsthand/explanation/1"


def explanation_to_json(found: Explanation, record: Record) -> dict[str, Json]:
    """The document of one explanation; every span carries its words, as in the record."""
    texts = {item.report.id: item.report.text for item in record.findings}
    body = codec(Explanation).encode(found, texts)
    return {"schema": EXPLANATION_SCHEMA, "record": record.id, **body}
