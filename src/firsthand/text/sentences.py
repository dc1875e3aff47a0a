"""Cuts a paragraph into sentences; quoted speech stays with the words that introduce it."""

from __future__ import annotations

import re
from functools import lru_cache

import sentencex

# sentencex ends a sentence after "p.m." although a weekday or month goes on: join those again.
_GOES_ON = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b|^[a-z(]"
)
_ABBREVIATED = re.compile(
    r"\b(?:[ap]\.m|U\.S|U\.N|U\.K|E\.U|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\.\s*$"
)
# Titles and numbers' marks never end a sentence; these are missing from sentencex's list.
_NEVER_ENDS = re.compile(
    r"\b(?:Ms|Mx|Messrs|Mmes?|Mlle|Sens?|Reps?|Govs?|Lt|Col|Maj|Brig|Cmdr|Sgt|Cpl|Pvt|Insp|Supt"
    r"|Rev|Hon|Vol|Fig|Ft|Mt)\.\s*$"
)
# "Is it over?” Dunn asked.": who asks stands behind what is asked.
_ASKED = re.compile(r"[?!…][\"”’']$")
_ASKER = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w'’-]{1,24} ){1,3}"
    r"(?:said|says|asked|asks|replied|wrote|told|added|answered|cried|shouted|exclaimed"
    r"|demanded|wondered|recalled|joked|quipped|tweeted|responded)"
    r"(?=[.,:]|\s(?:at|in|on|of|to|as|when|before|after|with|during|while|him|her|them|the|his)\b)"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
# sentencex takes a space for one byte and breaks off on "A\u00a0."; a plain space is one.
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")


@lru_cache(maxsize=4096)
def split_sentences(text: str, *, limit: int = 3_000) -> tuple[tuple[int, int], ...]:
    """Sentences of a string as (start, end) offsets, white space at both ends left out.

    Method: sentencex (rules and abbreviation lists of Wikimedia), joined again where an
    abbreviation goes on. A sentence longer than `limit` characters is cut at a space.
    """
    found: list[tuple[int, int]] = []
    for start, end in _boundaries(text):
        start, end = _trim(text, start, end)
        if start >= end:
            continue
        if found and _joins(text, found[-1], start):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(piece for pair in found for piece in _cut(text, *pair, limit=limit))


def encodable(text: str) -> str:
    """The text with lone surrogates, which libraries cannot encode, replaced one for one."""
    return _SURROGATE.sub("\ufffd", text)


def _boundaries(text: str) -> list[tuple[int, int]]:
    # The library gives sentences as strings; their places are found again in order.
    whole = _WIDE_SPACE.sub(" ", encodable(text))
    spans, at = [], 0
    for sentence in sentencex.segment("en", whole):
        stripped = sentence.strip()
        if not stripped:
            continue
        start = whole.find(stripped, at)
        if start < 0:
            return [(0, len(text))]
        spans.append((start, start + len(stripped)))
        at = start + len(stripped)
    if not spans:
        return [(0, len(text))] if text.strip() else []
    # What the library left out between two sentences belongs to the former.
    ends = [start for start, _ in spans[1:]] + [len(text)]
    first = [(0, ends[0])]
    return first + [(spans[i][0], ends[i]) for i in range(1, len(spans))]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _joins(text: str, last: tuple[int, int], start: int) -> bool:
    before = text[last[0] : last[1]]
    if "\n" in text[last[1] : start]:
        return False
    if _NEVER_ENDS.search(before[-12:]):
        return True
    if _ASKED.search(before[-3:]) and _ASKER.match(text[start : start + 120]):
        return True
    goes_on = _GOES_ON.match(text[start : start + 12])
    return bool(goes_on and _ABBREVIATED.search(before[-12:]))


def _cut(text: str, start: int, end: int, *, limit: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > limit:
        space = text.rfind(" ", start + 1, start + limit)
        stop = space if space > start else start + limit
        pieces.append(_trim(text, start, stop))
        start, end = _trim(text, stop, end)
    pieces.append((start, end))
    return [piece for piece in pieces if piece[0] < piece[1]]
