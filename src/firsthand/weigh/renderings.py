"""Tells whether quoted words were spoken in another language: a table of signs, each a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from firsthand.model import Evidence, Findings, Report, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import country_of
from firsthand.text.senses import senses_of
from firsthand.text.tokens import is_light, stem
from firsthand.weigh.pieces import Piece

# Characters before and after quoted words in which a sign still speaks of them.
NEAR = 240

# Wordings of one utterance that are compared with each other for two renderings.
COMPARED = 12

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
         rf"|\b(?:[Ss]peaking|speaks|spoke|spoken|writing|written) (?:in )?{_TONGUE}"), 3.0,
         "it was said in another language"),
    Sign("medium", re.compile(rf"\b(?:told|with|to|by|for|in|on) (?:the |an? )?(?:\w+ ){{0,2}}?"
         rf"(?P<people>[A-Z][\w-]{{2,15}})(?:[’']s)?(?: [\w-]+){{0,2}}? {_MEDIUM}\b"), 2.0,
         "it was said to a medium of another language", names=True),
    Sign("name of the medium", re.compile(r"\b(?:[A-Z][\w-]*(?:zeitung|blatt|rundschau|funk)"
         r"|Zeitung|Spiegel|Rundschau|Tagblatt|Tageblatt|Gazeta|Gazzetta|Corriere|Diario|Jornal"
         r"|Giornale|Nachrichten|Novosti|Pravda|Folha|Dagblad(?:et)?|Aftonbladet|Helsingin"
         r"|(?:Le|La|El|Il|Der|Die|Das|De|O|Al|Les|Los) [A-Z][\w]+)\b(?! [a-z]+ (?:his|her)\b)"),
         1.5, "it was said to a medium whose name is not English"),
)  # fmt: skip

# What renderings show of themselves.
RENDERED = Evidence(
    "two renderings",
    2.0,
    "the readings have one content and hardly a word in common, as two translations do",
)
FOREIGN = Evidence("language of the report", 2.0, "a report that quotes it is in another language")


def signs_of(
    group: Sequence[Piece], findings: Mapping[str, Findings], *, options: WeighOptions
) -> tuple[Evidence, ...]:
    """The signs that an utterance was not made in English, each once, the strongest first."""
    found: dict[str, Evidence] = {}
    for piece in group:
        item = findings[piece.span.report]
        for sign, span in (*_written(item.report, piece), *_credited(item, piece)):
            held = found.get(sign.name)
            spans = (*held.spans, span) if held else (span,)
            found[sign.name] = Evidence(sign.name, sign.score, sign.reason, spans)
        if item.report.language and not item.report.language.lower().startswith("en"):
            found[FOREIGN.term] = FOREIGN
    if _are_renderings(group, options=options):
        found[RENDERED.term] = RENDERED
    return tuple(sorted(found.values(), key=lambda sign: (-sign.score, sign.term)))


def _written(report: Report, piece: Piece) -> Iterator[tuple[Sign, Span]]:
    """Signs in the words around a piece, quoted words left out."""
    for low, high in _around(report.text, piece):
        for sign in SIGNS:
            for hit in sign.pattern.finditer(report.text, low, high):
                if not sign.names or _is_foreign(hit.group("people")):
                    yield sign, Span(report.id, *hit.span())
                    break


def _around(text: str, piece: Piece) -> Iterator[tuple[int, int]]:
    """Stretches beside and between the parts of a piece, to the end of the paragraph."""
    edges = piece.parts
    low = max(text.rfind("\n", 0, edges[0].start) + 1, edges[0].start - NEAR)
    stop = text.find("\n", edges[-1].end)
    high = min(len(text) if stop < 0 else stop, edges[-1].end + NEAR)
    starts = [low, *(part.end for part in edges)]
    ends = [*(part.start for part in edges), high]
    yield from zip(starts, ends, strict=True)


def _credited(item: Findings, piece: Piece) -> Iterator[tuple[Sign, Span]]:
    sign = next(sign for sign in SIGNS if sign.name == "translation")
    for credit in item.credits:
        near = (
            credit.span.start < piece.span.end + NEAR and piece.span.start < credit.span.end + NEAR
        )
        if credit.use == "translation" and near:
            yield sign, credit.span


def _is_foreign(people: str) -> bool:
    country = country_of(people)
    if country is None:
        return bool(re.search(r"(?:ian|ish|ese)$", people)) and people not in ("British", "English")
    return country.way == "people" and country.name.lower() not in ENGLISH


def _are_renderings(group: Sequence[Piece], *, options: WeighOptions) -> bool:
    """Whether two readings agree in content and in few of their words."""
    distinct = sorted({piece.keys: piece for piece in group}.items())[:COMPARED]
    return any(
        len(set(first) & set(second)) < options.wording_share * min(len(first), len(second))
        and agreement(one, other, options=options) > 0
        for (first, one), (second, other) in combinations(distinct, 2)
    )


def agreement(a: Piece, b: Piece, *, options: WeighOptions) -> float:
    """Share of content words of the best pair of sentences that agree in sense, or 0 if few do."""
    best = 0.0
    for one in _sentences(a):
        for other in _sentences(b):
            size = max(len(one), len(other))
            if min(len(one), len(other)) < options.rendering_words:
                continue
            matched = _agreeing(one, other)
            if matched >= max(options.rendering_words, options.rendering_share * size):
                best = max(best, matched / size)
    return best


def _sentences(piece: Piece) -> list[list[str]]:
    """The content words of each sentence of a piece."""
    found: list[list[str]] = [[]]
    for token in piece.tokens:
        if token.key in (".", "!", "?", ";"):
            found.append([])
        elif token.key[0].isalnum() and not is_light(token.key):
            found[-1].append(token.key)
    return [sentence for sentence in found if sentence]


def _agreeing(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words of one sentence have a partner in the other: the same, or one of its sense."""
    rest = [(stem(key), _senses(key)) for key in other]
    found = 0
    open_ones = []
    for key in one:
        at = next((n for n, (norm, _) in enumerate(rest) if norm == stem(key)), None)
        if at is None:
            open_ones.append(key)
        else:
            found += 1
            rest.pop(at)
    if found < 2:
        return 0
    for key in open_ones:
        senses = _senses(key)
        at = next((n for n, (_, others) in enumerate(rest) if senses & others), None)
        if at is not None:
            found += 1
            rest.pop(at)
    return found


# Beginnings that turn a word into its opposite: "unsafe" and "insecurity" deny one thing.
TURNING = ("un", "in", "im", "dis", "non")


def _senses(key: str) -> frozenset[str]:
    turned = {
        f"not {sense}"
        for start in TURNING
        if key.startswith(start)
        for sense in senses_of(stem(key[len(start) :]))
    }
    return senses_of(stem(key)) | turned
