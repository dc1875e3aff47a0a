"""Makes a report of one entry of a feed: which elements hold which field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from firsthand.model import Refusal, Report
from firsthand.read.fields import iso_time
from firsthand.read.hosts import same_site, site_name
from firsthand.read.markup import text_of_element, text_of_words
from firsthand.read.titles import clean_title, outlet_of_site
from firsthand.read.xml import Element
from firsthand.text.hosts import host_of

# Rows: what an element's name begins with here, the namespaces that it stands for.
_SPACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss", "http://backend.userland.com/rss2")),
    ("dc:", ("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/")),
    ("dcterms:", ("http://purl.org/dc/terms/",)),
    ("content:", ("http://purl.org/rss/1.0/modules/content/",)),
    ("html:", ("http://www.w3.org/1999/xhtml",)),
    ("media:", ("http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss")),
    ("itunes:", ("http://www.itunes.com/dtds/podcast-1.0.dtd",)),
    ("feedburner:", ("http://rssnamespace.org/feedburner/ext/1.0",)),
)  # fmt: skip
_PREFIX = {space: prefix for prefix, spaces in _SPACES for space in spaces}
# Rows: field of the report, elements of an entry that hold it, best first.
FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("text", ("content:encoded", "content", "html:body", "fulltext", "description", "summary",
              "dc:description", "dcterms:abstract", "itunes:summary", "media:description")),
    ("title", ("title", "dc:title", "media:title")),
    ("outlet", ("dc:publisher", "dcterms:publisher")),
    ("byline", ("author", "dc:creator", "dcterms:creator", "itunes:author")),
    ("published", ("pubdate", "published", "issued", "dc:date", "dcterms:issued", "created",
                   "dcterms:created")),
    ("updated", ("updated", "modified", "dcterms:modified")),
    ("language", ("dc:language", "dcterms:language", "language")),
    ("based_on", ("source", "dc:source", "dcterms:source")),
)  # fmt: skip
_NAMES = dict(FIELDS)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_MAIL = re.compile(r"\S{1,80}@\S{1,80} ?\((.{1,200})\)|(.{1,200}?) ?<\S{1,80}@\S{1,80}>")
# Kinds of content whose words are the bytes of something else.
_NO_TEXT = re.compile(r"(?i)(?:image|audio|video|application(?!/(?:xhtml\+)?xml))/")
_ADDRESS = re.compile(r"\S{1,80}@\S{1,80}")

Named = Mapping[str, Sequence[Element]]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself."""

    outlet: str | None
    url: str | None
    language: str | None


def name_of(element: Element) -> str:
    """An element's name in lower case, with the prefix that its namespace has in this house."""
    space, _, local = str(element.tag).rpartition("}")
    prefix = "" if not space else _PREFIX.get(space[1:])
    if prefix is None:
        # What a feed declares as its own default is the feed's language, whatever the address.
        prefix = "" if element.prefix is None else "other:"
    return prefix + local.lower()


def children_of(element: Element) -> Named:
    """The children of an element by name."""
    found: dict[str, list[Element]] = {}
    for child in element:
        found.setdefault(name_of(child), []).append(child)
    return found


def read_head(root: Element | None) -> Feed:
    """What the head of a feed says: its outlet without the name of a section, its page."""
    if root is None:
        return Feed(None, None, None)
    top = next((child for child in root if name_of(child) == "channel"), root)
    named = children_of(top)
    url = _link(named, None)
    said = [*_said(named, "outlet"), *_said(named, "byline")]
    title = clean_title(_words(next(iter(named.get("title", ())), None)))
    outlet = outlet_of_site(title, site_name(url)) if title else next(iter(said), None)
    return Feed(outlet, url, next(iter(_said(named, "language")), root.get(_LANGUAGE)))


