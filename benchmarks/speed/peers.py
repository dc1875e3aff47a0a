"""What others do for the same part, so that times stand side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from dateparser.search import search_dates
from rensa import RMinHash

from firsthand.model import Report

WORD = re.compile(r"\w+")


def dateparser_dates(reports: Sequence[Report]) -> list[object]:
    """dateparser's search, told that the language is English."""
    return [search_dates(report.text, languages=["en"]) for report in reports]


def _grams(text: str, size: int) -> set[str]:
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + size]) for i in range(len(words) - size + 1)}


def containment(reports: Sequence[Report]) -> Counter[tuple[int, int]]:
    """Shared 5-grams of every pair that shares one, over an inverted index."""
    where: dict[str, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        for gram in sorted(_grams(report.text, 5)):
            where[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in where.values():
        for i, one in enumerate(numbers):
            for other in numbers[i + 1 :]:
                shared[one, other] += 1
    return shared


def minhash(reports: Sequence[Report]) -> list[object]:
    """MinHash signatures of 5-grams."""
    signatures: list[object] = []
    for report in reports:
        signature = RMinHash(num_perm=128, seed=1)
        signature.update(sorted(_grams(report.text, 5)) or [""])
        signatures.append(signature)
    return signatures
