"""The JSON Schemas (2020-12) of the documents, shipped with the package."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

# The documents that have a schema.
NAMES = ("record", "findings", "explanation")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a document: `record`, `findings` or `explanation`.

    Raises:
        KeyError: there is no document of that name.
    """
    if name not in NAMES:
        raise KeyError(name)
    loaded: dict[str, Any] = json.loads(_text(name))
    return loaded


@cache
def _text(name: str) -> str:
    return resources.files(__name__).joinpath(f"{name}.json").read_text("utf-8")