def read_entry(entry: Element, feed: Feed, *, place: str) -> Report | Refusal:
    """The report of an entry, or why there is none: its words say which entry it is."""
    named = children_of(entry)
    title = clean_title(next(iter(_said(named, "title")), "")) or None
    url = _link(named, feed.url)
    text = next(filter(None, (_body(element) for element in _all(named, "text"))), None)
    if text is None:
        called = f"the entry “{title[:60]}”" if title else "the entry"
        remedy = f"save the page {url[:200]} as .html" if url else "leave the entry out"
        return Refusal(place, f"{called} has no text", remedy)
    stamps = {
        field: next(filter(None, map(iso_time, _said(named, field))), None)
        for field in ("published", "updated")
    }
    return Report(
        id=_id(entry, named, url), text=text, title=title, url=url, byline=_byline(named),
        outlet=next(iter(_said(named, "outlet")), feed.outlet),
        published=stamps["published"], updated=stamps["updated"], place=place,
        language=entry.get(_LANGUAGE) or next(iter(_said(named, "language")), feed.language),
        based_on=_sources(named, url, feed),
    )  # fmt: skip


def _all(named: Named, field: str) -> list[Element]:
    return [element for name in _NAMES[field] for element in named.get(name, ())]


def _said(named: Named, field: str) -> list[str]:
    """What the elements of a field say, none empty: their words, or the name inside them."""
    return [words for element in _all(named, field) if (words := _name_in(element))]


def _words(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


def _name_in(element: Element) -> str:
    inner = children_of(element) if len(element) else {}
    for name in ("name", "title"):
        for child in inner.get(name, ()):
            return _words(child)[:500]
    # Of an element with parts but no name, as an empty Atom source, the whole is no name.
    return "" if "id" in inner or "email" in inner else _words(element)[:500]


def _body(element: Element) -> str:
    """The text of a body: elements inside it, or a string that may be HTML; a picture has none."""
    if _NO_TEXT.match(element.get("type") or ""):
        return ""
    return text_of_element(element) if len(element) else text_of_words(element.text or "")


def _id(entry: Element, named: Named, url: str | None) -> str:
    """The entry's own id, or its address: a bare number is its own only within one feed."""
    own = [_words(element) for name in ("guid", "id") for element in named.get(name, ())]
    given = next(filter(None, [*own, entry.get(_ABOUT)]), "")
    return given if ":" in given or not url else url


def _link(named: Named, base: str | None) -> str | None:
    """The address of the page: the link that is no relation of another kind, or a lasting guid."""
    found = [_words(element) for element in named.get("feedburner:origlink", ())]
    for element in named.get("link", ()):
        if (element.get("rel") or "alternate").lower() == "alternate":
            found.append((element.get("href") or _words(element)).strip())
    for element in named.get("guid", ()):
        if (element.get("isPermaLink") or "true").lower() != "false":
            found.append(guid if (guid := _words(element)).startswith("http") else "")
    for address in filter(None, found):
        try:
            return urljoin(base, address) if base else address
        except ValueError:
            return address
    return None


def _byline(named: Named) -> str | None:
    """The authors, once each, without their mail addresses."""
    names = []
    for said in _said(named, "byline")[:20]:
        match = _MAIL.fullmatch(said[:400])
        name = (match[1] or match[2]) if match else said
        if not _ADDRESS.fullmatch(name[:400]):
            names.append(re.sub(r"(?i)^by\s+", "", name.strip()))
    return ", ".join(dict.fromkeys(filter(None, names)))[:200] or None


def _sources(named: Named, url: str | None, feed: Feed) -> tuple[str, ...]:
    """Whom the entry names as the source of its text, not the feed's own site."""
    found = []
    for element in _all(named, "based_on"):
        address = element.get("url") or _link(children_of(element), None) or ""
        is_own = bool(host_of(address) and host_of(feed.url)) and same_site(address, feed.url or "")
        found.append("" if is_own else _name_in(element) or address)
    for element in named.get("link", ()):
        relation, address = (element.get("rel") or "").lower(), element.get("href") or ""
        elsewhere = bool(url and host_of(address)) and not same_site(url or "", address)
        found.append(address if relation in ("via", "canonical") and elsewhere else "")
    return tuple(dict.fromkeys(item.strip() for item in found if item.strip()))
