"""Which addresses are of one site."""

from __future__ import annotations

import pytest

from firsthand.read.hosts import same_site
from firsthand.text.hosts import host_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.courier.example/1", "https://m.courier.example/2", True),
        ("https://courier.example/1", "https://wire.example/1", False),
        ("https://courier.co.uk/1", "https://wire.co.uk/1", False),
        ("https://news.courier.co.uk/1", "https://courier.co.uk/1", True),
        ("/ferry", "https://wire.example/1", True),
        ("https://[broken", "https://wire.example/1", True),
    ],
)
def test_sites(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same_site(other, one) is same


def test_a_broken_address_has_no_host() -> None:
    assert host_of("https://[broken") is host_of(None) is host_of("ferry") is None
    assert host_of(" https://Courier.Example./1") == "courier.example"
