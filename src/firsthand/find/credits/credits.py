"""Finds the words by which a report names where its matter comes from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.find.credits.mentions import Mention, find_mentions
from firsthand.find.credits.outlets import outlet_of
from firsthand.find.credits.presented import find_presented, spells_out
from firsthand.find.credits.resolved import resolve
from firsthand.find.parse import Parsed
from firsthand.find.words import read_rows, read_words
from firsthand.model import Credit, Span
from firsthand.options import DEFAULT, FindOptions

# What stands for longer pieces in the patterns of the table.
_PIECES = {
    "DAY": r"(?:(?: on| this| last| late| early)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"| (?:this|last) week)?",
    "PERSON": r"[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'.-]{0,20}){1,3}",
    "PAPER": r"(?: \([A-Z]{2,8}\))?(?: (?:(?:business |morning |evening )?daily|newspaper"
    r"|news agency|newswire|magazine|tabloid|weekly|television|TV|radio|broadcaster|newscast"
    r"|news (?:site|website|portal)|website))?",
    "SAID": r"(?:said|says|confirmed|told|announced|added|reported|stated|established|estimated"
    r"|acknowledged|warned|argues|argued|denied|explained|insisted|revealed|noted)",
    "STATION": r"(?:broadcaster|newspaper|channel|station|paper|magazine|outlet|news outlet"
    r"|tabloid|daily|weekly|network|website|news agency)",
}
# Agencies that send pictures and no text.
_PICTURE_AGENCIES = frozenset(
    {"Getty Images", "Zuma Press", "Shutterstock", "Alamy", "European Pressphoto Agency (EPA)"}
)
# A row that no network's name fits.
_ALONE = "line of its own"
# Characters; no row looks further back from an outlet's name.
_BEFORE = 110
# A document of which nothing is said: nobody's.
_ANY_DOCUMENT = re.compile(r"(?:[Aa]ccording to|[Aa]s per) (?:an? |the )?\w+")
_OWNED = frozenset({"his", "her", "its", "their", "my", "our"})
_FORESEEN = frozenset(
    {"plan", "plans", "schedule", "law", "form", "custom", "him", "her", "them", "it", "rule"}
    | {"rules", "procedure", "procedures", "protocol", "tradition", "standards", "needs", "need"}
    | {"size", "age", "type", "part", "taste", "means", "legend", "information", "usual"}
)
# "According to the information we have" names nobody.
_VERBS = frozenset({"have", "has", "had", "am", "are", "is", "was", "were", "get", "got"})


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of credit: its pattern and why it is one; `kind` is empty for the outlet's own.

    A row with an outlet's name whose kind is `agency` is for agencies alone.
    `before` and `after` are the two sides of an outlet's name; `before` alone is the whole
    pattern of a row that names none. `needs` are words of which one must stand in the text.
    """

    rule: str
    kind: str
    use: str
    needs: tuple[str, ...]
    before: str
    after: str | None
    reason: str


def find_credits(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Credit, ...]:
    """Credit lines of one report, in text order.

    Method: each outlet the text names is looked at for the words before and after it, in the
    order of the rows; then the rows that name no outlet are looked for in what is left. Furniture
    is read too, except for the masthead, which names the report's own outlet.
    """
    text = parsed.report.text
    presented = find_presented(parsed)
    captions = [item.span for item in parsed.layout.furniture if item.kind == "caption"]
    taken: list[tuple[int, int]] = []
    found: list[Credit] = []
    mentions = find_mentions(text, presented)
    spoken = _of_outlets(text, mentions, _mastheads(parsed))
    for row, start, end, source, kind in (*spoken, *_of_words(text)):
        if not _is_free(taken, start, end):
            continue
        taken.insert(bisect_left(taken, (start, end)), (start, end))
        span = Span(parsed.report.id, start, end)
        shown = row.use == "text" and (
            source in _PICTURE_AGENCIES or any(caption.overlap(span) for caption in captions)
        )
        found.append(Credit(span, source, kind, "picture" if shown else row.use, row.rule))
    ordered = sorted(found, key=lambda credit: (credit.span, credit.rule))
    return resolve(ordered, parsed, mentions, _mastheads(parsed))


def _mastheads(parsed: Parsed) -> list[Span]:
    return [item.span for item in parsed.layout.furniture if item.kind == "masthead"]


