"""Makes hostile text harmless to look at: control characters become visible marks."""

from __future__ import annotations

from functools import cache

# Line feed and tab are layout, not control of the device.
_KEPT = frozenset({0x09, 0x0A})

# Embeddings, overrides and isolates: a report could turn the words around it backwards.
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))


@cache
def _marks() -> dict[int, int]:
    pictures = {code: 0x2400 + code for code in range(0x20) if code not in _KEPT} | {0x7F: 0x2421}
    replaced = (*range(0x80, 0xA0), *range(0xD800, 0xE000), *_DIRECTIONS, 0xFFFE, 0xFFFF)
    return {**pictures, **dict.fromkeys(replaced, 0xFFFD), 0x0D: 0x20}


def clean(text: str) -> str:
    """The text with every control character replaced by one visible mark; offsets stay."""
    if text.isprintable():  # holds nothing of the table, which is slow to ask
        return text
    return text.translate(_marks())


def one_line(text: str, limit: int | None = None) -> str:
    """Cleaned text in one line with single spaces; cut at `limit` characters with an ellipsis."""
    line = " ".join(clean(text).split())
    if limit is not None and len(line) > limit:
        return line[: limit - 1].rstrip() + "…"
    return line
