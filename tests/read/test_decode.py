"""Bytes become text, or are refused by name."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.decode import BINARIES, Undecoded, decode, unpack

OPTIONS = DEFAULT.read
LONG = "The harbour master said the café at Port Sella “would open” on Friday. " * 20


@pytest.mark.parametrize("start, what, remedy", BINARIES)
def test_a_binary_is_named(start: bytes, what: str, remedy: str) -> None:
    assert decode(start + b"\x00\x01rest", options=OPTIONS) == Undecoded(
        f"it is {what}, not text", remedy
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_encodings_of_newsrooms_are_told(encoding: str) -> None:
    assert decode(LONG.encode(encoding), options=OPTIONS) == LONG


def test_a_declared_charset_is_used() -> None:
    page = '<meta charset="koi8-r"><p>' + "Паром стоит в порту. " * 30
    assert decode(page.encode("koi8-r"), options=OPTIONS) == page


def test_another_script_is_guessed() -> None:
    text = "Паром стоит в порту, сказал капитан в пятницу. " * 30
    assert decode(text.encode("cp1251"), options=OPTIONS) == text


def test_newlines_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n", options=OPTIONS) == "one\r\ntwo\rthree\n"


def test_control_characters_are_binary() -> None:
    refused = decode(bytes(range(9)) * 100, options=OPTIONS)
    assert isinstance(refused, Undecoded) and "binary" in refused.reason


def test_gzip_is_unpacked_member_by_member() -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two")
    assert unpack(data, options=OPTIONS) == b"one two"


@pytest.mark.parametrize("damage", [b"\x1f\x8bjunk", gzip.compress(b"one two three")[:-6]])
def test_damaged_gzip_is_refused(damage: bytes) -> None:
    assert isinstance(unpack(damage, options=OPTIONS), Undecoded)


def test_a_bomb_stops_at_the_limit() -> None:
    refused = unpack(gzip.compress(b"a" * 10_000), options=ReadOptions(max_bytes=1_000))
    assert isinstance(refused, Undecoded) and "larger" in refused.reason


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert isinstance(decode(data, options=OPTIONS), str | Undecoded)
