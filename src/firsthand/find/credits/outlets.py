"""Knows news agencies, broadcasters, papers and networks by their spellings and by their make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.find.speech.cues import load_first_names, load_rows

# Names made for an agency: "Northwire".
_COINED = re.compile(r"[A-Z][a-z]{2,12}(?:wire|press|fax|inform)")
_CAPITAL = re.compile(
    r"(?<!\w)(?<!\w-)[A-Z0-9\u00c0-\u00de][\w&’'-]{0,30}(?:\.(?=\w)[\w-]{1,20}){0,3}"
)
_HEAD = re.compile(r"\w+")
_OWNER = re.compile(r"[’']s?$|[-&]$")
# What an outlet is, before its name: "the public broadcaster WDR", "a German paper, the ...".
# "PA-31" is no agency.
_GOES_ON = re.compile(r"[^\W_]|-\d")
_DESCRIBED = re.compile(
    r"(?:\b(?:(?:the|an?|its?) (?:[\w-]{1,14} ){0,2}|[A-Z][a-z]{2,12} |state |public |local )"
    r"(?:broadcaster|newspaper|daily|news agency"
    r"|channel|station|website|magazine|tabloid|weekly|network|paper|agency),? )?"
    r"(?:\b[Tt]he (?:[A-Z][a-z]{2,12}-language )?)?\Z"
)
# With another word behind them these make an agency: "Orrvik Press Service", "Halden News Agency".
_SENT = frozenset({"Press", "News"})
# Words of a name built by its make, and characters looked at before a name.
_WORDS = 4
_BEFORE = 70


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's usual name and its kind: agency, broadcast, outlet or social."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an outlet is named: `start` to `end` the name, `lead` the article or description."""

    lead: int
    start: int
    end: int
    outlet: Outlet


@cache
def outlet_words(kind: str) -> frozenset[str]:
    """The words of one class that tell an outlet by its make."""
    return frozenset(dict(load_rows("outlet_words"))[kind].split())


@cache
def load_outlets() -> dict[str, Outlet]:
    """Outlets by spelling."""
    return {
        spelling: Outlet(name, kind)
        for name, kind, spellings in load_rows("outlets")
        for spelling in spellings.split("|")
    }


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


def outlet_of(words: str) -> Outlet | None:
    """The outlet that some words name, known or by its make; None if they name none."""
    bare = re.sub(r"^[Tt]he ", "", words.strip())
    known = load_outlets()
    found = known.get(words.strip()) or known.get(bare) or known.get(f"The {bare}")
    if found is not None:
        return found
    parts = bare.split()
    whole = bool(parts) and all(_CAPITAL.fullmatch(part) or part in {"of", "de"} for part in parts)
    if not whole or len(parts) > _WORDS + 1:
        return None
    if len(parts) == 1:
        coined = _COINED.fullmatch(bare) and bare not in outlet_words("no coinage")
        return Outlet(bare, "agency") if coined else None
    opens = parts[0] in outlet_words("opening") and parts[1] not in outlet_words("no station")
    if parts[-1].isdigit():
        parts.pop()
    if len(parts) > 1 and _ends(parts[-1]):
        return Outlet(bare, kind_of(parts[-1]))
    if len(parts) > 2 and _ends(parts[-2]) and parts[-1] in outlet_words("goes on"):
        return Outlet(bare, "agency" if parts[-2] in _SENT else kind_of(parts[-2]))
    return Outlet(bare, kind_of(parts[0])) if opens else None


def kind_of(word: str) -> str:
    """The kind of outlet that the telling word of a name stands for."""
    return (
        "broadcast"
        if word in outlet_words("aired")
        else "agency"
        if word in outlet_words("wired")
        else "outlet"
    )


def _ends(word: str) -> bool:
    return word in outlet_words("ending") or (
        "-" in word and word.rpartition("-")[2] in outlet_words("ending")
    )


def find_mentions(text: str, presented: Mapping[str, Outlet]) -> list[Mention]:
    """Where a text names outlets, in text order and apart; `presented` are its own by spelling."""
    words = [(found.start(), _bare_end(found)) for found in _CAPITAL.finditer(text)]
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
        if _COINED.fullmatch(word) and word not in outlet_words("no coinage"):
            yield start, end, Outlet(word, "agency")
        if word in outlet_words("opening") and at + 1 < len(words) and words[at + 1][0] == end + 1:
            following = text[slice(*words[at + 1])]
            if text[end] == " " and following not in outlet_words("no station"):
                stop = words[at + 1][1]
                yield start, stop, Outlet(text[start:stop], kind_of(word))
        if _ends(word):
            first = at
            while first and at - first < _WORDS and _joined(text, words[first - 1], words[first]):
                first -= 1
            stop, follows = _goes_on(text, words, at)
            named = at - first == 1 and text[slice(*words[first])] in load_first_names()
            person = named and word in outlet_words("surname")
            if first < at and not person and follows not in outlet_words("no end"):
                low = words[first][0]
                kind = "agency" if stop > end and word in _SENT else kind_of(word)
                yield low, stop, Outlet(text[low:stop], kind)


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


def _joined(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether two words with capitals are parts of one name."""
    between, first = text[before[1] : after[0]], text[slice(*before)]
    if first in outlet_words("no part") or first[0].isdigit():
        return False
    if between in {" ", " of ", " de ", " am "}:
        return True
    return between == " and " and _ends(first)


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
