"""Turns bytes into text: unpacks gzip, names binaries, tells the encoding."""

from __future__ import annotations

import codecs
import re
import zlib
from dataclasses import dataclass

from firsthand.options import ReadOptions

# Rows: first bytes, what the file is, what to do. RIFF and the like are told by four bytes.
BINARIES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "export its text, or save the article's web page"),
    (b"PK\x03\x04", "a ZIP archive or office document", "unpack it, or save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text"),
    (b"{\\rtf", "rich text (RTF)", "save it as plain text"),
    (b"\x89PNG", "a PNG picture", "give the text instead"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the text instead"),
    (b"GIF8", "a GIF picture", "give the text instead"),
    (b"RIFF", "a picture or sound file", "give the text instead"),
    (b"ID3", "a sound file", "give a transcript instead"),
    (b"\x00\x00\x00\x18ftyp", "a film", "give a transcript instead"),
    (b"\x00\x00\x00\x20ftyp", "a film", "give a transcript instead"),
    (b"OggS", "a sound file", "give a transcript instead"),
    (b"SQLite format 3", "an SQLite database", "export the reports as JSONL or CSV"),
    (b"\x7fELF", "a program", "give the text instead"),
    (b"MZ\x90", "a program", "give the text instead"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ", "an xz archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"PAR1", "a Parquet table", "export the reports as JSONL or CSV"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s?=\s?[\"']?([\w.:-]{2,30})", re.I
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Undecoded:
    """Why bytes are no text, and what to do about it."""

    reason: str
    remedy: str


def unpack(data: bytes, *, options: ReadOptions) -> bytes | Undecoded:
    """The content of gzip'd bytes, or the bytes themselves where they are not gzip'd."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    # Several members may stand one after the other; a bomb stops at the size limit.
    found, left = bytearray(), data
    try:
        while left.startswith(b"\x1f\x8b"):
            member = zlib.decompressobj(wbits=31)
            found += member.decompress(left, options.max_bytes + 1 - len(found))
            if len(found) > options.max_bytes:
                return too_large(options)
            if not member.eof:
                return Undecoded("the gzip data breaks off", "fetch or pack the file again")
            left = member.unused_data
    except zlib.error:
        return Undecoded("the gzip data is damaged", "fetch or pack the file again")
    return bytes(found)


def too_large(options: ReadOptions) -> Undecoded:
    """The refusal of what is over the size limit."""
    size = options.max_bytes // 1_000_000
    return Undecoded(f"larger than {size} MB", "split it, or raise max_bytes in the options")


def decode(data: bytes, *, options: ReadOptions) -> str | Undecoded:
    """The text of bytes; newlines stay as they are, a byte order mark is left out.

    Order: byte order mark, UTF-8, the charset that a page declares, Windows-1252 where nearly all
    is ASCII (what old Western newsrooms write), and at last the guess of charset-normalizer.
    """
    for start, what, remedy in BINARIES:
        if data.startswith(start):
            return Undecoded(f"it is {what}, not text", remedy)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, errors="replace"), options=options)
    encodings = [_wide(data), "utf-8", _declared(data), _western(data, options=options)]
    for name in encodings:
        try:
            if name:
                return _checked(data.decode(name), options=options)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return _guessed(data, options=options)


def _wide(data: bytes) -> str | None:
    # UTF-16 without a mark: every other byte of Western text is zero.
    head = data[:2_000]
    if len(head) < 8 or len(data) % 2:
        return None
    if head[1::2].count(0) > 0.8 * (len(head) // 2):
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > 0.8 * (len(head) // 2) else None


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4_096])
    return match[1].decode("ascii", errors="replace") if match else None


def _western(data: bytes, *, options: ReadOptions) -> str | None:
    head = data[: options.guess_bytes]
    high = sum(byte > 0x7F for byte in head)
    return "cp1252" if high <= options.western_share * len(head) + 8 else None


def _guessed(data: bytes, *, options: ReadOptions) -> str | Undecoded:
    from charset_normalizer import from_bytes

    unknown = Undecoded("its encoding cannot be told", "save it as UTF-8")
    best = from_bytes(data[: options.guess_bytes]).best()
    if best is None:
        return unknown
    try:
        return _checked(data.decode(best.encoding), options=options)
    except (UnicodeDecodeError, LookupError, ValueError):
        return unknown


def _checked(text: str, *, options: ReadOptions) -> str | Undecoded:
    head = text[:20_000]
    odd = len(_CONTROL.findall(head))
    if odd > options.control_share * max(1, len(head)):
        return Undecoded("it is binary data, not text", "give a text file")
    return text
