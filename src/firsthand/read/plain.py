"""Reads a plain text file as one report; the text is kept as it stands in the file."""

from __future__ import annotations

from firsthand.model import Report
from firsthand.options import DEFAULT, ReadOptions
from firsthand.read.reading import Reading, refused


def read_plain(text: str, *, name: str, options: ReadOptions = DEFAULT.read) -> Reading:
    """One report that holds the whole text, its id made from the file's name later."""
    if not text.strip():
        return refused(name, "it is empty", "give a file with text in it")
    return (Report(id="", text=text, place=name),), ()
