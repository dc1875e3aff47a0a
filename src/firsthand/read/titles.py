"""Chooses the title of a web page: its heading where the head confirms it, else less the outlet."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

_BARS = re.compile(r"\s+[|–—·»:-]{1,2}\s+|\s*\|\s*|\s*»\s*")
# Between an outlet and the section that a feed is of.
_FEED_BARS = re.compile(r"\s+[|–—·»:>/-]{1,2}\s+|\s*[|»>]\s*")
_TAG = re.compile(r"<[^<>]{1,40}>")


def choose_title(
    *,
    headings: Sequence[str],
    said: Sequence[str | None],
    page: str | None,
    outlet: str | None,
    host: str | None,
) -> str | None:
    """The title of an article.

    `headings` are the page's h1 elements, `said` what JSON-LD and meta elements call it, best
    first, `page` the title element. A heading is trusted if it opens one of the others or shares
    most of its words with one; else the first of the others stands, without the outlet's name.
    """
    others = [clean_title(text) for text in (*said, page) if text and clean_title(text)]
    tops = [text for text in map(clean_title, headings) if text]
    sites = {_key(outlet or ""), _key((host or "").removeprefix("www.").split(".")[0])} - {""}
    bare = [_without_site(text, sites) for text in others]
    agreed = [(_agreement(top, bare), -number, top) for number, top in enumerate(tops)]
    best = max(agreed, default=(0.0, 0, ""))
    if best[0] >= 0.6 and _key(best[2]) not in sites:
        return best[2]
    if bare:
        # Two that agree outvote one: JSON-LD often holds a search engine's title.
        votes = [sum(_key(a) == _key(b) for b in bare) for a in bare]
        return bare[votes.index(max(votes))]
    return tops[0] if tops else None


def clean_title(text: str) -> str:
    """A title as one line, without elements and references of HTML, of 500 characters at most."""
    return " ".join(_TAG.sub(" ", html.unescape(html.unescape(text))).split())[:500]


def outlet_of_site(title: str, site: str | None) -> str:
    """The outlet in the title of a feed: the part between bars that the site's name agrees with.

    "World | Halden Courier" of the site "haldencourier" is the Halden Courier. A part that is the
    name comes before one that holds it or opens it; where none does, the whole title stands.
    """
    own, parts = _letters(site or ""), [part.strip() for part in _FEED_BARS.split(title)]
    fits = [
        (key != own, own not in key, len(part), part)
        for part in parts
        if len(key := _letters(part)) > 2 and len(own) > 2 and (own in key or own.startswith(key))
    ]
    return min(fits)[3] if len(parts) > 1 and fits else title


def _letters(name: str) -> str:
    return re.sub(r"^the(?=\w{3})", "", _key(name))


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _agreement(top: str, others: Sequence[str]) -> float:
    """How far a heading is one of the other titles: share of common words, 0 to 1."""
    words = set(re.findall(r"\w+", top.casefold()))
    best = 0.0
    for other in others:
        theirs = set(re.findall(r"\w+", other.casefold()))
        if words and theirs:
            best = max(best, len(words & theirs) / max(len(words), len(theirs)))
            if len(words) > 2 and _key(other).startswith(_key(top)):
                best = max(best, 0.9)
            if len(theirs) > 1 and _key(top).startswith(_key(other)):
                best = max(best, 0.8)
    return best


def _without_site(text: str, sites: set[str]) -> str:
    """A title less the outlet's name that stands after, or before, a bar or dash."""
    bars = list(_BARS.finditer(text))
    while bars:
        head, tail = text[: bars[-1].start()].strip(), text[bars[-1].end() :].strip()
        if not head or not _is_site(tail, bars[-1][0], sites):
            break
        text = head
        bars = bars[:-1]
    if bars:
        head, tail = text[: bars[0].start()].strip(), text[bars[0].end() :].strip()
        if tail and _key(head) in sites:
            return tail
    return text


def _is_site(tail: str, bar: str, sites: set[str]) -> bool:
    key = _key(tail)
    if not key or key in sites or any(len(s) > 3 and (s in key or key in s) for s in sites):
        return True
    return "|" in bar and len(tail.split()) <= 5
