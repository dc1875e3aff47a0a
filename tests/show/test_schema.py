"""The shipped schemas are current, strict, and true of real documents."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import firsthand.show.schema as package
from firsthand.show.json import dumps, findings_to_json, record_to_json
from firsthand.show.schema import NAMES, schema
from firsthand.show.schema.generate import build_schema, write_schemas
from tests.factory import found
from tests.show.record_factory import a_record


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_schema_is_the_one_the_nouns_give(name: str) -> None:
    # Run `python -m firsthand.show.schema.generate` when a noun has changed.
    assert schema(name) == build_schema(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_itself(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_an_unknown_schema_is_refused() -> None:
    with pytest.raises(KeyError):
        schema("story")


def test_the_record_fits_its_schema() -> None:
    document = json.loads(dumps(record_to_json(a_record())))
    Draft202012Validator(schema("record")).validate(document)


def test_findings_of_a_real_text_fit_their_schema() -> None:
    findings = found("“We stay,” said Ilsa Venn on Monday. More than 40 boats lie at Port Sella.")
    document = json.loads(dumps(findings_to_json(findings)))
    Draft202012Validator(schema("findings")).validate(document)


def objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for item in value for found in objects(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if value.get("type") == "object" else []
    return own + [found for item in value.values() for found in objects(item)]


@pytest.mark.parametrize("name", NAMES)
def test_every_object_is_closed_and_complete(name: str) -> None:
    for item in objects(schema(name)):
        assert item["additionalProperties"] is False
        assert set(item["required"]) == set(item["properties"])


def test_writing_gives_the_shipped_files(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    shipped = Path(package.__file__).parent
    for name in NAMES:
        assert (tmp_path / f"{name}.json").read_text() == (shipped / f"{name}.json").read_text()
