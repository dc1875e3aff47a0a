"""Renders the templates: all that a stranger wrote is escaped, and only our own code can run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from firsthand.show import words
from firsthand.show.clean import clean, one_line


def render(template: str, **values: Any) -> str:
    """A page from its template, with style and script inside and a policy that names both."""
    style, script = _file("page.css"), _file("page.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    # Our own files, never a report's words: the only two values that are not escaped.
    inlined = {"style": Markup(style), "script": Markup(script), "policy": policy}
    return _environment().get_template(template).render(**inlined, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("firsthand.show.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    environment.globals["words"] = words
    environment.filters["one_line"] = one_line
    return environment


def _harmless(value: Any) -> Any:
    return clean(value) if type(value) is str else value


@cache
def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _digest(content: str) -> str:
    """A source expression of the content security policy for an inline block."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
