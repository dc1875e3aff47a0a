"""Every row of the table of time expressions, with its value; and texts that are none."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.text.dates.expressions import dates_in
from firsthand.text.dates.feasts import _BY_EASTER, _BY_WEEKDAY, _FIXED
from firsthand.text.dates.rule import Rule
from firsthand.text.dates.rules import RULES
from firsthand.text.lists import listed

# A Saturday.
ANCHOR = "2024-11-30T07:53+05:30"

# rule, text, tense, words found, value
ROWS = [
    (
        "iso stamp",
        "Stamp 2024-11-30T07:53:10+05:30 here",
        None,
        "2024-11-30T07:53:10+05:30",
        "2024-11-30T07:53+05:30",
    ),
    ("iso day", "On 2024-11-28 it rained.", None, "2024-11-28", "2024-11-28"),
    ("digits", "On 30/11/2024 it rained.", None, "30/11/2024", "2024-11-30"),
    ("digits", "On 11/30/24 it rained.", None, "11/30/24", "2024-11-30"),
    ("digits", "On 03/04/2024 it rained.", None, "03/04/2024", None),
    ("digits", "Am 3.4.2024 it rained.", None, "3.4.2024", "2024-04-03"),
    ("month day year", "On Nov. 28, 2024, it rained.", None, "Nov. 28, 2024", "2024-11-28"),
    (
        "month day year",
        "On November 28th 2024 it rained.",
        None,
        "November 28th 2024",
        "2024-11-28",
    ),
    ("month day year", "On February 30, 2024 it rained.", None, "February 30, 2024", None),
    ("day month year", "On 28 November 2024 it rained.", None, "28 November 2024", "2024-11-28"),
    ("month day", "Born on November 17, he left.", "past", "November 17", "2024-11-17"),
    ("month day", "He takes office on January 20.", "future", "January 20", "2025-01-20"),
    ("month day", "It opens on January 20.", None, "January 20", "2025-01-20"),
    ("day month", "He left on 17 November.", "past", "17 November", "2024-11-17"),
    ("month year", "It began in February 2022.", None, "February 2022", "2022-02"),
    ("month of a named year", "It began in March last year.", None, "March last year", "2023-03"),
    ("named month", "It began last October.", None, "last October", "2024-10"),
    ("named month", "It begins next May.", None, "next May", "2025-05"),
    ("month", "It began in September.", "past", "September", "2024-09"),
    ("month", "It begins in early February.", "future", "early February", "2025-02"),
    (
        "month day year",
        "In this Dec. 31, 2023, photo it rains.",
        None,
        "Dec. 31, 2023",
        "2023-12-31",
    ),
    ("month that is also a word", "It begins in May.", "future", "May", "2025-05"),
    ("week of", "In the week of March 6 it froze.", "past", "the week of March 6", "2024-W10"),
    ("named weekday", "She spoke last Friday.", None, "last Friday", "2024-11-29"),
    ("named weekday", "She speaks next Friday.", None, "next Friday", "2024-12-06"),
    ("each weekday", "They meet every Thursday.", None, "every Thursday", "XXXX-WXX-4"),
    ("weekdays", "They meet on Tuesdays.", None, "Tuesdays", "XXXX-WXX-2"),
    ("weekday", "She spoke on Friday.", "past", "Friday", "2024-11-29"),
    ("weekday", "She will speak on Friday.", "future", "Friday", "2024-12-06"),
    ("weekday", "She spoke on Friday night.", "past", "Friday night", "2024-11-29TNI"),
    ("day by name", "She spoke yesterday.", None, "yesterday", "2024-11-29"),
    ("day by name", "She speaks tomorrow morning.", None, "tomorrow morning", "2024-12-01TMO"),
    ("part of the day", "She speaks tonight.", None, "tonight", "2024-11-30TNI"),
    ("days ago", "She left two days ago.", None, "two days ago", "2024-11-28"),
    ("days ago", "She left about three years ago.", None, "about three years ago", "2021"),
    ("days ago", "A few days back she left.", None, "A few days back", "PAST_REF"),
    ("days hence", "She leaves two weeks from now.", None, "two weeks from now", "2024-W50"),
    (
        "days earlier",
        "It began on 3 May 2024 and two days later it ended.",
        None,
        "two days later",
        "2024-05-05",
    ),
    (
        "year ago as an adjective",
        "The year-ago quarter was better.",
        None,
        "The year-ago quarter",
        "2023-Q3",
    ),
    ("named period", "It fell this week.", None, "this week", "2024-W48"),
    ("named period", "Earlier this month it fell.", None, "Earlier this month", "2024-11"),
    ("named period", "It rises next year.", None, "next year", "2025"),
    ("past period", "Over the past year it fell.", None, "the past year", "P1Y"),
    ("past stretch", "In the last two weeks it fell.", None, "the last two weeks", "P2W"),
    ("season", "It fell last summer.", None, "last summer", "2024-SU"),
    ("season", "It fell in the winter of 1994.", None, "the winter of 1994", "1994-WI"),
    ("quarter", "It fell in the third quarter.", "past", "the third quarter", "2024-Q3"),
    ("quarter", "It fell in Q2 2023.", None, "Q2 2023", "2023-Q2"),
    ("the quarter", "Sales fell in the quarter.", "past", "the quarter", "2024-Q3"),
    ("half", "In the first half of 2023 it fell.", None, "the first half of 2023", "2023-H1"),
    ("decade", "It began in the early 1990s.", None, "the early 1990s", "199"),
    ("century", "It was built in the 19th century.", None, "the 19th century", "18"),
    ("year", "It was annexed in 2014.", None, "2014", "2014"),
    ("set", "They meet every two weeks.", None, "every two weeks", "P2W"),
    ("set", "They meet twice a week.", None, "twice a week", "P1W"),
    ("adverb of frequency", "They meet daily.", None, "daily", "P1D"),
    ("duration", "The nearly three-year war goes on.", None, "nearly three-year", "P3Y"),
    ("duration", "It lasted two decades.", None, "two decades", "P20Y"),
    ("duration", "It lasted two and a half hours.", None, "two and a half hours", "PT2H30M"),
    ("duration without an amount", "It lasted weeks.", None, "weeks", "PXW"),
    (
        "day spoken of",
        "It began on 3 May 2024 and the following day it ended.",
        None,
        "the following day",
        "2024-05-04",
    ),
    ("the weekend", "It fell over the weekend.", "past", "the weekend", "2024-W48-WE"),
    (
        "year in words",
        "It was founded in nineteen ninety-four.",
        None,
        "nineteen ninety-four",
        "1994",
    ),
    ("the year", "Sales for the year rose.", None, "the year", "2024"),
    ("of this year", "It closes by the end of the year.", None, "the end of the year", "2024"),
    ("present", "He is now free.", None, "now", "PRESENT_REF"),
    ("past", "He was recently freed.", None, "recently", "PAST_REF"),
    ("future", "He will soon be free.", None, "soon", "FUTURE_REF"),
    ("feast", "They met over Christmas.", "past", "Christmas", "2023-12-25"),
    ("feast", "They met on Halloween.", "past", "Halloween", "2024-10-31"),
    ("feast", "On New Year's Eve two years ago it froze.", None, "New Year's Eve", "2022-12-31"),
    ("feast", "In 2015, after Thanksgiving, it froze.", None, "Thanksgiving", "2015-11-26"),
    ("feast", "It froze in 2015. Boxing Day was mild.", None, "Boxing Day", "2024-12-26"),
    ("the year", "For the year ended Aug. 31, it lost.", None, "the year", "P1Y"),
    ("feast", "It opens on Christmas Day 2024.", "future", "Christmas Day 2024", "2024-12-25"),
    ("feast", "It opened last Thanksgiving.", "past", "last Thanksgiving", "2024-11-28"),
    ("feast", "They met on Good Friday.", "past", "Good Friday", "2024-03-29"),
    ("feast", "They meet on Good Friday.", "future", "Good Friday", "2025-04-18"),
    ("feast", "They were to meet at Christmas.", None, "Christmas", "2024-12-25"),
    ("month year", "In May nineteen ninety it fell.", None, "May nineteen ninety", "1990-05"),
    (
        "year in words",
        "By the year two thousand and one it fell.",
        None,
        "the year two thousand and one",
        "2001",
    ),
    (
        "year in words",
        "In the year twenty twenty-four.",
        None,
        "the year twenty twenty-four",
        "2024",
    ),
    ("year", "The 1988 period was better.", None, "1988", "1988"),
    ("past period", "In past years it fell.", None, "past years", "PAST_REF"),
    ("of this year", "It has risen since year-end.", None, "year-end", "2023"),
    ("future", "It may fall in future.", None, "future", "FUTURE_REF"),
    ("future", "It may fall in the near future.", None, "the near future", "FUTURE_REF"),
    ("month day", "It is payable Dec. 20 to all.", "past", "Dec. 20", "2024-12-20"),
    ("day of a month", "He left on the 24th.", "past", "the 24th", "2024-11-24"),
    ("day of a month", "He leaves on the third, or on the 4th.", "future", "the 4th", "2024-12-04"),
    (
        "day of a month",
        "It stays until the twenty-eighth.",
        None,
        "the twenty-eighth",
        "2024-12-28",
    ),
    ("day of a month", "From March 24 it ran until the 28th", "past", "the 28th", "2024-03-28"),
    (
        "day of a month",
        "He left on the 31st of last month.",
        "past",
        "the 31st of last month",
        "2024-10-31",
    ),
    (
        "day of a month",
        "He leaves on the 30th of this month.",
        None,
        "the 30th of this month",
        "2024-11-30",
    ),
    (
        "day of a month",
        "He left on the thirty-first of this month.",
        None,
        "the thirty-first of this month",
        None,
    ),
]

# A feast is counted from the same day: name, year, value.
FEASTS = [
    ("Christmas Eve", 2024, "2024-12-24"),
    ("Christmas", 2024, "2024-12-25"),
    ("New Year's Eve", 2024, "2024-12-31"),
    ("New Year’s Day", 2024, "2024-01-01"),
    ("Halloween", 2024, "2024-10-31"),
    ("Valentine's Day", 2024, "2024-02-14"),
    ("Boxing Day", 2024, "2024-12-26"),
    ("Veterans Day", 2024, "2024-11-11"),
    ("the Fourth of July", 2024, "2024-07-04"),
    ("Thanksgiving", 2024, "2024-11-28"),
    ("Labor Day", 2024, "2024-09-02"),
    ("Ash Wednesday", 2024, "2024-02-14"),
    ("Palm Sunday", 2024, "2024-03-24"),
    ("Maundy Thursday", 2024, "2024-03-28"),
    ("Good Friday", 2024, "2024-03-29"),
    ("Easter", 2016, "2016-03-27"),
    ("Easter Monday", 2019, "2019-04-22"),
    ("Easter week", 2025, "2025-W16"),
    ("Easter weekend", 2025, "2025-W16-WE"),
]

NOT_DATES = [
    "She told Orrvik Today that it sank.",
    "The Good Friday Agreement holds.",
    "Black Friday sales fell.",
    "The Mail on Sunday said so.",
    "The Sunday Times said so.",
    "Orthodox Easter is later.",
    "Its future strategy is open.",
    "It earns two million dollars a year.",
    "It closes nineteen sixty-metre pits.",
    "Two thousand and one people came.",
    "She may march on.",
    "They met on the 24th floor, and on the 18th and 19th floors.",
    "They came on the tenth boat and on the twenty-first train.",
    "It went from the 11th Circuit to the 12th.",
    "About 2000 people came.",
    "Ada Orr, 44 years old, left.",
    "A 44-year-old man left.",
    "It cost $2024.",
    "Three-quarters of them left.",
    "They put up Christmas trees.",
]


@pytest.mark.parametrize(("rule", "text", "tense", "words", "value"), ROWS)
def test_row(rule: str, text: str, tense: str | None, words: str, value: str | None) -> None:
    found = dates_in(text, ANCHOR, tense=lambda start, end: tense)
    hits = [item for item in found if item.rule == rule]
    assert [(text[item.start : item.end], item.value) for item in hits] == [(words, value)]
    assert all(item.reason for item in found)


def test_every_rule_has_a_row() -> None:
    assert {rule.name for rule in RULES} == {row[0] for row in ROWS}


def test_rules_say_why() -> None:
    assert all(rule.reason for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_date(text: str) -> None:
    assert dates_in(text, ANCHOR) == ()


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "Published 07:53 IST, November 30th 2024",
            "07:53 IST, November 30th 2024",
            "2024-11-30T07:53+05:30",
        ),
        ("Nov 30, 2024 03:36 AM IST", "Nov 30, 2024 03:36 AM IST", "2024-11-30T03:36+05:30"),
        ("They meet at 9 a.m. Friday.", "9 a.m. Friday", "2024-11-29T09:00"),
        ("The siren sounded at 10:35 p.m.", "10:35 p.m.", "2024-11-30T22:35"),
        (
            "Midnight is late; at midnight on Friday it ended.",
            "midnight on Friday",
            "2024-11-29T24:00",
        ),
    ],
)
def test_clock(text: str, words: str, value: str) -> None:
    assert (words, value) in [(text[i.start : i.end], i.value) for i in dates_in(text, ANCHOR)]


@pytest.mark.parametrize(("name", "year", "value"), FEASTS)
def test_feast(name: str, year: int, value: str) -> None:
    (found,) = dates_in(f"It rained on {name} {year}.", None)
    assert found.value == value


def test_every_feast_has_a_row() -> None:
    names = " ".join(name for name, _, _ in FEASTS).lower().replace("’", "'")
    assert all(row[0] in names for row in (*_FIXED, *_BY_EASTER, *_BY_WEEKDAY))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained on April 24 and 25.", ["2024-04-24", "2024-04-25"]),
        ("On April 24 and 25 people came.", ["2024-04-24"]),
        ("It runs May 3-5, 2025.", ["2025-05-03", "2025-05-05"]),
        ("It ran from 24 to 25 April.", ["2024-04-24", "2024-04-25"]),
        ("It ran 12–14 March in Halden.", ["2024-03-12", "2024-03-14"]),
        ("It ran on the 3rd and 4th of May 2023.", ["2023-05-03", "2023-05-04"]),
        ("It ran from 24 to 12 April.", ["2024-04-12"]),
        ("It fell on May 3 to 9.5 per cent.", ["2024-05-03"]),
    ],
)
def test_days_share_a_month(text: str, values: list[str]) -> None:
    found = dates_in(text, ANCHOR, tense=lambda start, end: "past")
    assert [item.value for item in found] == values


def test_without_anchor_relative_dates_have_no_value_but_a_reason() -> None:
    for text in ("on Friday", "next year", "two days ago", "January 20", "tonight"):
        (found,) = dates_in(text, None)
        assert found.value is None
        assert found.anchor == "none"
        assert "not known" in found.reason


def test_the_day_is_that_of_the_zone_of_publication() -> None:
    (late,) = dates_in("today", "2024-11-30T00:30+05:30")
    assert late.value == "2024-11-30"


@pytest.mark.parametrize(
    ("tense", "value"), [("past", "2024-11-29T18:20"), ("future", "2024-11-30T18:20")]
)
def test_a_past_time_later_than_the_stamp_was_the_day_before(tense: str, value: str) -> None:
    (found,) = dates_in("It struck at 6.20 p.m. there", ANCHOR, tense=lambda s, e: tense)
    assert found.value == value


def test_until_points_ahead() -> None:
    (found,) = dates_in("open until Tuesday", ANCHOR, tense=lambda s, e: "past")
    assert found.value == "2024-12-03"


def test_the_verb_tells_at_the_head_of_a_sentence_and_after_by() -> None:
    for text in ("Until Tuesday, they had not called.", "half had replied by Tuesday"):
        (found,) = dates_in(text, ANCHOR, tense=lambda s, e: "past")
        assert found.value == "2024-11-26"


def test_a_word_that_calls_for_no_rule_compiles_none() -> None:
    assert dates_in("The mayor opened the bridge.", ANCHOR) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_keys_find_whatever_a_rule_matches(rule: Rule) -> None:
    texts = [row[1] for row in ROWS]
    for text in texts:
        words = {w.lower() for w in re.findall(r"[A-Za-z]+", text)}
        words |= {"0000" if len(w) == 4 else "0" for w in re.findall(r"\d+", text)}
        assert not rule.pattern.search(text) or words & set(rule.keys)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for item in dates_in(text, ANCHOR):
        assert 0 <= item.start < item.end <= len(text)


_PIECES = st.sampled_from(
    (
        *listed(
            """last next this the Friday May 30 2024 11 31 February / - , . : a.m. 9 century quarter
            ago two days 99999999 0001-01-01 years earlier week of several GMT 24:61 9999-12-31
            1999 Thanksgiving Christmas summer half decades"""
        ),
        "\ud800",
        "\x00",
    )
)


@given(
    st.lists(_PIECES, max_size=14),
    st.sampled_from([ANCHOR, None, "0001-01-01", "9999-12-31", "odd"]),
)
def test_any_mixture_is_read(pieces: list[str], anchor: str | None) -> None:
    dates_in(" ".join(pieces), anchor)


@pytest.mark.parametrize(
    "unit", [" ", "1", "the ", "a-", "Nov ", "last ", "2024 ", "\n", "1,", "two "]
)
def test_time_is_linear(unit: str) -> None:
    started = time.perf_counter()
    dates_in(unit * (60_000 // len(unit)), ANCHOR)
    assert time.perf_counter() - started < 10
