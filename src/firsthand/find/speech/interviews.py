"""Finds the answers of an interview: paragraphs in quotation marks under questions without them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from firsthand.find.parse import Parsed
from firsthand.find.speech.carried import SPEECH_LENGTH
from firsthand.find.speech.marks import Marked, inner_span
from firsthand.model import Name, Quote, Span

# Questions with a question mark that make an interview of a report; one is enough where the report
# calls itself one, and there may be statements to which the other answers.
_QUESTIONS = 2
_ANNOUNCED = re.compile(
    r"\binterview(?:ed|s)?\b|\bquestions? (?:to|for|and answers?)\b|\bQ ?(?:&|and) ?A\b"
    r"|\b(?:in|a) conversation with\b|\b(?:talks?|talked|speaks?|spoke|sat down) (?:to|with)\b",
    re.IGNORECASE,
)
# What stands before the name of whoever asks.
_ASKER = re.compile(
    r"(?:\b(?:[Bb]y|[Ii]nterviewer|[Ww]ords)|\b[Ii]nterview(?: and \w+)?:|[Qq]uestions:):? \Z"
)
# Words; no question is longer.
_LONGEST = 60
# What a remark is on: "On the new pier: “...”".
_TOPIC = re.compile(r"(?:On|About|Asked about) [^:“”\"„«»‘]{2,80}: {0,2}")
# What stands between the edge of a question and the name that it calls: "Baron", "Ms".
_CALLED = re.compile(r"(?:[A-Z][\w.]{0,20} ){0,4}\Z")


def find_answers(
    parsed: Parsed, names: Sequence[Name], blocks: Sequence[Span], marks: Sequence[Marked]
) -> list[Quote]:
    """The answers of a report in questions and answers, in text order; none for any other report.

    `blocks` are those in which the marks were found. Whoever answers is whom a question calls by
    name, else who is named most before the first answer. Remarks under topics ("On the pier:
    “...”") are given alike.
    """
    text = parsed.report.text
    topics = _on_topics(text, blocks, marks)
    if len(topics) >= _QUESTIONS:
        return _given(parsed, names, topics, [blocks[number] for number in sorted(topics)])
    answers = _in_marks(text, blocks, marks)
    asked = [
        number
        for number in range(len(blocks) - 1)
        if number not in answers and number + 1 in answers and _may_ask(text, blocks[number])
    ]
    if not _is_interview(text, [blocks[number] for number in asked]):
        return []
    held = _in_headline(blocks, marks, asked[0])
    for number in asked:
        at = number + 1
        while at in answers:
            held[at] = answers[at]
            at += 1
    return _given(parsed, names, held, [blocks[number] for number in asked])


def _given(
    parsed: Parsed,
    names: Sequence[Name],
    answers: Mapping[int, Sequence[Marked]],
    asked: Sequence[Span],
) -> list[Quote]:
    """The answers as quotes of whoever gives them."""
    who = _who_answers(parsed, names, asked)
    reason = f"answers in an interview with {who}" if who else "nobody is named as who answers"
    found = []
    for number in sorted(answers):
        for mark in answers[number]:
            content = (inner_span(mark, parsed.report.id),)
            found.append(Quote(content, (), (), "direct", who, False, "interview", reason, content))
    return found


def _in_headline(
    blocks: Sequence[Span], marks: Sequence[Marked], end: int
) -> dict[int, list[Marked]]:
    """What the first line of an interview quotes, where that is no single word."""
    first = [mark for mark in marks if mark.block == 0 and end > 0]
    return {0: first} if first and all(m.end - m.start >= SPEECH_LENGTH for m in first) else {}


def _on_topics(
    text: str, blocks: Sequence[Span], marks: Sequence[Marked]
) -> dict[int, list[Marked]]:
    """The paragraphs that are a topic, a colon and words in quotation marks."""
    found: dict[int, list[Marked]] = {}
    for mark in marks:
        block = blocks[mark.block]
        topic = _TOPIC.match(text, block.start, block.end)
        if topic and topic.end() == mark.left and not text[mark.right : block.end].strip():
            found[mark.block] = [mark]
    return found


def _in_marks(
    text: str, blocks: Sequence[Span], marks: Sequence[Marked]
) -> dict[int, list[Marked]]:
    """The paragraphs that hold nothing outside quotation marks, with what stands in them."""
    held: dict[int, list[Marked]] = {}
    for mark in marks:
        held.setdefault(mark.block, []).append(mark)
    found = {}
    for number, inside in held.items():
        block, outside, at = blocks[number], "", blocks[number].start
        for mark in inside:
            outside += text[at : mark.left]
            at = mark.right
        if not any(map(str.isalnum, outside + text[at : block.end])):
            found[number] = inside
    return found


def _may_ask(text: str, block: Span) -> bool:
    words = text[block.start : block.end]
    return not words.rstrip().endswith(":") and len(words.split()) <= _LONGEST


def _is_interview(text: str, asked: Sequence[Span]) -> bool:
    marked = sum(text[block.start : block.end].rstrip().endswith("?") for block in asked)
    if marked >= _QUESTIONS:
        return True
    announced = bool(asked) and _ANNOUNCED.search(text, 0, asked[0].start) is not None
    return announced and marked > 0 and len(asked) >= _QUESTIONS


def _who_answers(parsed: Parsed, names: Sequence[Name], asked: Sequence[Span]) -> str | None:
    people = [name for name in names if name.type == "person"]
    called = Counter(name for block in asked for name in _called(parsed, people, block))
    if called:
        return max(sorted(called), key=lambda name: called[name])
    text, start = parsed.report.text, asked[0].start
    named = Counter(
        name.canonical
        for name in people
        for mention in name.mentions
        if mention.span.start < start and not _ASKER.search(text, 0, mention.span.start)
    )
    most = named.most_common(2)
    if not most:
        return None
    if len(most) == 1 or most[0][1] > most[1][1]:
        return most[0][0]
    return _behind_announcement(parsed, people, start)


def _called(parsed: Parsed, people: Sequence[Name], block: Span) -> Iterator[str]:
    """Whom a question calls by name: "Ms Dunn, why now?", "Why now, Ms Dunn?"."""
    text = parsed.report.text
    for name in people:
        for mention in name.mentions:
            if not block.holds(mention.span):
                continue
            before = text[block.start : mention.span.start]
            after = text[mention.span.end : block.end].lstrip()
            opens = _CALLED.match(before) and after[:1] == ","
            behind = before.rpartition(", ")
            closes = behind[1] and _CALLED.match(behind[2]) and after[:1] in {"?", "."}
            if opens or closes:
                yield name.canonical


def _behind_announcement(parsed: Parsed, people: Sequence[Name], end: int) -> str | None:
    """Of several people before the first answer the one named right behind "interview with"."""
    announced = _ANNOUNCED.search(parsed.report.text, 0, end)
    if announced is None:
        return None
    behind = [
        (mention.span.start, name.canonical)
        for name in people
        for mention in name.mentions
        if announced.end() <= mention.span.start < end
        and not _ASKER.search(parsed.report.text, 0, mention.span.start)
    ]
    return min(behind)[1] if behind else None
