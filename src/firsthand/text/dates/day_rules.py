"""The table of days and months: pattern, TIMEX3 type, how it is read, and why."""

from __future__ import annotations

from firsthand.text.dates import days as read
from firsthand.text.dates.ordinals import DAY_KEYS, DAY_SOURCE, day_of_month
from firsthand.text.dates.rule import MOD, Rule, rule
from firsthand.text.dates.spoken import SPOKEN_YEAR
from firsthand.text.dates.words import (
    DAY,
    DIGITS,
    GAP,
    MONTH,
    MONTH_WORDS,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    YEAR_DIGITS,
)

DAY_RULES: tuple[Rule, ...] = (
    rule(
        "iso stamp",
        YEAR_DIGITS,
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d{1,6})?)?"
        r"(?P<zone>Z|[+-]\d\d:?\d\d)?",
        "TIME",
        read.iso_stamp,
        "a date and time in ISO 8601",
    ),
    rule(
        "iso day",
        YEAR_DIGITS,
        r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)",
        "DATE",
        read.full_day,
        "year, month and day in digits, year first",
    ),
    rule(
        "digits",
        DIGITS,
        r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)",
        "DATE",
        read.digits,
        "day and month in digits; read only where their order can be told",
    ),
    rule(
        "month day year",
        MONTH_WORDS,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?P<m>{MONTH}){GAP}(?P<d>{DAY})(?:st|nd|rd|th)?"
        rf"(?:,{GAP}|,|{GAP})(?:in{GAP})?(?P<y>{YEAR})",
        "DATE",
        read.full_day,
        "month, day and year",
        cased=True,
    ),
    rule(
        "day month year",
        MONTH_WORDS,
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:the{GAP})?(?:{DAY}[-–])?(?P<d>{DAY})"
        rf"(?:st|nd|rd|th)?(?:{GAP}|-|{GAP}of{GAP})(?P<m>{MONTH})(?:,?{GAP}|-)(?P<y>{YEAR})",
        "DATE",
        read.full_day,
        "day, month and year",
        cased=True,
    ),
    rule(
        "month day",
        MONTH_WORDS,
        rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:(?i:late"
        rf"|early){GAP})?(?P<m>{MONTH}){GAP}(?P<d>{DAY})(?:st|nd|rd|th)?"
        r"(?!\d|[.,:]\d|%)",
        "DATE",
        read.month_day,
        "a day without its year: the nearest, or as the tense says",
        cased=True,
    ),
    rule(
        "day month",
        MONTH_WORDS,
        rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:the{GAP})?(?:{DAY}[-–])?(?P<d>{DAY})"
        rf"(?:st|nd|rd|th)?(?:{GAP}|{GAP}of{GAP})(?P<m>{MONTH})",
        "DATE",
        read.month_day,
        "a day without its year: the nearest, or as the tense says",
        cased=True,
    ),
    rule(
        "month year",
        MONTH_WORDS,
        rf"{MOD}(?P<m>{MONTH})(?:,?{GAP}(?:of{GAP})?)(?P<y>{YEAR}|(?i:{SPOKEN_YEAR}))",
        "DATE",
        read.month_year,
        "a month and its year",
        cased=True,
    ),
    rule(
        "month of a named year",
        MONTH_WORDS,
        rf"(?P<m>{MONTH}){GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}year",
        "DATE",
        read.month_of_year,
        "a month of last, this or next year",
        cased=True,
    ),
    rule(
        "named month",
        MONTH_WORDS,
        rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past"
        rf"|[Tt]his coming){GAP}(?P<m>{MONTH})"
        rf"(?!\.?,?{GAP}(?:{DAY},?{GAP})?{YEAR}\b)(?:{GAP}(?P<d>{DAY})(?!\d))?",
        "DATE",
        read.named_month,
        "the month before, after or nearest to publication",
        cased=True,
    ),
    rule(
        "month",
        MONTH_WORDS,
        rf"{MOD}(?P<m>(?!May\b|March\b|MAY\b|MARCH\b|Mar\b|Jan\b(?!\.)|Sep\b){MONTH})",
        "DATE",
        read.month,
        "a month without its year: the nearest, or as the tense says",
        cased=True,
    ),
    rule(
        "month that is also a word",
        "may march",
        r"(?:(?<=\bin )|(?<=\bIn )|(?<=\bof )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )"
        r"|(?<=\bto )|(?<=\bfrom )|(?<=\bthrough )|(?<=\bduring )|(?<=\bSince )|(?<=\bBy )"
        r"|(?<=\bbefore )|(?<=\bafter ))"
        r"(?P<m>May|March)|(?:[Ee]arly|[Ll]ate|[Mm]id|(?i:the (?:end|start|beginning"
        r"|middle) of))[- ](?P<m2>May|March)"
        r"|(?<=\b[Tt]he )(?P<m3>May|March)(?= [a-z])",
        "DATE",
        read.month,
        "May and March are months after a preposition only",
        cased=True,
    ),
    rule(
        "week of",
        "week",
        rf"the{GAP}week{GAP}of{GAP}(?P<m>{MONTH}){GAP}(?P<d>{DAY})",
        "DATE",
        read.week_of,
        "the week that holds a day",
    ),
    rule(
        "day of a month",
        DAY_KEYS,
        DAY_SOURCE,
        "DATE",
        day_of_month,
        "a day without its month: that of the date before it, or the nearest, or as the tense says",
    ),
)
