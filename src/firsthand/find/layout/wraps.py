"""Reads hard-wrapped paragraphs as one line each, character for character."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.find.layout.blocks import cut_blocks
from firsthand.model import Report
from firsthand.options import DEFAULT, FindOptions

_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]")


def unwrap(report: Report, *, options: FindOptions = DEFAULT.find) -> Report:
    """The report with a space for each line break that a mailer or a terminal put in a paragraph.

    Every character keeps its offset, so that what is found in the result stands at the same place
    of the report as received. A report that is not hard-wrapped comes back as it is.
    """
    text = report.text
    pieces: list[str] = []
    done = 0
    for block in cut_blocks(text, options=options):
        pieces += [text[done : block.start], _BREAK.sub(" ", block.text)]
        done = block.end
    plain = "".join([*pieces, text[done:]])
    return report if plain == text else replace(report, text=plain)
