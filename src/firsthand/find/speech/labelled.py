"""Finds speech behind its speaker's name and a colon: "Dunn: We will stay", as in a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.find.parse import Parsed
from firsthand.find.speech.marks import Marked
from firsthand.model import Name, Quote, Span

_WORD = r"[A-Z\u00c0-\u00de][\w.’'-]{0,24}"
# "Dunn: ...", and of a person "Dunn on the new pier: ...".
_LABEL = re.compile(
    rf"(?P<name>{_WORD}(?: (?:and |& )?{_WORD}){{0,4}})(?P<on> on(?: [\w’'-]{{1,24}}){{1,6}})?"
    r"(?P<colon>:)\s{1,3}(?=\S)"
)
# Characters; no label is longer.
_REACH = 160
# Words behind a label; fewer are a rubric ("Sport: results").
_WORDS = 3
# What an editor puts before a passage of the report: these words speak for nobody.
_EDITORIAL = frozenset(
    {"UPDATE", "UPDATES", "UPDATED", "ORIGINAL", "CORRECTION", "CLARIFICATION", "NOTE", "BREAKING"}
    | {"EXCLUSIVE", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "PICTURE", "PICTURES", "LIVE", "LATEST"}
    | {"DEVELOPING", "ANALYSIS", "OPINION", "BACKGROUND", "SUMMARY", "WARNING", "REMINDER", "MORE"}
    | {"RELATED", "READ", "LISTEN", "SOURCE", "CREDIT", "CONTEXT", "STORY", "NEW", "ALERT", "FACTS"}
)
# Labels in capitals that make a report a transcript.
_TURNS = 2


def find_labelled(parsed: Parsed, names: Sequence[Name], marks: Sequence[Marked]) -> list[Quote]:
    """Speech behind a label, in text order.

    A headline needs a person for its label, a paragraph needs words in quotation marks, and a
    transcript at least two labels in capitals.
    """
    text = parsed.report.text
    people = _people(names)
    opened = {mark.left: mark for mark in marks}
    found = []
    for heading in parsed.layout.headings:
        label = _label(text, heading.span)
        if label and heading.kind == "headline":
            speaker = people.get(label["name"].rpartition(" ")[2])
            words = len(text[label.end() : heading.span.end].split())
            if speaker and words >= _WORDS:
                found.append(_quote(parsed, label, heading.span.end, speaker, opened))
    labels = [(span, _label(text, span)) for span in parsed.layout.paragraphs]
    turns = sum(1 for _, label in labels if label and label["name"].isupper())
    for span, label in labels:
        if label is None:
            continue
        name = label["name"]
        if label.end() in opened:
            end = opened[label.end()].right
        elif name.isupper() and turns >= _TURNS:
            end = span.end
        else:
            continue
        known = people.get(name.rpartition(" ")[2].title())
        if label["on"] and known is None:
            continue
        speaker = known or name
        found.append(_quote(parsed, label, end, speaker, opened))
    return found


def _label(text: str, block: Span) -> re.Match[str] | None:
    label = _LABEL.match(text, block.start, min(block.end, block.start + _REACH))
    if label and label["name"].isupper() and not _EDITORIAL.isdisjoint(label["name"].split()):
        return None
    return label


def _people(names: Sequence[Name]) -> dict[str, str]:
    """People by their last word; one that two share tells neither."""
    found: dict[str, set[str]] = {}
    for name in names:
        if name.type == "person":
            found.setdefault(name.canonical.rpartition(" ")[2], set()).add(name.canonical)
    return {last: min(whole) for last, whole in found.items() if len(whole) == 1}


def _quote(
    parsed: Parsed, label: re.Match[str], end: int, speaker: str, opened: dict[int, Marked]
) -> Quote:
    report = parsed.report.id
    inner = tuple(_inside(report, label.end(), end, opened))
    whole = label.end() in opened and opened[label.end()].right >= end
    content = inner[0] if whole else Span(report, label.end(), end)
    spoken = whole or label["name"].isupper()
    colon = label.start("colon")
    return Quote(
        (content,),
        (Span(report, colon, colon + 1),),
        (Span(report, label.start("name"), label.end("name")),),
        "direct" if spoken else "mixed" if inner else "indirect",
        speaker,
        False,
        "label",
        "named before the colon",
        (content,) if spoken else inner,
    )


def _inside(report: str, start: int, end: int, opened: dict[int, Marked]) -> Iterator[Span]:
    for left, mark in sorted(opened.items()):
        if start <= left < end:
            yield Span(report, mark.start, mark.end)
