"""Days of a month that are said by their number alone: "on the 24th", "until the twenty-eighth"."""

from __future__ import annotations

from datetime import date

from firsthand.text.dates.values import (
    NO_ANCHOR,
    STEP,
    Context,
    Match,
    Reading,
    day_of,
    day_or_none,
    impossible,
    looks_ahead,
    pointer,
    relative,
)
from firsthand.text.dates.words import GAP
from firsthand.text.lists import listed

_WORDS = listed(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
)
_ENDINGS = listed("first second third fourth fifth sixth seventh eighth ninth")
_DAYS = (
    {word: number for number, word in enumerate(_WORDS, start=10)}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_ENDINGS, start=1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
# What a match holds one of, as words of a text are told apart: "twenty-first" holds two.
DAY_KEYS = " ".join(("st nd rd th twenty thirty thirtieth", *_WORDS))

_BEFORE = "|".join(
    rf"(?<=\b{word} )"
    for word in listed(
        "on On by By until Until till Till from From since Since before Before after After between"
    )
) + "".join(rf"|(?<={end} {word} )" for end in ("st", "nd", "rd", "th") for word in ("to", "and"))
_NAMED = "|".join(sorted(_DAYS, key=lambda word: (-len(word), word)))
# Only where nothing that is counted can follow: "on the 24th floor", "on the 24th and 25th floors".
_AFTER = (
    r"(?=[ \t]{0,2}(?:[.,;:!?)”\"—–]|\Z|\n)"
    r"| (?:at|to|when|but|if|because|while|as|until|unless|he|she|they|it|we|the)\b"
    r"| (?:and|or) (?!\d|(?:the )?(?:\d|[a-z-]{3,20}(?:th|st|nd|rd)\b)))"
)
DAY_SOURCE = (
    rf"(?:{_BEFORE})the{GAP}(?:(?P<d>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)|(?P<w>{_NAMED}))"
    rf"(?:{GAP}of{GAP}(?P<which>this|last|next){GAP}month(?!\w)|{_AFTER})"
)


def day_of_month(match: Match, context: Context) -> Reading:
    """A day without its month: of the month of the date before it, or by nearness and tense."""
    if context.anchor is None:
        return NO_ANCHOR
    number = int(match["d"]) if match["d"] else _DAYS[match["w"].lower()]
    which, before = pointer(match), day_of(context.previous)
    if which:
        day = _in_month(context.anchor, STEP.get(which, 0), number)
        return relative(context, day.isoformat(), "counted") if day else impossible(match.group())
    near = before or context.anchor
    found = [day for step in (-1, 0, 1) if (day := _in_month(near, step, number))]
    if before:
        day = min(found, key=lambda day: (abs((day - near).days), day), default=None)
        why = "the month by the date before it"
    else:
        past = max((day for day in found if day <= near), default=None)
        future = min((day for day in found if day >= near), default=None)
        day, why = past or future, "the month by nearness and tense"
        if past and future:
            gaps = (near - past).days, (future - near).days
            day = future if context.ahead or looks_ahead(*gaps, context.tense) else past
    return relative(context, day.isoformat(), why) if day else impossible(match.group())


def _in_month(near: date, step: int, number: int) -> date | None:
    """A day of a month so many months from another day's; None where the calendar has none."""
    months = near.year * 12 + near.month - 1 + step
    return day_or_none(months // 12, months % 12 + 1, number)
