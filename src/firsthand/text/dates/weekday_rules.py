"""The table of weekdays, named days and feasts: pattern, type, how it is read, and why."""

from __future__ import annotations

from firsthand.text.dates import weekdays as read
from firsthand.text.dates.feasts import feast
from firsthand.text.dates.rule import FEAST, PART, Rule, rule
from firsthand.text.dates.words import GAP, MONTH, PART_WORDS, WEEKDAY, WEEKDAY_WORDS, YEAR

# "Good Friday" is a feast, "Black Friday" a name, "Mail on Sunday" a paper: no weekday is meant.
NO_NAME = (
    r"(?<!Good )(?<!Black )(?<!Bloody )(?<!Super )(?<!Cyber )(?<!Giving )(?<!Maundy )(?<!Ash )"
    r"(?<!Palm )(?<!Easter )(?<!Sheffield )(?<!Mail on )(?<!Scotland on )(?<!Independent on )"
)
NO_TITLE = (
    r"(?! (?:Times|Telegraph|Mirror|Express|Mail|Post|People|Herald|Star|Independent|Business Post"
    r"|World|Tribune|Night Football|Night Live|Evening Post)\b)"
)

WEEKDAY_RULES: tuple[Rule, ...] = (
    rule(
        "named weekday",
        WEEKDAY_WORDS,
        rf"(?P<which>last|next|this|this past|this coming|coming|the previous|the following"
        rf"|previous|following)"
        rf"{GAP}(?P<wd>{WEEKDAY})(?:{GAP}(?P<part>{PART}))?",
        "DATE",
        read.named_weekday,
        "the weekday before or after publication",
    ),
    rule(
        "each weekday",
        "each every",
        rf"(?:each|every){GAP}(?:(?P<wd>{WEEKDAY})(?:{GAP}(?P<part>{PART}))?|(?P<m>{MONTH}))",
        "SET",
        read.each_weekday,
        "a day of every week",
    ),
    rule(
        "weekdays",
        WEEKDAY_WORDS,
        rf"(?P<wd>{WEEKDAY})s(?:{GAP}(?P<part>{PART}))?"
        rf"|(?P<wd2>{WEEKDAY}){GAP}(?P<part2>nights|mornings|afternoons|evenings)",
        "SET",
        read.each_weekday,
        "a weekday in the plural is every one of them",
    ),
    rule(
        "weekday",
        WEEKDAY_WORDS,
        rf"(?:(?i:early|earlier|late|later){GAP}(?:on{GAP})?)?{NO_NAME}(?P<wd>{WEEKDAY}){NO_TITLE}"
        rf"(?:{GAP}(?P<part>{PART}))?",
        "DATE",
        read.weekday,
        "the nearest past weekday, unless the tense says the next",
        cased=True,
    ),
    rule(
        "day by name",
        "today yesterday tomorrow",
        rf"(?:(?:early|earlier|late|later|(?P<part2>(?:mid-)?(?:morning|afternoon"
        # A capital behind another word is that of a name: "USA Today".
        rf"|evening))){GAP})?(?P<day>(?-i:today|yesterday|tomorrow|TODAY|YESTERDAY|TOMORROW)"
        rf"|(?<![A-Za-z] )(?-i:Today|Yesterday|Tomorrow)|the day before yesterday"
        rf"|the day after tomorrow)(?:{GAP}(?P<part>{PART}))?",
        "DATE",
        read.named_day,
        "counted from the day of publication",
    ),
    rule(
        "part of the day",
        PART_WORDS + " tonight overnight",
        rf"(?:(?:early|earlier|late|later){GAP})?(?:(?P<which>this|last){GAP}(?P<part>{PART})"
        rf"|(?P<tonight>tonight)|(?P<over>overnight))",
        "TIME",
        read.part_of_day,
        "a part of the day of publication, or of the night before it",
    ),
    rule(
        "day spoken of",
        "same following next previous that",
        rf"(?:the{GAP}(?P<which>same|following|next|previous){GAP}"
        rf"|(?P<that>that)(?:{GAP}same)?{GAP})(?P<u>day|morning|afternoon|evening|night|week"
        rf"|month|year)",
        "DATE",
        read.spoken_of,
        "counted from the date before it",
    ),
    rule(
        "the weekend",
        "weekend",
        rf"the{GAP}weekend",
        "DATE",
        read.weekend,
        "the weekend nearest to publication",
    ),
    rule(
        "feast",
        "christmas year thanksgiving halloween valentine boxing ash palm maundy good easter labor"
        " veterans july",
        rf"(?:(?P<which>last|this|next){GAP}|(?P<y>{YEAR}){GAP})?{FEAST}(?:{GAP}week(?:end)?)?"
        rf"(?:{GAP}(?:in{GAP}|of{GAP})?(?P<y2>{YEAR}))?(?!{GAP}(?:markets?|trees?|cards?|presents?"
        r"|gifts?|carols?|songs?|lists?|lights|decorations|shopping|stockings?|puddings?|eggs?"
        r"|bunny|bunnies|islands?|rising|uprising|bonnets?|rolls?|baskets?|agreement|accords?"
        r"|deal|peace|pact)\b)",
        "DATE",
        feast,
        "a feast, of the year said or the one nearest to publication",
    ),
)
