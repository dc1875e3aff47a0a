"""Makes the JSON Schemas from the nouns; run as a module it writes the shipped files anew."""

from __future__ import annotations

import dataclasses
import inspect
import json
import types
from pathlib import Path
from typing import Any, get_args, get_origin

from firsthand.model import Findings, Record, Span
from firsthand.show.codec import INFINITIES, fields, is_pair
from firsthand.show.json import FINDINGS_SCHEMA, RECORD_SCHEMA
from firsthand.show.why.document import EXPLANATION_SCHEMA
from firsthand.show.why.explanation import Explanation

# Name of a document: its noun, its version, and the strings that stand beside the noun's fields.
DOCUMENTS: dict[str, tuple[Any, str, tuple[str, ...]]] = {
    "record": (Record, RECORD_SCHEMA, ()),
    "findings": (Findings, FINDINGS_SCHEMA, ()),
    "explanation": (Explanation, EXPLANATION_SCHEMA, ("record",)),
}

SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    float: {"anyOf": [{"type": "number"}, {"enum": sorted(INFINITIES)}]},
    types.NoneType: {"type": "null"},
}

SPAN = {
    "description": "Characters of one report's text exactly as received; `text` equals the slice "
    "from `start` to `end` (end excluded), counted in Unicode code points.",
    "type": "object",
    "properties": {
        "report": {"type": "string"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
        "text": {"type": "string", "minLength": 1},
    },
    "required": ["report", "start", "end", "text"],
    "additionalProperties": False,
}


def build_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a document (one of `DOCUMENTS`), made from its noun."""
    noun, version, beside = DOCUMENTS[name]
    definitions: dict[str, Any] = {}
    body = _object(noun, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{version.replace('/', ':')}",
        "title": version,
        **body,
        "properties": {
            "schema": {"const": version},
            **dict.fromkeys(beside, SCALARS[str]),
            **body["properties"],
        },
        "required": ["schema", *beside, *body["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(noun: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = fields(noun)
    return {
        "description": " ".join((inspect.getdoc(noun) or "").split()),
        "type": "object",
        "properties": {name: _value(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _value(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint in SCALARS:
        return SCALARS[hint]
    if dataclasses.is_dataclass(hint):
        return _reference(hint, definitions)
    if is_pair(hint):
        return _pair(hint, definitions)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0], definitions)}
    return {"anyOf": [_value(kind, definitions) for kind in get_args(hint)]}


def _reference(noun: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name = noun.__name__
    if name not in definitions:
        definitions[name] = SPAN  # holds the place, so that a noun in itself would end
        if noun is not Span:
            definitions[name] = _object(noun, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _pair(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": "Words as said, and every place where they stand.",
        "type": "object",
        "properties": {"text": SCALARS[str], "spans": _value(get_args(hint)[1], definitions)},
        "required": ["text", "spans"],
        "additionalProperties": False,
    }


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, as the package ships it."""
    for name in DOCUMENTS:
        text = json.dumps(build_schema(name), indent=2, ensure_ascii=False) + "\n"
        (folder / f"{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    write_schemas(Path(__file__).parent)