def _is_free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no credit found before shares a character; `taken` is sorted and apart."""
    at = bisect_left(taken, (start, end))
    before_ends = at > 0 and taken[at - 1][1] > start
    return not before_ends and not (at < len(taken) and taken[at][0] < end)


@cache
def load_credit_rows() -> tuple[Row, ...]:
    """The table of credits."""
    return tuple(
        Row(rule, kind, use, _needs(needs), *_sides(pattern), reason)
        for rule, kind, use, needs, pattern, reason in read_rows("credit_rows")
    )


def _needs(words: str) -> tuple[str, ...]:
    return () if words == "-" else tuple(words.split("|"))


def _sides(pattern: str) -> tuple[str, str | None]:
    for piece, words in _PIECES.items():
        pattern = pattern.replace(piece, words)
    before, name, after = pattern.partition("NAME")
    return (rf"(?:{before})\Z", after) if name else (before, None)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A row's pattern; compiled when a text first asks for it."""
    return re.compile(pattern, re.MULTILINE)


def _tried(text: str, *, outlets: bool) -> list[Row]:
    """The rows whose words stand in the text."""
    return [
        row
        for row in load_credit_rows()
        if (row.after is not None) == outlets
        and (not row.needs or any(word in text for word in row.needs))
    ]


_Found = tuple[Row, int, int, str | None, str]


def _of_outlets(
    text: str, mentions: Sequence[Mention], mastheads: Sequence[Span]
) -> Iterator[_Found]:
    """The first row that fits each named outlet."""
    rows = _tried(text, outlets=True) if mentions else []
    for mention in mentions:
        outlet = mention.outlet
        own = any(span.start <= mention.start < span.end for span in mastheads)
        if (own and outlet.kind != "agency") or spells_out(text, mention):
            continue
        # A network's name on a line is a button to share the page.
        networked = outlet.kind == "social"
        for row in rows:
            after = _compiled(row.after or "").match(text, mention.end)
            if after is None or (row.kind == "agency" and outlet.kind != "agency"):
                continue
            if networked and row.rule == _ALONE:
                continue
            low = max(0, mention.lead - _BEFORE)
            before = _compiled(row.before).search(text, low, mention.lead)
            if before is not None:
                yield row, before.start(), after.end(), outlet.name, row.kind or outlet.kind
                break


def _of_words(text: str) -> Iterator[_Found]:
    """What the rows without an outlet find."""
    for row in _tried(text, outlets=False):
        for match in _compiled(row.before).finditer(text):
            if row.kind == "OWN" and _is_quoted(text, match.start()):
                continue  # "Locals told us so," a captain says of himself
            groups = match.groupdict()
            source, kind = groups.get("source"), row.kind
            known = outlet_of(groups.get("name") or source or "")
            if groups.get("name") or (known and row.kind == "agency"):
                source, kind = (known.name, known.kind) if known else (source, "vague")
            source = _bare(source)
            if groups.get("issuer") and source:
                source = f"{_bare(groups['issuer'])} {source}"
            if source in read_words("unnamed_sources") and _ANY_DOCUMENT.fullmatch(match[0]):
                source, kind = None, "vague"
            elif row.rule == "according to somebody":
                words = (source or "").split()
                last = words[-1] if words else ""
                if not words or last in _FORESEEN | _VERBS or words[0] in _OWNED:
                    continue
                source, kind = _somebody(source or "", kind)
            yield row, match.start(), match.end(), source, kind


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place of a paragraph stands in double quotation marks."""
    ahead = text[text.rfind("\n", 0, at) + 1 : at]
    return ahead.count("“") > ahead.count("”") or ahead.count('"') % 2 == 1


def _somebody(words: str, kind: str) -> tuple[str | None, str]:
    """Who "according to ..." names: nobody where the words only say what they are."""
    unnamed = words.lower().rpartition(" ")[2] in read_words("unnamed_sources")
    return (None, "vague") if unnamed else (words, kind)


def _bare(source: str | None) -> str | None:
    """A source without article and without what makes it a genitive.

    "organisers' website" is the organisers'.
    """
    if source is None:
        return None
    source = re.sub(r"^(?:[Tt]he|an?) ", "", source.strip())
    owner = re.match(r"(.{2,60}?)(?:[’']s|s[’'])\s+\w+$", source)
    if owner and source[owner.end(1) : owner.end(1) + 1] == "s":
        return owner.group(1) + "s"
    return owner.group(1) if owner else source.removeprefix("company ").strip()
