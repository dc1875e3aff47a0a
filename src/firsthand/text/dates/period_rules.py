"""The table of weeks, quarters, years and what is counted from them."""

from __future__ import annotations

from firsthand.text.dates import periods as read
from firsthand.text.dates.rule import COUNTED, NEAR, PERIOD, SEASON, Rule, U, rule
from firsthand.text.dates.spoken import SPOKEN_YEAR
from firsthand.text.dates.words import DIGITS, GAP, YEAR, YEAR_DIGITS

PERIOD_RULES: tuple[Rule, ...] = (
    rule(
        "days ago",
        "ago back",
        rf"{NEAR}{COUNTED}{U}{GAP}(?:or{GAP}so{GAP})?(?:ago|back)",
        "DATE",
        read.ago,
        "counted back from publication, at the precision of its unit",
    ),
    rule(
        "days hence",
        "from",
        rf"{NEAR}{COUNTED}{U}{GAP}from{GAP}(?:now|today)",
        "DATE",
        read.hence,
        "counted on from publication",
    ),
    rule(
        "days earlier",
        "earlier later before",
        rf"{NEAR}{COUNTED}{U}{GAP}(?:or{GAP}so{GAP})?(?P<way>earlier|later|before(?=[.,;:]|$))",
        "DATE",
        read.earlier,
        "counted from the date before it",
    ),
    rule(
        "year ago as an adjective",
        "ago earlier",
        rf"(?:the{GAP})?(?P<u>year|month|week)[- ](?P<way>ago|earlier){GAP}(?P<q>quarter|period)"
        r"|(?P<u2>year|month|week)-(?:ago|earlier)",
        "DATE",
        read.unit_ago,
        "one unit before publication",
    ),
    rule(
        "named period",
        "week weekend month year quarter decade century term period season",
        rf"(?:(?:early|earlier|late|later|mid|sometime)(?:-"
        rf"|{GAP}(?:in{GAP})?))?(?:the{GAP}(?:end|start|beginning|middle|rest){GAP}of{GAP})?"
        rf"(?:the{GAP})?(?P<which>this|last|next|previous|coming|current|following"
        rf"|latest){GAP}(?:fiscal{GAP}|calendar{GAP}"
        rf"|financial{GAP})?{PERIOD}(?<!latest quarter)(?<!latest period)",
        "DATE",
        read.named_period,
        "the week, month, quarter or year next to that of publication",
    ),
    rule(
        "season",
        "spring summer autumn fall winter",
        rf"(?:(?:(?:early|late|mid)[- ])?(?P<which>this|last|next|this past|this coming|the"
        rf"|early|late){GAP}(?:(?:early|late){GAP})?)(?P<s>{SEASON})(?:{GAP}of{GAP}"
        rf"(?P<y>{YEAR}))?"
        rf"|(?P<s2>{SEASON}){GAP}(?:of{GAP})?(?P<y2>{YEAR})",
        "DATE",
        read.season,
        "a season, of the year said or of the nearest",
    ),
    rule(
        "quarter",
        "quarter q",
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
    rule(
        "the quarter",
        "quarter period months",
        rf"the{GAP}(?:(?:latest|recent|same|fiscal){GAP})?quarter(?!{GAP}of\b)"
        rf"|the{GAP}latest{GAP}(?:period|three{GAP}months)",
        "DATE",
        read.the_quarter,
        "the quarter spoken of before, else the last that was over",
    ),
    rule(
        "half",
        "half",
        rf"the{GAP}(?P<h>first|second|last|latter){GAP}half{GAP}of{GAP}(?:(?P<y>{YEAR})"
        rf"|(?P<which>this|last|next|the){GAP}year)",
        "DATE",
        read.half,
        "half of a year",
    ),
    rule(
        "decade",
        DIGITS + " twenties thirties forties fifties sixties seventies eighties nineties",
        r"(?:the )?(?:(?:early|mid|late)[- ])?(?:(?P<y>(?:1[5-9]|20)\d0)s|['’‘](?P<short>\d0)s"
        r"|(?<=the )(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties"
        r"|nineties))",
        "DATE",
        read.decade,
        "ten years, cut at the third digit",
    ),
    rule(
        "century",
        "century",
        r"(?:the )?(?:(?:early|mid|late)[- ])?(?P<c>\d{1,2})(?:st|nd|rd|th)[- ]century",
        "DATE",
        read.century,
        "a hundred years, cut at the second digit",
    ),
    rule(
        "year",
        YEAR_DIGITS,
        rf"(?:(?:(?i:early|late|mid)(?: in)?[- ])|(?i:the (?:end|start|beginning|middle"
        rf"|rest) of )|(?i:fiscal(?: year)? ))?"
        rf"(?<![\d,.:])(?P<y>{YEAR})(?!-year)(?!\w|[-–]?\d|[,.:]\d|%|{GAP}(?i:people|percent"
        rf"|per|tonnes|tons|metres|meters|miles|km|feet|dollars|euros"
        r"|years|hours|days|men|women|troops|soldiers|jobs|homes|houses|square|points|GMT|UTC"
        r"|hrs|employees|workers|pounds|barrels|shares|students)\b)",
        "DATE",
        read.year,
        "a year in digits",
        cased=True,
    ),
    rule(
        "year in words",
        "nineteen thousand twenty",
        rf"(?:the{GAP}(?:year{GAP})?)?(?P<y>{SPOKEN_YEAR})",
        "DATE",
        read.year_in_words,
        "a year as it is spoken",
    ),
    rule(
        "the year",
        "year",
        rf"(?:the{GAP}|its{GAP})(?:full{GAP}|fiscal{GAP}"
        rf"|whole{GAP})?year(?![\w-])(?P<ended>(?={GAP}end(?:ed|ing)\b))?",
        "DATE",
        read.the_year,
        "the year of publication; a year that ended on a named day is a stretch",
    ),
    rule(
        "of this year",
        "year month week",
        rf"(?:the{GAP}end{GAP}of{GAP}|earlier{GAP}in{GAP}|later{GAP}in{GAP}"
        rf"|end{GAP}of{GAP})the{GAP}(?P<u>year|month|week)"
        rf"|(?P<since>(?<=\bsince ))?(?P<e>year[- ]end|year’s{GAP}end|year's{GAP}end"
        r"|month[- ]end)",
        "DATE",
        read.end_of,
        "the end of the unit that holds publication",
    ),
)
