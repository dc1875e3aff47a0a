"""Finds signs that quoted words were spoken in another language: a table, each row a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Findings, Span
from firsthand.text.countries import country_of

# Characters before and after quoted words in which a sign still speaks of them.
NEAR = 240

# Peoples whose media mostly write English: that one of them heard it is no sign.
ENGLISH = frozenset(
    ("united states", "united kingdom", "ireland", "australia", "new zealand", "canada",
     "south africa", "nigeria", "kenya", "ghana", "jamaica", "india", "singapore")
)  # fmt: skip
_SAID = (
    r"\b(?:sa(?:id|ys?|ying)|told|sp(?:oke|eaks?|eaking|oken)|wr(?:ote|iting|itten)|add(?:ed|ing)"
    r"|asked|repl(?:ied|ying)|shouted|posted|tweeted|address(?:ed|ing)?|statement|speech|video"
    r"|interview|remarks)\b"
)
# A language by its ending or its name; "in Spanish Town" goes on with a name.
_TONGUE = (
    r"(?!English\b|British\b|Irish\b|Scottish\b)"
    r"(?:[A-Z][a-z]{2,12}(?:ian|ish|ese)|Arabic|Aramaic|Basque|Bengali|Catalan|Croat|Czech|Dari|Dutch"
    r"|Farsi|French|Gaelic|German|Greek|Hebrew|Hindi|Kurdish|Lao|Latvian|Mandarin|Cantonese|Nepali"
    r"|Pashto|Persian|Punjabi|Quechua|Slovak|Somali|Swahili|Tagalog|Tamil|Thai|Tigrinya|Urdu|Uyghur"
    r"|Uzbek|Welsh|Zulu)(?![ -][A-Z]| [a-z]+(?:s|land)\b)"
)
_MEDIUM = (
    r"(?:newspaper|daily|weekly|magazine|tabloid|broadcaster|broadcasting|television|TV|radio"
    r"|news agency|agency|channel|station|network|media|paper|outlet|journalists?|reporters)"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A row: words that tell of another language. `score` is in log-odds; `names` is a people."""

    name: str
    pattern: re.Pattern[str]
    score: float
    reason: str
    names: bool = False


SIGNS: tuple[Sign, ...] = (
    Sign("interpreter", re.compile(r"(?i)\b(?:through|via|with|by) (?:an?|his|her|their|the) "
         r"(?:\w+ )?(?:interpreter|translator)s?\b"), 3.0, "the words came through an interpreter"),
    Sign("translation", re.compile(r"(?i)\b(?:according to|in|per) (?:an?|the|its|his|her|our) "
         r"(?:\w+ ){0,2}translation\b|\b(?:as )?translated (?:by|from|into|for)\b"
         r"|\btranslation (?:by|from|provided)\b|[(\[]translat(?:ed|ion)\b"), 3.0,
         "the words are a translation"),
    Sign("language", re.compile(rf"{_SAID}[^.“”\"\n]{{0,80}}?\bin (?:\w+ )?{_TONGUE}"
         rf"|\b(?:[Ss]peaking|speaks|spoke|spoken|writing|written) (?:in )?{_TONGUE}"
         r"|\b(?!English)[A-Z][a-z]{2,14}-language\b"), 3.0,
         "a report names the language"),
    Sign("medium", re.compile(rf"\b(?:told|with|to|by|for|in|on) (?:the |an? )?(?:\w+ ){{0,2}}?"
         rf"(?P<people>[A-Z][\w-]{{2,15}})(?:[’']s)?(?: [\w-]+){{0,2}}? {_MEDIUM}\b"), 2.0,
         "it was said to a medium of another language", names=True),
    Sign("name of the medium", re.compile(r"\b(?:[A-Z][\w-]*(?:zeitung|blatt|rundschau|funk)"
         r"|Zeitung|Spiegel|Rundschau|Tagblatt|Tageblatt|Gazeta|Gazzetta|Corriere|Diario|Jornal"
         r"|Giornale|Nachrichten|Novosti|Pravda|Folha|Dagblad(?:et)?|Aftonbladet|Helsingin"
         r"|(?:Le|La|El|Il|Der|Die|Das|De|O|Al|Les|Los) [A-Z][\w]+)\b(?! [a-z]+ (?:his|her)\b)"),
         1.5, "it was said to a medium whose name is not English"),
)  # fmt: skip
# What holds of a speaker's words elsewhere in a report; nobody changes language on the way.
ELSEWHERE = Sign(
    "the same speaker",
    re.compile(r"(?!)"),
    2.0,
    "a report says so of other words of the same speaker",
)
CREDITED = next(sign for sign in SIGNS if sign.name == "translation")

# Marks at which other quoted words begin or end.
_MARKS = re.compile(r"[“”\"«»„]")


def find_signs(item: Findings, part: Span) -> Iterator[tuple[Sign, Span]]:
    """The signs around quoted words of a report, each with the words that show it."""
    text = item.report.text
    for low, high in around(text, part):
        for sign in SIGNS:
            for hit in sign.pattern.finditer(text, low, high):
                if not sign.names or _is_foreign(hit.group("people")):
                    yield sign, Span(part.report, *hit.span())
                    break
    for credit in item.credits:
        near = credit.span.start < part.end + NEAR and part.start < credit.span.end + NEAR
        if credit.use == "translation" and near:
            yield CREDITED, credit.span


def around(text: str, part: Span) -> Iterator[tuple[int, int]]:
    """Before and after a part, as far as other quoted words or the end of the paragraph."""
    low = max(text.rfind("\n", 0, part.start) + 1, part.start - NEAR)
    stop = text.find("\n", part.end)
    high = min(len(text) if stop < 0 else stop, part.end + NEAR)
    before = [hit.end() for hit in _MARKS.finditer(text, low, max(low, part.start - 1))]
    after = _MARKS.search(text, part.end + 1, high)
    yield (before[-1] if before else low), part.start
    yield part.end, (after.start() if after else high)


def _is_foreign(people: str) -> bool:
    country = country_of(people)
    if country is None:
        return bool(re.search(r"(?:ian|ish|ese)$", people)) and people not in ("British", "English")
    return country.way == "people" and country.name.lower() not in ENGLISH
