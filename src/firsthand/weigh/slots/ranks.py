"""Tells claims of rank apart: the largest, the second largest, one of the largest, the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import stem
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# Words in "-est" that rank nothing.
_PLAIN = frozenset(
    ("arrest", "behest", "chest", "conquest", "contest", "digest", "earnest", "forest", "guest",
     "harvest", "honest", "inquest", "interest", "invest", "manifest", "midwest", "modest", "nest",
     "pest", "priest", "protest", "quest", "request", "rest", "suggest", "test", "unrest", "vest",
     "west", "northwest", "southwest", "latest", "nearest", "lest", "zest", "detest", "attest",
     "divest", "infest", "molest", "ingest", "best", "crest", "jest", "dishonest")
)  # fmt: skip
# Superlatives that say the same.
_SAME = {"tallest": "highest", "biggest": "largest", "oldest": "eldest", "gravest": "worst",
         "clearest": "strongest"}  # fmt: skip
_RANK = re.compile(
    r"(?P<among>\b(?:one|two|three|some|many) of (?:the|its|his|her|their|[\w ]{1,20}['’]s) "
    r"(?:[\w’' ]{1,20}?['’]s )?|\bamong (?:the|its|[\w]{1,20}['’]s) )?"
    r"(?P<order>\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -])?"
    r"\b(?P<top>[a-z]{2,12}est|worst)\b(?![’'-])"
)
# How far a claim of rank goes, by the words that say so, furthest first.
_LIMITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ever", re.compile(r"\b(?:ever|on record|in history|of all time|in living memory)\b")),
    ("span", re.compile(r"\b(?:in|for|since) (?:the (?:last|past) )?(?:[\w-]{1,12} (?:years|decades"
                        r"|months|weeks)|a (?:decade|year|century|generation)|(?:19|20)\d\d)\b"
                        r"|\bsince [^.;]{1,40}?(?:19|20)\d\d\b")),
    ("yet", re.compile(r"\b(?:yet|so far|to date)\b")),
)  # fmt: skip
_FIRST = re.compile(r"\b(?:for )?the first time\b|\bfirst ever\b|\bfirst-ever\b|\bunprecedented\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Characters after a superlative in which its limit stands, and those that are shown.
REACH = 90
# The clause ends here.
_CUT = re.compile(r"[.;:!?\n]|, (?:and|but|who|which|said)\b")


@dataclass(frozen=True, slots=True)
class Rank:
    """A claim of rank: of what quality, which place, how far it goes, and where it stands."""

    quality: str
    order: str
    limit: str
    words: str
    span: Span


def contrast_ranks(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Claims of one quality in sentences of one content that do not go equally far."""
    for low, high, first, second in scene.pairs.each(lambda span: tuple(_ranks(span, scene))):
        if not first or not second or _is_list(first) or _is_list(second):
            continue
        # "The first time in Sund, and the first in Ruvania": the last goes furthest.
        a, b = first[-1], second[-1]
        found = _told_apart(a, b)
        kin = scene.kinship(low, high) if found else 0.0
        if found is not None and kin >= options.rank_kinship:
            yield _contrast(a, b, *found, kin, scene)


def _is_list(ranks: tuple[Rank, ...]) -> bool:
    """Whether a sentence ranks by several qualities."""
    return len({rank.quality for rank in ranks}) > 1


def _ranks(sentence: Span, scene: Scene) -> Iterator[Rank]:
    text = scene.text(sentence)
    for hit in _RANK.finditer(text):
        top = hit["top"]
        if top in _PLAIN:
            continue
        order = "among" if hit["among"] else (hit["order"] or "").strip(" -")
        yield _rank(sentence, text, hit, stem(_SAME.get(top, top)), order)
    for hit in _FIRST.finditer(text):
        yield _rank(sentence, text, hit, "first", "")


def _rank(sentence: Span, text: str, hit: re.Match[str], quality: str, order: str) -> Rank:
    tail = text[hit.end() : hit.end() + REACH]
    cut = _CUT.search(tail)
    tail = tail[: cut.start()] if cut else tail
    limit, end = "", hit.end()
    for name, pattern in _LIMITS:
        found = pattern.search(tail)
        if found is not None:
            # "Since 1987" and "since the fire of 1987" reach as far.
            year = _YEAR.search(found.group())
            limit = name if name != "span" else year.group() if year else found.group()
            end = hit.end() + found.end()
            break
    span = Span(sentence.report, sentence.start + hit.start(), sentence.start + end)
    return Rank(quality, order, limit, text[hit.start() : end], span)


def _told_apart(a: Rank, b: Rank) -> tuple[str, int, str] | None:
    """Nature, severity and reason of what differs between two claims."""
    if a.quality != b.quality:
        first, other = (a, b) if a.quality == "first" else (b, a)
        if first.quality == "first" and other.limit == "yet":
            return "wording", 1, "What is the strongest yet is not the first."
        return None
    if a.order != b.order:
        if "among" in (a.order, b.order):
            return "scope", 2, "One makes the first of what the other puts among the first."
        return "conflict", 2, "The places in the order differ."
    if a.limit != b.limit and {a.limit, b.limit} != {"", "yet"}:
        both = bool(a.limit and b.limit)
        return "scope", 2 if both else 1, "The claims of rank do not go equally far."
    return None


def _contrast(
    a: Rank, b: Rank, nature: str, severity: int, reason: str, kin: float, scene: Scene
) -> Contrast:
    return Contrast(
        kind="certainty",
        nature=nature,
        severity=severity,
        a=Telling(a.words, a.span, f"{a.order} {a.quality} {a.limit}".strip()),
        b=Telling(b.words, b.span, f"{b.order} {b.quality} {b.limit}".strip()),
        reason=reason,
        weight=kin,
    )
