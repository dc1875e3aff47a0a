"""Numbers of reading: sizes, encodings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Numbers of `read/`."""

    # bytes, after unpacking; a page is under 5 MB, a year of an outlet's reports under 200.
    max_bytes: int = 256_000_000
    # bytes read to tell an encoding; more tells no better.
    guess_bytes: int = 200_000
    # share of bytes above 127; English set in Windows-1252 has under 2 %, other scripts have far
    # more.
    western_share: float = 0.04
    # share of control characters; text has none, one in a hundred is a damaged file all the same.
    control_share: float = 0.02
