"""How usual a word is in English: the list that comes with wordfreq, read without its tokenizer.

Importing wordfreq loads tokenizers of forty languages, which costs a short run a tenth of its time;
a word that is letters only is one token in English, so that the list alone gives the same figure.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgpack

# Words of the list are grouped by hundredths of a Zipf unit below this: ten to the ninth words.
_TOP_ZIPF = 9.0


def zipf_frequency(word: str) -> float:
    """The Zipf frequency of a word in lower case: 7 ("the") down to 1; 0 if it is not in the list.

    Source: wordfreq 3.1 (Speer 2022), large English list, every word one token.
    """
    return _zipf_frequencies().get(word, 0.0)


@cache
def _zipf_frequencies() -> dict[str, float]:
    found: dict[str, float] = {}
    for hundredths, words in enumerate(_read_list()):
        found.update(dict.fromkeys(words, round(_TOP_ZIPF - hundredths / 100, 2)))
    return found


def _read_list() -> list[list[str]]:
    """Lists of words, the first the most frequent ("cBpack", described in wordfreq's source)."""
    package = find_spec("wordfreq")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    path = Path(package.origin).parent / "data" / "large_en.msgpack.gz"
    with gzip.open(path) as packed:
        header, *lists = msgpack.load(packed, raw=False)
    return _checked(header, lists)


def _checked(header: Any, lists: list[list[str]]) -> list[list[str]]:
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"wordfreq's list has another format: {header!r}")
    return lists
