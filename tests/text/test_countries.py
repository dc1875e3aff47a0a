"""Countries by name, people and seat."""

from __future__ import annotations

import pytest

from firsthand.text.countries import country_of


@pytest.mark.parametrize(
    ("words", "name", "way"),
    [
        ("U.S.", "United States", "name"),
        ("the Netherlands", "Netherlands", "name"),
        ("Ukrainian", "Ukraine", "people"),
        ("Kremlin", "Russia", "seat"),
    ],
)
def test_country(words: str, name: str, way: str) -> None:
    found = country_of(words)
    assert found is not None
    assert (found.name, found.way) == (name, way)


@pytest.mark.parametrize("words", ["us", "polish", "Halden", ""])
def test_no_country(words: str) -> None:
    assert country_of(words) is None
