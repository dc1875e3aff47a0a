"""Finds where a text names outlets, known ones and those that their make tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.find.credits.outlets import (
    CAPITAL,
    COINED,
    NAME_WORDS,
    PARTICLES,
    SENT,
    Outlet,
    ends_outlet,
    kind_of,
    load_outlets,
    outlet_of,
    outlet_words,
)
from firsthand.find.words import load_first_names

_HEAD = re.compile(r"\w+")
_OWNER = re.compile(r"[’']s?$|[-&]$")
# What an outlet is, before its name: "the public broadcaster WDR", "a German paper, the ...".
# "PA-31" is no agency.
_GOES_ON = re.compile(r"[^\W_]|-\d")
_DESCRIBED = re.compile(
    r"(?:\b(?:[Tt]he )?[A-Z][\w-]{2,14}[’']s )?"
    r"(?:\b(?:(?:the|an?|its?) (?:(?!(?:with|to|by|on|for|in|of|from) )[\w-]{1,14} ){0,2}"
    r"|[A-Z][a-z]{2,12} )?"
    r"(?:(?:international|global|state|public|local|regional|national|private|leading|popular"
    r"|business|financial|online|celebrity|entertainment|music|trade|sports|news|TV|television"
    r"|radio) ){0,3}"
    r"(?:broadcaster|newspaper|daily|news agency|newswire|publication|outlet"
    r"|channel|station|website|magazine|tabloid|weekly|network|paper|agency),? )?"
    r"(?:\b[Tt]he )?(?:\b[A-Z][a-z]{1,12}(?:-language|ian|ish|ese|ic|can|man|nch|tch) )?\Z"
)
# Characters looked at before a name.
_BEFORE = 110


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an outlet is named: `start` to `end` the name, `lead` the article or description."""

    lead: int
    start: int
    end: int
    outlet: Outlet


def _keyed(outlets: Mapping[str, Outlet]) -> dict[str, list[str]]:
    """Spellings by their first word, the longest first."""
    keyed: dict[str, list[str]] = {}
    bare = {spelling.removeprefix("The ") for spelling in outlets}
    for spelling in sorted(bare, key=lambda name: (-len(name), name)):
        if head := _HEAD.match(spelling):
            keyed.setdefault(head[0], []).append(spelling)
    return keyed


@cache
def _known() -> tuple[dict[str, list[str]], re.Pattern[str]]:
    keyed = _keyed(load_outlets())
    small = "|".join(sorted(re.escape(word) for word in keyed if word[0].islower()))
    return keyed, re.compile(rf"(?<![\w-])(?:{small or '(?!)'})(?!\w)")


def find_mentions(text: str, presented: Mapping[str, Outlet]) -> list[Mention]:
    """Where a text names outlets, in text order and apart; `presented` are its own by spelling."""
    words = [(found.start(), _bare_end(found)) for found in CAPITAL.finditer(text)]
    found: dict[int, tuple[int, Outlet]] = {}
    for start, end, outlet in (*_named(text, words, presented), *_made(text, words)):
        if start not in found or found[start][0] < end:
            found[start] = (end, outlet)
    for start, end, outlet in _shortened(text, words, presented):
        # A name that the text has in full goes before a known one: "the Times" of Orrvik.
        if start not in found or found[start][0] <= end:
            found[start] = (end, outlet)
    mentions: list[Mention] = []
    for start, (end, outlet) in sorted(found.items()):
        if mentions and mentions[-1].end > start:
            if end - start <= mentions[-1].end - mentions[-1].start:
                continue
            mentions.pop()
        mentions.append(Mention(_lead(text, start), start, end, outlet))
    return mentions


def _bare_end(found: re.Match[str]) -> int:
    owner = _OWNER.search(found[0])
    return found.start() + owner.start() if owner else found.end()


def _lead(text: str, start: int) -> int:
    low = max(0, start - _BEFORE)
    described = _DESCRIBED.search(text, low, start)
    return described.start() if described else start


