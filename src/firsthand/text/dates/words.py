"""The words of time expressions: months, weekdays, units, numbers, zones, and their patterns."""

from __future__ import annotations

import re

from firsthand.text.lists import listed

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

# Unit: letter of the TIMEX3 duration, and how many of it one unit is.
UNITS = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "week": ("W", 1),
    "weekend": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("Q", 1),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "centurie": ("Y", 100),
}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nights": "NI",
    "mornings": "MO",
}

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "final": 4,
}

_SMALL = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS = {word: number for number, word in enumerate(_SMALL)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
# An amount without a number: TIMEX3 writes X for it.
VAGUE = frozenset(
    ("several", "few", "a few", "many", "some", "dozens of", "countless", "scores of")
)

# Zone abbreviations of news stamps, in minutes east of Greenwich. Where one abbreviation stands for
# several zones, the one that news sites print most is taken (IST: India).
ZONES = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "ist": 330,
    "est": -300,
    "edt": -240,
    "et": None,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "pt": None,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "sgt": 480,
    "hkt": 480,
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "wib": 420,
    "pkt": 300,
    "sast": 120,
    "wat": 60,
    "eat": 180,
}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
)
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
UNIT = (
    r"(?:seconds|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?"
    r"|centur(?:y|ies))"
)
_WORD_NUMBER = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five"
    r"|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero)"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,2}}(?:[ -]1/2|\.\d{{1,2}})?|{_WORD_NUMBER}(?: hundred)?)"
AMOUNT = (
    rf"(?:{NUMBER}(?: and a half| (?:or|to) {NUMBER}|(?:-|–){NUMBER})?|(?:a )?couple(?: of)?"
    r"|several|a few|few|many|some|dozens of|half an?|half-an?|an?|a hundred)"
)
ZONE = "(?:" + "|".join(sorted((z.upper() for z in ZONES if z != "z"), key=len, reverse=True)) + ")"
CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.m\b\.?|[ap]m\b|A\.M\b\.?|P\.M\b\.?|AM\b|PM\b)"
    rf"|\d{{1,2}}:\d\d(?::\d\d)?(?: ?hrs\b)?(?= ?\(?(?:{ZONE}\b|local time|hours))"
    rf"|\d{{4}} ?(?:hrs )?(?=(?:GMT|UTC)\b)|noon\b|midnight\b|midday\b)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
GAP = r"[ \t\u00a0]{1,3}"

# Keys of rules: what each match of a rule holds one of, between spaces. Digits count by how many
# stand together.
MONTH_WORDS = " ".join(MONTHS)
WEEKDAY_WORDS = " ".join((*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS if name.endswith("day"))))
PART_WORDS = "morning mornings afternoon afternoons evening evenings night nights"
UNIT_WORDS = " ".join((*UNITS, *(f"{unit}s" for unit in UNITS)))
YEAR_DIGITS = "0000"
DIGITS = f"0 {YEAR_DIGITS}"

_AMOUNT_WORD = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:[ -](1/2))?|[a-z]+")


def count_of(words: str) -> float | None:
    """The number that an amount says ("two and a half" is 2.5); None where it names none."""
    words = words.lower().replace("-", " ").replace("–", " ").strip()
    if words in VAGUE or not words:
        return None
    if words.startswith("half"):
        return 0.5
    total, seen = 0.0, False
    for match in _AMOUNT_WORD.finditer(words[:60]):
        word = match.group()
        if word in ("or", "to"):
            break
        if match.group(1):
            total = float(match.group(1).replace(",", "")) + (0.5 if match.group(2) else 0.0)
            seen = True
        elif word in NUMBERS:
            total, seen = total + NUMBERS[word], True
        elif word == "half" and seen:
            total += 0.5
        elif word == "hundred":
            total, seen = (total or 1) * 100, True
        elif word == "couple":
            return 2.0
        elif word in ("a", "an", "one") and not seen:
            total, seen = 1.0, True
    return total if seen else None


def duration(amount: float | None, unit: str) -> str:
    """The TIMEX3 duration of an amount of a unit; X where the amount is not said."""
    letter, times = UNITS[unit.lower().rstrip("s")]
    # 10^6 of any unit is no time of the news: a slip of the pen, or not a time at all.
    clock, letter = letter.startswith("T"), letter[-1]
    if amount is None:
        return f"PT{'X'}{letter}" if clock else f"PX{letter if times < 10 else 'Y'}"
    amount *= times
    whole = int(amount)
    half = amount - whole
    out = f"{whole}{letter}" if whole or not half else ""
    smaller = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S") if clock else (30, "D")}
    smaller |= {"W": (7, "D"), "D": (24, "H")}
    if half and letter in smaller:
        times, least = smaller[letter]
        rest = f"{round(half * times)}{least}"
        if letter == "D":
            return f"P{out}T{rest}"
        out += rest
    return f"PT{out}" if clock else f"P{out}"


def month_of(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]


def weekday_of(word: str) -> int:
    """The number of a weekday, Monday 0."""
    return WEEKDAYS[word.lower().rstrip(".")]
