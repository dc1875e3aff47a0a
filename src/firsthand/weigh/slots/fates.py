"""Says what befell the people that a number counts, and whether in another event."""

from __future__ import annotations

import re
from datetime import date, timedelta

from firsthand.model import Quantity, Sentence, Span
from firsthand.text.tokens import words
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.spells import is_calendar

FATES = {
    word: fate
    for fate, forms in (
        ("dead", "dead|die|dies|died|kill|kills|killed|killing|deaths|slain|drowned|perished"
                 "|bodies|lives|fatalities|toll"),
        ("grave", "seriously|serious|badly|critically|critical|gravely|severely|severe"),
        ("injured", "injured|injuring|injures|wounded|wounding|hurt|injuries|hospitalised"
                    "|hospitalized|treated"),
        ("missing", "missing|unaccounted"),
        ("trapped", "trapped|buried|searching"),
        ("rescued", "rescued|rescuing|saved|evacuated"),
        ("arrested", "arrested|arresting|arrests|detained|detaining|custody"),
    )
    for word in forms.split("|")
}  # fmt: skip
# Fates of which the reports of one event give one number; people are rescued here and there.
TOLLS = frozenset(("dead", "grave", "injured", "missing", "arrested"))
# Right before a number these say what befell those whom it counts.
_ACTIVE = frozenset(("kill", "kills", "killed", "killing", "injured", "injuring", "injures",
                     "wounded", "wounding", "arrested", "arresting", "detained", "detaining",
                     "toll", "hurt", "searching", "rescued", "rescuing", "evacuated"))  # fmt: skip
# Words that may stand between such a word and its number, or before it in a sum ("rose to").
_BETWEEN = frozenset(("at", "least", "more", "than", "about", "some", "around", "nearly", "almost",
                      "over", "up", "to", "as", "many", "another", "a", "the", "further", "of",
                      "has", "had", "risen", "rose", "rises", "stood", "stands", "is", "was", "now",
                      "reached", "by", "from", "increased", "climbed",
                      "climbs", "for"))  # fmt: skip
_OF_ALL = re.compile(
    r"^ of (?:the|those|these|its|all) (?:\w+ )?(?:dead|injured|wounded|missing|arrested)\b"
)
# Before a number: the toll, with what it did and how high it is.
_TOLL = re.compile(
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|people killed))\b[^.;,]{0,80}?"
    r"\b(?:(?:rises?|rose|risen|climb(?:s|ed)|raised"
    r"|jump(?:s|ed)|increased|grew|up|now|stood|stands|put) (?:to|at)|reached|is|was|hits?) $"
)
# Nouns of people; whoever else is counted ("homes") has no fate.
PEOPLE = frozenset(
    ("dead", "injured", "missing", "arrested", "person", "people", "man", "woman", "child", "boy",
     "girl", "adult", "soldier", "troop", "serviceman", "servicemen", "fighter", "officer",
     "policeman", "police", "passenger", "worker", "resident", "civilian", "tourist", "student",
     "pupil", "protester", "migrant", "refugee", "sailor", "fisherman", "villager", "victim",
     "attacker", "guard", "firefighter", "miner", "patient", "driver", "pilot", "staff", "fan",
     "member", "militant", "rebel", "gunman", "prisoner", "inmate", "guest", "visitor")
)  # fmt: skip
# Nouns that count anybody.
ANYBODY = frozenset(("dead", "injured", "missing", "arrested", "person", "people", "victim"))
# The clause of a number ends here; words of it that are read on either side.
_CUT = re.compile(r"[,;:.()—–]| and ")
_MARK = re.compile(r"[,;:()—–] ")
REACH, BEFORE = 9, 8
# Words of an event that is not this one.
_OTHER = re.compile(
    r"\b(?:(?:an|the) earlier|previous(?:ly)?|last (?:week|month|year|decade)|years? (?:ago|before"
    r"|earlier)|(?:weeks?|months?|days?) (?:ago|before|earlier)"
    r"|(?:in|since) (?:19|20)\d\d|history|on record)\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged|(?:wo)?man of|boy of|girl of|child of|(?:grand)?(?:mother|father) of)$"
)
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)")
_THAT = re.compile(r"^[“\"]?(?:That|Those|The earlier|The first|It) ")
# Days; what lies so far back is told of another event.
PAST = 3


def fate_of(quantity: Quantity, sentence: Sentence, scene: Scene) -> str | None:
    """What befell those whom a number counts (a key of `FATES`); None where it is not said."""
    if quantity.unit is not None or quantity.value != int(min(quantity.value, 1e12)):
        return None
    if quantity.head is not None and quantity.head not in PEOPLE:
        return None
    if is_age(quantity, sentence, scene):
        return None
    text, at = scene.text(sentence.span), max(0, quantity.span.start - sentence.span.start)
    end = quantity.span.end - sentence.span.start
    head = text[:at]
    # "Fourteen were injured, two of them badly": a number goes with its own clause.
    cuts = [hit.end() for hit in _MARK.finditer(head)]
    before = words(head[cuts[-1] if cuts else 0 :])[-BEFORE:]
    for step, token in enumerate(reversed(before), 2):
        if token.key in _ACTIVE:
            # "Seriously injured three".
            how = FATES.get(before[-step].key) if step <= len(before) else None
            return "grave" if how == "grave" else FATES[token.key]
        if token.key not in _BETWEEN:
            break
    if _TOLL.search(text[:at]):
        return "dead"
    # "Five of the injured": whatever befell all of them is not told of the five.
    tail = _OF_ALL.sub("", text[end:])
    cut = _CUT.search(tail)
    for token in words(tail[: cut.start()] if cut else tail)[:REACH]:
        if token.key in FATES and token.key != "toll":
            return FATES[token.key]
        if token.key[0].isdigit():
            break
    return None


def is_age(quantity: Quantity, sentence: Sentence, scene: Scene) -> bool:
    """Whether a number stands between commas after a person, or after "a man of" or "aged"."""
    text = scene.text(sentence.span)
    before = text[: max(0, quantity.span.start - sentence.span.start)].rstrip()
    end = quantity.span.end - sentence.span.start
    bare = before.endswith(",") and text[end : end + 1] in (",", ".", ")")
    return bare or _AGED.search(before) is not None


def is_past(sentence: Sentence, scene: Scene) -> bool:
    """Whether a sentence, or the one that it goes on from, tells of an event before the story's."""
    if _is_before(sentence, scene):
        return True
    if not _THAT.match(scene.text(sentence.span)):
        return False
    low = max(0, sentence.span.start - 2)
    if low == sentence.span.start:
        return False
    earlier = scene.sentences.over(Span(sentence.span.report, low, sentence.span.start))
    return bool(earlier) and _is_before(earlier[-1], scene)


def _is_before(sentence: Sentence, scene: Scene) -> bool:
    if _OTHER.search(scene.text(sentence.span)):
        return True
    published = scene.findings[sentence.span.report].published
    own = _day(published.value) if published else None
    for when in scene.dates.over(sentence.span):
        day = _day(when.value or "") if is_calendar(when) else None
        if day and own and (own - day).days >= PAST:
            return True
    return False


def _day(value: str) -> date | None:
    """The day of a value, the last of a month or a year."""
    parts = _VALUE.match(value)
    if parts is None:
        return None
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    try:
        if day:
            return date(year, month, day)
        return date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None