def _named(
    text: str, words: Sequence[tuple[int, int]], presented: Mapping[str, Outlet]
) -> Iterator[tuple[int, int, Outlet]]:
    keyed, small = _known()
    known, own = load_outlets(), _keyed(presented)
    starts = [start for start, _ in words] + [match.start() for match in small.finditer(text)]
    for spelling in presented:
        if spelling[0].islower():
            starts += [m.start() for m in re.finditer(rf"(?<![\w.@/-]){re.escape(spelling)}", text)]
    for start in starts:
        head = _HEAD.match(text, start)
        key = head[0] if head else ""
        for spelling in (*own.get(key, ()), *keyed.get(key, ())):
            end = start + len(spelling)
            if text.startswith(spelling, start) and not _GOES_ON.match(text, end):
                names = (spelling, f"The {spelling}")
                outlets = [t[name] for name in names for t in (presented, known) if name in t]
                yield start, end, outlets[0]
                break


def _made(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, Outlet]]:
    for at, (start, end) in enumerate(words):
        word = text[start:end]
        if COINED.fullmatch(word) and word not in outlet_words("no coinage"):
            yield start, end, Outlet(word, "agency")
        if (
            word in outlet_words("opening")
            and at + 1 < len(words)
            and _runs_on(text[end : words[at + 1][0]])
        ):
            following = text[slice(*words[at + 1])]
            if following not in outlet_words("no station"):
                stop = words[at + 1][1]
                yield start, stop, Outlet(text[start:stop], kind_of(word))
        if ends_outlet(word):
            first = at
            while (
                first and at - first < NAME_WORDS and _joined(text, words[first - 1], words[first])
            ):
                first -= 1
            stop, follows = _goes_on(text, words, at)
            named = at - first == 1 and text[slice(*words[first])] in load_first_names()
            person = named and word in outlet_words("surname")
            if first < at and not person and follows not in outlet_words("no end"):
                low = words[first][0]
                kind = "agency" if stop > end and word in SENT else kind_of(word)
                if not (word == "News" and text[low : end - 5] in outlet_words("no news")):
                    yield low, stop, _house(text[low:end]) or Outlet(text[low:stop], kind)


def _goes_on(text: str, words: Sequence[tuple[int, int]], at: int) -> tuple[int, str]:
    """Where a name ends whose telling word is that at `at`, and the word with a capital behind."""
    end = words[at][1]
    while at + 1 < len(words) and text[end : words[at + 1][0]] == " ":
        at += 1
        word = text[slice(*words[at])]
        if word not in outlet_words("goes on"):
            return end, word
        end = words[at][1]
    return end, ""


def _runs_on(between: str) -> bool:
    """Whether words with capitals are one name: "Canal Sella", "Corriere di Sella"."""
    return between == " " or (between[:1] == " " == between[-1:] and between[1:-1] in PARTICLES)


def _house(name: str) -> Outlet | None:
    """The known outlet that a name begins with: "Fox News Digital" is Fox News."""
    return load_outlets().get(name) or load_outlets().get(f"The {name}")


def _joined(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether two words with capitals are parts of one name."""
    between, first = text[before[1] : after[0]], text[slice(*before)]
    if first in outlet_words("no part") or first[0].isdigit():
        return False
    if between in {" ", " of ", " de ", " am "}:
        return True
    return between == " and " and ends_outlet(first)


def _shortened(
    text: str, words: Sequence[tuple[int, int]], presented: Mapping[str, Outlet]
) -> Iterator[tuple[int, int, Outlet]]:
    """ "The Echo": the outlet whose name ends so, if the text has one, else by these words."""
    full: dict[str, set[str]] | None = None
    for at, (start, end) in enumerate(words):
        word = text[start:end]
        if word not in outlet_words("short") or text[max(0, start - 4) : start].lower() != "the ":
            continue
        if at + 1 < len(words) and text[end : words[at + 1][0]] == " ":
            continue
        if full is None:
            made = _by_last_word(text[low:stop] for low, stop, _ in _made(text, words))
            full = made | _by_last_word(presented)
        names = full.get(word, set())
        name = next(iter(names)) if len(names) == 1 else word
        yield start, end, presented.get(name) or outlet_of(name) or Outlet(name, "outlet")


def _by_last_word(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        if " " in name:
            found.setdefault(name.rpartition(" ")[2], set()).add(name)
    return found
