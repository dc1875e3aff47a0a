"""The table of durations, repeated times and words for now, past and future."""

from __future__ import annotations

from firsthand.text.dates import lengths as read
from firsthand.text.dates.rule import AGE, COUNTED, HYPHEN, NEAR, Rule, U, rule
from firsthand.text.dates.words import AMOUNT, GAP, UNIT, UNIT_WORDS

LENGTH_RULES: tuple[Rule, ...] = (
    rule(
        "past period",
        "past last",
        rf"(?:the{GAP})?(?:past|last){GAP}{U}",
        "DURATION",
        read.past_period,
        "a stretch of time up to publication",
    ),
    rule(
        "past stretch",
        "past last next coming first previous latest following",
        rf"(?:the{GAP}(?:past|last|next|coming|first|previous|latest|following)|past|last|next)"
        rf"{GAP}{COUNTED}{U}(?:{GAP}or{GAP}so)?",
        "DURATION",
        read.length,
        "a stretch of so many units",
    ),
    rule(
        "set",
        "each every once twice times",
        rf"(?:each|every)(?:{GAP}(?:other|single))?(?:{GAP}(?P<n>{AMOUNT}))?{GAP}{U}|(?:once"
        rf"|twice|three times){GAP}(?:a|an|every|each){GAP}(?P<u2>{UNIT})",
        "SET",
        read.every,
        "something that comes again every so often",
    ),
    rule(
        "adverb of frequency",
        "daily weekly monthly hourly nightly",
        r"(?P<f>daily|weekly|monthly|hourly|nightly)",
        "SET",
        read.frequency,
        "a word for every so often",
    ),
    rule(
        "duration",
        UNIT_WORDS,
        rf"{NEAR}(?:(?:(?:the|another|an additional|a further){GAP})?{COUNTED}{U}"
        rf"(?:-long)?(?:{GAP}(?:or{GAP}so|and{GAP}a{GAP}half))?"
        rf"|{HYPHEN})(?<!\ba quarter)(?<!\ban hour an)(?!{AGE})",
        "DURATION",
        read.length,
        "an amount of time",
    ),
    rule(
        "duration without an amount",
        "hours days weeks months years decades centuries",
        rf"(?:recent{GAP}|coming{GAP}|past{GAP}|the{GAP}(?:first|final|last"
        rf"|early){GAP})?(?P<u>hours|days|weeks|months|years|decades"
        rf"|centuries)(?:-long)?(?:{GAP}(?P<ago>ago))?(?!{AGE})",
        "DURATION",
        read.vague_length,
        "a stretch of time, its length left open",
    ),
    rule(
        "present",
        "now currently current present moment time days nowadays presently",
        rf"(?:right{GAP})?now|currently|current|at{GAP}present|at{GAP}the{GAP}moment"
        rf"|(?<=\bat )this{GAP}(?:time|moment)|these{GAP}days|nowadays|presently",
        "DATE",
        read.present,
        "the time of the report",
    ),
    rule(
        "past",
        "recently recent past lately formerly",
        r"(?:more |most |until )?recently|recent(?! (?:years|months|weeks|days))"
        r"|(?<=\bin )the (?:recent )?past|lately|formerly",
        "DATE",
        read.past,
        "some time before the report",
    ),
    rule(
        "future",
        "future soon shortly",
        r"(?:the (?:near |foreseeable |immediate |not-too-distant )?|(?<=\bin )(?:near )?)future"
        r"(?! \w{3,}(?:s|ing)\b)|(?<!as )soon(?! after)"
        r"|as soon as possible|shortly(?! after| before)",
        "DATE",
        read.future,
        "some time after the report",
    ),
)
