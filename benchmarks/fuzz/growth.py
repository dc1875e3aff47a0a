"""Times hostile texts of n, 2n and 4n characters: twice the text must not cost four times."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from benchmarks.fuzz.levels import check_find, check_text, fresh_parser

# Each is repeated to the length that is asked for.
KINDS: dict[str, str] = {
    "one letter": "a",
    "one capital": "A",
    "spaces": " ",
    "line ends": "\n",
    "full stops": ".",
    "hyphens": "-",
    "digits": "7",
    "digits and commas": "1,",
    "opening quotation marks": "“",
    "straight quotation marks": '" ',
    "apostrophes": "’",
    "opening brackets": "(",
    "bars": "| ",
    "letters and hyphens": "a-",
    "capitals and stops": "U.",
    "capitalised words": "Ilse Marrin ",
    "one sentence": "The ferry sank on Friday. ",
    "one line": "Read also: the ferry\n",
    "words without a stop": "and the ferry said that he may ",
    "quotation after quotation": "“If we go,” he said. ",
    "quotation in quotation": "“we ‘go ",
    "clause in clause": "he said that she said that ",
    "dates": "on Friday, March 3, 2025, ",
    "numbers": "1,200 of nearly 3 million ",
    "hedges": "may possibly not ",
    "credits": "(AP) told the Sella Courier ",
    "stamps": "Published 2025-03-04 12:00 | ",
    "combining marks": "a\u0301",
    "surrogates": "\ud800",
    "no spaces": "相",
    "markup": "<p><div>",
    "long lines": "the ferry sank and nobody knew why it was so " * 20 + "\n",
}


def growth(smallest: int) -> Iterator[tuple[str, str, list[float]]]:
    """Level, kind and seconds for texts of n, 2n and 4n characters; the least of three rounds."""
    parser = fresh_parser()
    check_find("The ferry sank on Friday.", parser)
    levels: tuple[tuple[str, Callable[[str], None], int], ...] = (
        ("text", check_text, smallest),
        ("find", lambda text: check_find(text, fresh_parser()), smallest // 4),
    )
    for level, work, least in levels:
        for kind, piece in KINDS.items():
            seconds = [_least(work, piece, least * times) for times in (1, 2, 4)]
            yield level, kind, seconds


def _least(work: Callable[[str], None], piece: str, length: int) -> float:
    times = []
    for number in range(3):
        # A letter more each time, so that nothing is remembered from the round before.
        text = (piece * (length // len(piece) + 1))[: length + number]
        began = time.process_time()
        work(text)
        times.append(time.process_time() - began)
    return min(times)
