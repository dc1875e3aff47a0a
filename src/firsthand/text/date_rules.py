"""The table of time expressions: pattern, TIMEX3 type, how it is read, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from firsthand.text import date_readers as read
from firsthand.text.date_values import Context, Reading
from firsthand.text.date_words import (
    AMOUNT,
    CLOCK,
    DAY,
    GAP,
    MONTH,
    SHORT_WEEKDAY,
    UNIT,
    WEEKDAY,
    YEAR,
    ZONE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression."""

    name: str
    pattern: re.Pattern[str]
    type: str
    read: Callable[[re.Match[str], Context], Reading]
    reason: str


_EDGE = r"(?<![\w$£€#.@/-])(?=['’‘\w])"
_MOD = (
    r"(?:(?:(?i:early|earlier|late|later|mid)(?:-| (?:in )?)"
    r"|(?i:the (?:end|start|beginning|middle|rest) of ))?)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_PART = r"(?:morning|afternoon|evening|night)s?"
_NEAR = (
    r"(?:(?i:about|around|nearly|almost|over|roughly|approximately|more than|less than|fewer than"
    r"|at least|up to|no more than|just over|just under|some)" + GAP + ")?"
)
_COUNTED = rf"(?P<n>{AMOUNT}){GAP}(?:(?:more|full|trading|business|straight|consecutive){GAP})?"
_TEN_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_U = rf"(?P<u>{UNIT})"
_HYPHEN = rf"(?P<n2>{AMOUNT})-(?P<u2>{UNIT})(?<!quarters)(?:-long)?"
# A person's age is no time expression.
_AGE = r"[- ](?:old|olds|of age)\b"

_FEAST = (
    r"Christmas(?: Day| Eve)?|New Year(?:'s|’s)(?: Day| Eve)|Thanksgiving(?: Day)?|Halloween"
    r"|Valentine(?:'s|’s) Day|Boxing Day"
)
_PERIOD = r"(?P<u>week|weekend|month|year|quarter|decade|century|term|period|season)"


def _row(
    name: str,
    pattern: str,
    kind: str,
    reader: Callable[[re.Match[str], Context], Reading],
    reason: str,
    *,
    flags: re.RegexFlag = re.IGNORECASE,
) -> Rule:
    return Rule(name, re.compile(_EDGE + "(?:" + pattern + r")(?!\w)", flags), kind, reader, reason)


CASED = re.NOFLAG

# Where two rows fit, the longer match wins, then the earlier row.
RULES: tuple[Rule, ...] = (
    _row(
        "iso stamp",
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d{1,6})?)?"
        r"(?P<zone>Z|[+-]\d\d:?\d\d)?",
        "TIME",
        read.iso_stamp,
        "a date and time in ISO 8601",
    ),
    _row(
        "iso day",
        r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)",
        "DATE",
        read.full_day,
        "year, month and day in digits, year first",
    ),
    _row(
        "digits",
        r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d\d)",
        "DATE",
        read.digits,
        "day and month in digits; read only where their order can be told",
    ),
    _row(
        "month day year",
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?P<m>{MONTH}){GAP}(?P<d>{DAY})(?:st|nd|rd|th)?"
        rf"(?:,{GAP}|,|{GAP})(?:in{GAP})?(?P<y>{YEAR})",
        "DATE",
        read.full_day,
        "month, day and year",
        flags=CASED,
    ),
    _row(
        "day month year",
        rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:the{GAP})?(?P<d>{DAY})(?:st|nd|rd|th)?"
        rf"(?:{GAP}|-|{GAP}of{GAP})(?P<m>{MONTH})(?:,?{GAP}|-)(?P<y>{YEAR})",
        "DATE",
        read.full_day,
        "day, month and year",
        flags=CASED,
    ),
    _row(
        "month day",
        rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:(?i:late"
        rf"|early){GAP})?(?P<m>{MONTH}){GAP}(?P<d>{DAY})(?:st|nd|rd|th)?"
        r"(?!\d|[.,:]\d|%)",
        "DATE",
        read.month_day,
        "a day without its year: the nearest, or as the tense says",
        flags=CASED,
    ),
    _row(
        "day month",
        rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY}),?{GAP})?(?:the{GAP})?(?P<d>{DAY})(?:st|nd|rd"
        rf"|th)?(?:{GAP}|{GAP}of{GAP})(?P<m>{MONTH})",
        "DATE",
        read.month_day,
        "a day without its year: the nearest, or as the tense says",
        flags=CASED,
    ),
    _row(
        "month year",
        rf"{_MOD}(?P<m>{MONTH})(?:,?{GAP}(?:of{GAP})?)(?P<y>{YEAR})",
        "DATE",
        read.month_year,
        "a month and its year",
        flags=CASED,
    ),
    _row(
        "month of a named year",
        rf"(?P<m>{MONTH}){GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}year",
        "DATE",
        read.month_of_year,
        "a month of last, this or next year",
        flags=CASED,
    ),
    _row(
        "named month",
        rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past"
        rf"|[Tt]his coming){GAP}(?P<m>{MONTH})(?:{GAP}(?P<d>{DAY})(?![\d]|,?{GAP}\d{{4}}))?",
        "DATE",
        read.named_month,
        "the month before, after or nearest to publication",
        flags=CASED,
    ),
    _row(
        "month",
        rf"{_MOD}(?P<m>(?!May\b|March\b|MAY\b|MARCH\b|Mar\b|Jan\b(?!\.)|Sep\b){MONTH})",
        "DATE",
        read.month,
        "a month without its year: the nearest, or as the tense says",
        flags=CASED,
    ),
    _row(
        "month that is also a word",
        r"(?:(?<=\bin )|(?<=\bIn )|(?<=\bof )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )"
        r"|(?<=\bto )|(?<=\bfrom )|(?<=\bthrough )|(?<=\bduring )|(?<=\bSince )|(?<=\bBy ))"
        r"(?P<m>May|March)|(?:[Ee]arly|[Ll]ate|[Mm]id|(?i:the (?:end|start|beginning"
        r"|middle) of))[- ](?P<m2>May|March)"
        r"|(?<=\b[Tt]he )(?P<m3>May|March)(?= [a-z])",
        "DATE",
        read.month,
        "May and March are months after a preposition only",
        flags=CASED,
    ),
    _row(
        "week of",
        rf"the{GAP}week{GAP}of{GAP}(?P<m>{MONTH}){GAP}(?P<d>{DAY})",
        "DATE",
        read.week_of,
        "the week that holds a day",
    ),
    _row(
        "named weekday",
        rf"(?P<which>last|next|this|this past|this coming|coming|the previous|the following"
        rf"|previous|following)"
        rf"{GAP}(?P<wd>{WEEKDAY})(?:{GAP}(?P<part>{_PART}))?",
        "DATE",
        read.named_weekday,
        "the weekday before or after publication",
    ),
    _row(
        "each weekday",
        rf"(?:each|every){GAP}(?:(?P<wd>{WEEKDAY})(?:{GAP}(?P<part>{_PART}))?|(?P<m>{MONTH}))",
        "SET",
        read.each_weekday,
        "a day of every week",
    ),
    _row(
        "weekdays",
        rf"(?P<wd>{WEEKDAY})s(?:{GAP}(?P<part>{_PART}))?"
        rf"|(?P<wd2>{WEEKDAY}){GAP}(?P<part2>nights|mornings|afternoons|evenings)",
        "SET",
        read.each_weekday,
        "a weekday in the plural is every one of them",
    ),
    _row(
        "weekday",
        rf"(?:(?i:early|earlier|late|later){GAP}(?:on{GAP})?)?(?P<wd>{WEEKDAY})(?:{GAP}"
        rf"(?P<part>{_PART}))?",
        "DATE",
        read.weekday,
        "the nearest past weekday, unless the tense says the next",
        flags=CASED,
    ),
    _row(
        "day by name",
        rf"(?:(?:early|earlier|late|later|(?P<part2>(?:mid-)?(?:morning|afternoon"
        rf"|evening))){GAP})?(?P<day>today|yesterday|tomorrow|the day before yesterday"
        rf"|the day after tomorrow)(?:{GAP}(?P<part>{_PART}))?",
        "DATE",
        read.named_day,
        "counted from the day of publication",
    ),
    _row(
        "part of the day",
        rf"(?:(?:early|earlier|late|later){GAP})?(?:(?P<which>this|last){GAP}(?P<part>{_PART})"
        rf"|(?P<tonight>tonight)|(?P<over>overnight))",
        "TIME",
        read.part_of_day,
        "a part of the day of publication, or of the night before it",
    ),
    _row(
        "days ago",
        rf"{_NEAR}{_COUNTED}{_U}{GAP}(?:or{GAP}so{GAP})?(?:ago|back)",
        "DATE",
        read.ago,
        "counted back from publication, at the precision of its unit",
    ),
    _row(
        "days hence",
        rf"{_NEAR}{_COUNTED}{_U}{GAP}from{GAP}(?:now|today)",
        "DATE",
        read.hence,
        "counted on from publication",
    ),
    _row(
        "days earlier",
        rf"{_NEAR}{_COUNTED}{_U}{GAP}(?:or{GAP}so{GAP})?(?P<way>earlier|later|before(?=[.,;:]|$))",
        "DATE",
        read.earlier,
        "counted from the date before it",
    ),
    _row(
        "year ago as an adjective",
        rf"(?:the{GAP})?(?P<u>year|month|week)[- ](?P<way>ago|earlier){GAP}(?P<q>quarter|period)"
        r"|(?P<u2>year|month|week)-(?:ago|earlier)",
        "DATE",
        read.unit_ago,
        "one unit before publication",
    ),
    _row(
        "named period",
        rf"(?:(?:early|earlier|late|later|mid|sometime)(?:-"
        rf"|{GAP}(?:in{GAP})?))?(?:the{GAP}(?:end|start|beginning|middle|rest){GAP}of{GAP})?"
        rf"(?:the{GAP})?(?P<which>this|last|next|previous|coming|current|following"
        rf"|latest){GAP}(?:fiscal{GAP}|calendar{GAP}"
        rf"|financial{GAP})?{_PERIOD}(?<!latest quarter)(?<!latest period)",
        "DATE",
        read.named_period,
        "the week, month, quarter or year next to that of publication",
    ),
    _row(
        "past period",
        rf"(?:the{GAP})?(?:past|last){GAP}{_U}",
        "DURATION",
        read.past_period,
        "a stretch of time up to publication",
    ),
    _row(
        "past stretch",
        rf"(?:the{GAP}(?:past|last|next|coming|first|previous|latest|following)|past|last|next)"
        rf"{GAP}{_COUNTED}{_U}(?:{GAP}or{GAP}so)?",
        "DURATION",
        read.stretch,
        "a stretch of so many units",
    ),
    _row(
        "season",
        rf"(?:(?:(?:early|late|mid)[- ])?(?P<which>this|last|next|this past|this coming|the"
        rf"|early|late){GAP}(?:(?:early|late){GAP})?)(?P<s>{_SEASON})(?:{GAP}of{GAP}"
        rf"(?P<y>{YEAR}))?"
        rf"|(?P<s2>{_SEASON}){GAP}(?:of{GAP})?(?P<y2>{YEAR})",
        "DATE",
        read.season,
        "a season, of the year said or of the nearest",
    ),
    _row(
        "quarter",
        rf"(?:the{GAP})?(?:(?P<y>{YEAR}){GAP}|(?P<which>this|last|next){GAP}year(?:'s|’s){GAP}"
        rf"|(?P<before>year-(?:ago|earlier)){GAP})?(?:fiscal[- ])?(?P<q>first|second|third"
        rf"|fourth|1st|2nd|3rd|4th)"
        rf"[- ](?:fiscal[- ])?quarter(?:{GAP}(?:of{GAP})?(?:fiscal{GAP})?(?P<y2>{YEAR})"
        rf"|{GAP}of{GAP}(?P<which2>this|last|next){GAP}year)?"
        rf"|Q(?P<q2>[1-4])(?:{GAP}(?:of{GAP})?(?P<y3>{YEAR}))?",
        "DATE",
        read.quarter,
        "a quarter, of the year said or the latest begun",
    ),
    _row(
        "the quarter",
        rf"the{GAP}(?:(?:latest|recent|same|fiscal){GAP})?quarter(?!{GAP}of\b)"
        rf"|the{GAP}latest{GAP}(?:period|three{GAP}months)",
        "DATE",
        read.the_quarter,
        "the quarter spoken of before, else the last that was over",
    ),
    _row(
        "half",
        rf"the{GAP}(?P<h>first|second|last|latter){GAP}half{GAP}of{GAP}(?:(?P<y>{YEAR})"
        rf"|(?P<which>this|last|next|the){GAP}year)",
        "DATE",
        read.half,
        "half of a year",
    ),
    _row(
        "decade",
        r"(?:the )?(?:(?:early|mid|late)[- ])?(?:(?P<y>(?:1[5-9]|20)\d0)s|['’‘](?P<short>\d0)s"
        r"|(?<=the )(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties"
        r"|nineties))",
        "DATE",
        read.decade,
        "ten years, cut at the third digit",
    ),
    _row(
        "century",
        r"(?:the )?(?:(?:early|mid|late)[- ])?(?P<c>\d{1,2})(?:st|nd|rd|th)[- ]century",
        "DATE",
        read.century,
        "a hundred years, cut at the second digit",
    ),
    _row(
        "year",
        rf"(?:(?:(?i:early|late|mid)(?: in)?[- ])|(?i:the (?:end|start|beginning|middle"
        rf"|rest) of )|(?i:fiscal(?: year)? ))?"
        rf"(?<![\d,.:])(?P<y>{YEAR})(?!-year)(?!\w|[-–]?\d|[,.:]\d|%|{GAP}(?i:people|percent"
        rf"|per|tonnes|tons|metres|meters|miles|km|feet|dollars|euros"
        r"|years|hours|days|men|women|troops|soldiers|jobs|homes|houses|square|points|GMT|UTC"
        r"|hrs|employees|workers|pounds|barrels|shares|students))",
        "DATE",
        read.year,
        "a year in digits",
        flags=CASED,
    ),
    _row(
        "set",
        rf"(?:each|every)(?:{GAP}(?:other|single))?(?:{GAP}(?P<n>{AMOUNT}))?{GAP}{_U}|(?:once"
        rf"|twice|three times){GAP}(?:a|an|every|each){GAP}(?P<u2>{UNIT})",
        "SET",
        read.every,
        "something that comes again every so often",
    ),
    _row(
        "adverb of frequency",
        r"(?P<f>daily|weekly|monthly|hourly|nightly)",
        "SET",
        read.frequency,
        "a word for every so often",
    ),
    _row(
        "duration",
        rf"{_NEAR}(?:(?:(?:the|another|an additional|a further){GAP})?{_COUNTED}{_U}(?:-long)?"
        rf"(?:{GAP}(?:or{GAP}so|and{GAP}a{GAP}half))?"
        rf"|{_HYPHEN})(?<!\ba quarter)(?<!\ban hour an)(?!{_AGE})",
        "DURATION",
        read.length,
        "an amount of time",
    ),
    _row(
        "duration without an amount",
        rf"(?:recent{GAP}|coming{GAP}|past{GAP}|the{GAP}(?:first|final|last"
        rf"|early){GAP})?(?P<u>hours|days|weeks|months|years|decades"
        rf"|centuries)(?:-long)?(?:{GAP}(?P<ago>ago))?(?!{_AGE})",
        "DURATION",
        read.vague_length,
        "a stretch of time, its length left open",
    ),
    _row(
        "day spoken of",
        rf"(?:the{GAP}(?P<which>same|following|next|previous){GAP}"
        rf"|(?P<that>that)(?:{GAP}same)?{GAP})(?P<u>day|morning|afternoon|evening|night|week"
        rf"|month|year)",
        "DATE",
        read.spoken_of,
        "counted from the date before it",
    ),
    _row(
        "the weekend",
        rf"the{GAP}weekend",
        "DATE",
        read.weekend,
        "the weekend nearest to publication",
    ),
    _row(
        "year in words",
        rf"(?:the{GAP})?nineteen{GAP}(?P<tens>{_TEN_WORDS})(?:[- ](?P<ones>one|two|three|four"
        rf"|five|six|seven|eight|nine))?",
        "DATE",
        read.year_in_words,
        "a year as it is spoken",
    ),
    _row(
        "the year",
        rf"(?:the{GAP}|its{GAP})(?:full{GAP}|fiscal{GAP}"
        rf"|whole{GAP})?year(?![\w-])(?P<ended>(?={GAP}end(?:ed|ing)\b))?",
        "DATE",
        read.the_year,
        "the year of publication; a year that ended on a named day is a stretch",
    ),
    _row(
        "of this year",
        rf"(?:the{GAP}end{GAP}of{GAP}|earlier{GAP}in{GAP}|later{GAP}in{GAP}"
        rf"|end{GAP}of{GAP})the{GAP}(?P<u>year|month|week)|(?P<e>year[- ]end|year’s{GAP}end"
        rf"|year's{GAP}end|month[- ]end)",
        "DATE",
        read.end_of,
        "the end of the unit that holds publication",
    ),
    _row(
        "present",
        rf"(?:right{GAP})?now|currently|current|at{GAP}present|at{GAP}the{GAP}moment"
        rf"|(?<=\bat )this{GAP}(?:time|moment)|these{GAP}days|nowadays|presently",
        "DATE",
        read.present,
        "the time of the report",
    ),
    _row(
        "past",
        r"(?:more |most |until )?recently|recent(?! (?:years|months|weeks|days))"
        r"|(?<=\bin )the (?:recent )?past|lately|formerly",
        "DATE",
        read.past,
        "some time before the report",
    ),
    _row(
        "future",
        r"(?:the )?(?:near |foreseeable |immediate )?future|(?<!as )soon(?! after)"
        r"|as soon as possible|shortly(?! after| before)",
        "DATE",
        read.future,
        "some time after the report",
    ),
    _row(
        "feast",
        rf"(?:(?P<which>last|this|next){GAP}|(?P<y>{YEAR}){GAP})(?:{_FEAST})"
        rf"|(?:{_FEAST}){GAP}(?:in{GAP}|of{GAP})?(?P<y2>{YEAR})",
        "DATE",
        read.feast,
        "a feast with a fixed day, of the year said; alone it may be any year's",
    ),
)

CLOCK_RULE = re.compile(
    _EDGE + rf"(?P<clock>{CLOCK})(?: ?(?P<zone>{ZONE}|local time)\b| \((?P<zone2>{ZONE})\))?"
)
