"""One parser for all floors."""

from __future__ import annotations

import pytest

from firsthand.find.parse import Parser
from firsthand.options import DEFAULT


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser(DEFAULT.find)
