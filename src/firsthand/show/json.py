"""Findings and records as JSON documents, and back without loss.

Every span is {"report", "start", "end", "text"}, and `text` equals that slice of the report. The
JSON Schemas of both documents ship with the package (`firsthand.show.schema`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from firsthand.errors import DocumentError
from firsthand.model import Findings, Record
from firsthand.show.codec import Json, Texts, codec

FINDINGS_SCHEMA = "firsthand/findings/1"
RECORD_SCHEMA = "firsthand/record/1"

# A lone surrogate cannot be written as UTF-8, and readers of JSON lines that split at any Unicode
# line end would tear a document apart; all of these stand in strings only, where an escape may be.
_UNSAFE = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")


def findings_to_json(findings: Findings) -> dict[str, Json]:
    """The document of one report: its text and all that is found in it."""
    texts = {findings.report.id: findings.report.text}
    return {"schema": FINDINGS_SCHEMA, **codec(Findings).encode(findings, texts)}


def record_to_json(record: Record) -> dict[str, Json]:
    """The document of one story: reports with their findings, links, and all that was weighed."""
    return {"schema": RECORD_SCHEMA, **codec(Record).encode(record, _texts_of(record))}


def dumps(document: Mapping[str, Json], *, indent: int | None = None) -> str:
    """A document as JSON text, keys in their fixed order; one line unless `indent` is given."""
    text = json.dumps(document, ensure_ascii=False, indent=indent, allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def findings_from_json(document: Mapping[str, Any]) -> Findings:
    """The findings that a document holds.

    Raises:
        DocumentError: the document is of another schema, or a span does not hold its words.
    """
    body = _body(document, FINDINGS_SCHEMA)
    found: Findings = codec(Findings).decode(body, _texts_in([body]))
    return found


def record_from_json(document: Mapping[str, Any]) -> Record:
    """The record that a document holds.

    Raises:
        DocumentError: the document is of another schema, or a span does not hold its words.
    """
    body = _body(document, RECORD_SCHEMA)
    found = body.get("findings")
    record: Record = codec(Record).decode(body, _texts_in(found))
    return record


def _body(document: Mapping[str, Any], schema: str) -> dict[str, Any]:
    if not isinstance(document, Mapping):
        raise DocumentError(f"a {schema} document is an object, not {document!r:.40}")
    if document.get("schema") != schema:
        raise DocumentError(f"the document says it is {document.get('schema')!r}, not {schema!r}")
    return {key: value for key, value in document.items() if key != "schema"}


def _texts_of(record: Record) -> Texts:
    return {found.report.id: found.report.text for found in record.findings}


def _texts_in(found: Any) -> Texts:
    try:
        return {item["report"]["id"]: str(item["report"]["text"]) for item in found}
    except (KeyError, TypeError) as error:
        raise DocumentError("the document holds no reports with id and text") from error
