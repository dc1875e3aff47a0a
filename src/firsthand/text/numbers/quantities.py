"""Finds quantities in a string: a number with its modifier and its unit, as an interval."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import inf

from firsthand.options import DEFAULT, FindOptions
from firsthand.text.numbers.measures import DURATIONS, LABELS, MONEY_SIGNS, UNITS
from firsthand.text.numbers.modifiers import WIDEN
from firsthand.text.numbers.numerals import Numeral, numerals_in
from firsthand.text.numbers.words import FRACTIONS, SCALES


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in a string; `start` and `end` are string offsets, modifier and unit included.

    `low`, `high` and `value` are in `unit` (`share` for parts of a whole); `form` is that of the
    numeral, `number` its own offsets.
    """

    start: int
    end: int
    low: float
    high: float
    value: float
    unit: str | None
    modifier: str | None
    form: str
    number: tuple[int, int]


_BEFORE = re.compile(
    r"(?i)(?<!\w)("
    + "|".join(
        re.escape(phrase) for phrase in sorted(WIDEN, key=lambda phrase: (-len(phrase), phrase))
    )
    + r")[ \u00a0]{1,2}(?:an?[ ](?:additional|further|extra)[ ]|another[ ]|the[ ])?$"
)
_SIGN = re.compile("(" + "|".join(re.escape(s) for s in MONEY_SIGNS) + r")[ \u00a0]?$")
_AFTER = re.compile(
    r"[ \u00a0-]?(?:of[ ])?("
    + "|".join(
        re.escape(s).replace(r"\ ", "[ \u00a0-]") for s in sorted(UNITS, key=lambda s: (-len(s), s))
    )
    + r")(?![^\W_])",
    re.IGNORECASE,
)
_JOINED = re.compile("[\u00a0-]")
_DURATION = re.compile(
    rf"(?i)[ \u00a0-]?(?:(?:of|an?)[ \u00a0])?(?:more[ ])?(?:{'|'.join(DURATIONS)})\b(?![ -]old)"
)
_AGE = re.compile(r"(?i)[ -]years?[ -]olds?\b")
_AGED = re.compile(r"(?i)\b(?:aged?|ages)[ ]$")
_APPOSED = re.compile(r"[A-Z][\w’'-]{1,30},[ ]$")
_CLOCK = re.compile(
    r"(?i)[ \u00a0]?(?:[ap]\.?m\b|o['’]clock|hours?[ ](?:gmt|local)|gmt\b|(?-i:[A-Z]{2,3}T)\b)"
)
_MINUTES = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = re.compile(
    r"(?i)\b(?:at|around|about|before|after|until|till|from|since|by)[ ](?:about[ ]|around[ ])?$"
)
# "At 4.50 florins", "at 4.50 in the shops", but "at 4.50 and", "at 4.50 on Monday".
_COUNTED = re.compile(
    r"[ ]?(?:%|[£$€])"
    r"|[ -](?!(?:and|on|when|while|but|as|that|this|yesterday|today|local|until)\b)[a-z]"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_MONTH_NEAR = (
    re.compile(rf"(?i)\b{_MONTH}[ \u00a0](?:the[ ])?(?:\d{{1,2}},?[ ])?$"),
    re.compile(rf"(?i)(?:st|nd|rd|th)?[ \u00a0](?:of[ ])?{_MONTH}"),
)
_LABEL = re.compile(rf"(?i)(?:\b(?:{'|'.join(LABELS)})\.?[ \u00a0]|#)$")
# What may follow a bare "2015" that is no year ("2015 troops"); "2015 attacks" is of that year.
_YEAR_NOUN = re.compile(
    r"[ \u00a0](?:people|persons|men|women|children|troops|soldiers|officers|dead|killed|injured"
    r"|wounded|civilians|refugees|migrants|homes|houses|votes|voters|cases|deaths)\b"
)
_SHORT_MILLION = re.compile(r"m(?![^\W_])")
_RANGE = re.compile(r"(?i)(?:[ ](?:to|and|or)[ ]|[ ]?[-–—][ ]?)")
_OR_MORE = re.compile(r"(?i)\+|[ ]or[ ]more\b")


def quantities_in(text: str, *, options: FindOptions = DEFAULT.find) -> tuple[Amount, ...]:
    """The quantities of a string in text order; offsets count from its start.

    Years, dates, ordinals, durations and numbers that are part of a name are left out. Method:
    numbers by rule, then tables of modifiers and units.
    """
    found: list[Amount] = []
    for numeral in numerals_in(text):
        amount = _amount(text, numeral, options=options)
        if amount is not None:
            found.append(amount)
    return tuple(_ranges(text, found))


def _amount(text: str, numeral: Numeral, *, options: FindOptions) -> Amount | None:
    head = text[max(0, numeral.start - 40) : numeral.start]
    tail = text[numeral.end : numeral.end + 40]
    start, end, factor = numeral.start, numeral.end, 1.0
    sign = _SIGN.search(head)
    unit = MONEY_SIGNS[sign.group(1)] if sign else None
    if sign:
        start -= len(sign.group())
        if _SHORT_MILLION.match(tail):
            end, factor = end + 1, 1e6
    elif _excluded(head, tail, text, numeral):
        return None
    else:
        unit, size = _unit_after(tail)
        end += size
    if unit is None and _is_age(head, tail, numeral):
        unit = "years old"
    if unit is None and numeral.form == "fraction":
        unit = "share"
    low, high = numeral.low * factor, numeral.high * factor
    amount = Amount(
        start, end, low, high, low, unit, None, numeral.form, (numeral.start, numeral.end)
    )
    return _widen(text, amount, options=options)


def _is_age(head: str, tail: str, numeral: Numeral) -> bool:
    # "aged 58"; "Jan Verel, 58, said".
    if numeral.form != "digits" or not 0 < numeral.low < 120:
        return False
    return bool(_AGED.search(head) or (tail[:1] == "," and _APPOSED.search(head)))


def _unit_after(tail: str) -> tuple[str | None, int]:
    age = _AGE.match(tail)
    if age:
        return "years old", age.end()
    hit = _AFTER.match(tail)
    if hit:
        return UNITS[_JOINED.sub(" ", hit.group(1).lower())], hit.end()
    return None, 0


def _excluded(head: str, tail: str, text: str, numeral: Numeral) -> str | None:
    """Why the number is not a quantity, or None."""
    if _DURATION.match(tail):
        return "a duration"
    if numeral.form == "digits":
        if _CLOCK.match(tail) or _is_clock(head, tail, text[numeral.start : numeral.end]):
            return "a clock time"
        if numeral.low <= 31 and (_MONTH_NEAR[0].search(head) or _MONTH_NEAR[1].match(tail)):
            return "the day of a month"
        if _year(text, numeral, head, tail):
            return "a year"
        # "24km" is a quantity; "60m" may be metres or millions.
        joined = _AFTER.match(tail)
        if tail[:1] in {"'", "’"} or (
            tail[:1].isalpha() and not (joined and len(joined.group(1)) > 1)
        ):
            return "part of a name"
    if _LABEL.search(head):
        return "the number of a thing, not of things"
    if numeral.form == "words" and numeral.low == 1 and _AFTER.match(tail) is None:
        return "'one' as a pronoun"
    return None


def _is_clock(head: str, tail: str, digits: str) -> bool:
    """Whether "7.50" is a time: after "at" or "around", and followed by nothing that it counts."""
    written = _MINUTES.fullmatch(digits) is not None
    return written and bool(_AT.search(head)) and not _COUNTED.match(tail)


def _year(text: str, numeral: Numeral, head: str, tail: str) -> bool:
    digits = text[numeral.start : numeral.end]
    if not (digits.isdigit() and len(digits) == 4 and 1800 <= numeral.low <= 2100):
        return False
    return not (_YEAR_NOUN.match(tail) or _BEFORE.search(head)) or bool(_MONTH_NEAR[0].search(head))


def _widen(text: str, amount: Amount, *, options: FindOptions) -> Amount:
    before = _BEFORE.search(text, max(0, amount.start - 40), amount.start)
    if before:
        name = before.group(1).lower()
        low, high = WIDEN[name](amount.value, options.about_share)
        high = max(high, amount.high) if high > amount.value else high
        amount = replace(amount, start=before.start(), low=low, high=high, modifier=name)
    more = _OR_MORE.match(text, amount.end)
    if more and amount.modifier is None:
        word = more.group().strip().lower()
        return replace(amount, end=more.end(), high=inf, modifier=word)
    return amount


def _ranges(text: str, found: list[Amount]) -> list[Amount]:
    # "10-15 people", "between two and three million": one quantity of two bounds.
    kept: list[Amount] = []
    for amount in found:
        last = kept[-1] if kept else None
        gap = text[last.end : amount.start] if last else ""
        link = _RANGE.fullmatch(gap)
        if last and link and _spans(text, last, amount, gap.strip().lower()):
            kept[-1] = _joined(text, last, amount)
        elif last and gap in {"-", "–", "/"} and last.unit is None:
            kept.pop()  # a score or a vote: "3-1"
        else:
            kept.append(amount)
    return kept


def _spans(text: str, first: Amount, second: Amount, link: str) -> bool:
    if first.modifier not in (None, "between") or second.modifier or first.form == "vague":
        return False
    if first.unit not in (None, second.unit):
        return False
    between = re.search(r"(?i)\bbetween[ ]$", text[max(0, first.start - 8) : first.start])
    return bool(between) if link == "and" else _scaled(text, first, second) < second.value


def _scaled(text: str, first: Amount, second: Amount) -> float:
    """The first bound with the scale of the second: "two to three million"."""
    words = text[second.number[0] : second.number[1]].lower().split()
    factor = SCALES.get(words[-1], 1.0) if len(words) > 1 and words[-1] not in FRACTIONS else 1.0
    return first.value * factor if first.value < 1000 and factor > 100 else first.value


def _joined(text: str, first: Amount, second: Amount) -> Amount:
    word = re.search(r"(?i)\b(?:between|from)[ ]$", text[max(0, first.start - 8) : first.start])
    start = first.start - len(word.group()) if word else first.start
    low = _scaled(text, first, second)
    return replace(
        second, start=start, low=low, high=second.value, value=low, modifier="between",
        number=(first.number[0], second.number[1]),
    )  # fmt: skip
