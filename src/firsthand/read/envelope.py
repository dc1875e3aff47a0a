"""Reads what a web page says of its article: title, outlet, byline, dates, address, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.read.fields import iso_time
from firsthand.read.hosts import same_site
from firsthand.read.linked_data import (
    all_words,
    article_body,
    articles,
    by_id,
    first_words,
    owner_of,
    read_objects,
)
from firsthand.read.titles import choose_title
from firsthand.text.hosts import host_of

# lxml ships no types; `read_envelope` uses iter, itertext, get and text of its elements.
HtmlElement = Any

# Rows: field, names of meta elements that hold it, best first.
_META: dict[str, tuple[str, ...]] = {
    "outlet": ("og:site_name", "citation_journal_title", "application-name", "twitter:site"),
    "byline": (
        "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author",
    ),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "pubdate",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "publishdate",
        "publish-date", "article.published", "cxenseparse:recs:publishtime", "dc.date",
        "citation_publication_date", "date",
    ),
    "updated": (
        "article:modified_time", "og:updated_time", "datemodified", "last-modified",
        "article:updated_time", "dcterms.modified",
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "content-language", "dc.language"),
    "based_on": ("original-source", "syndication-source"),
}  # fmt: skip
# Names under which linked data say whose text an article carries.
_LINKED_SOURCES = ("isBasedOn", "isBasedOnUrl", "translationOfWork")
_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the head of a page says; every field may be lacking.

    `body` is the article's text where the page carries it for search engines.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    based_on: tuple[str, ...] = ()
    body: str | None = None
    owner: str | None = None


def read_envelope(tree: HtmlElement) -> Envelope:
    """What JSON-LD, meta elements and headings of a page say, in this order of trust.

    The title is the heading of the page that the head confirms. Dates keep their zone.
    """
    meta = _metas(tree)
    objects = read_objects([el.text or "" for el in _tags(tree, "script") if _is_linked(el)])
    about, known = articles(objects), by_id(objects)
    canonical, own = _link(tree, "canonical"), _meta(meta, "url")
    # A canonical address elsewhere is that of the text which the page carries, not of the page.
    foreign = bool(own and canonical and not same_site(own, canonical))
    url = (own if foreign else canonical or own) or first_words(about, "url", "mainEntityOfPage")
    outlet = _meta(meta, "outlet") or first_words(about, "publisher", "isPartOf", known=known)
    return Envelope(
        title=choose_title(
            headings=[_words(el) for el in _tags(tree, "h1")],
            said=[first_words(about, "headline", "name"), *(meta.get(name) for name in _TITLES)],
            page=next((_words(el) for el in _tags(tree, "title")), None),
            outlet=outlet,
            host=host_of(url),
        ),
        outlet=outlet.lstrip("@") if outlet else None,
        byline=_byline(first_words(about, "author", "creator", known=known), meta),
        published=_stamp(
            first_words(about, "datePublished"), _meta(meta, "published"), _clock(tree)
        ),
        updated=_stamp(first_words(about, "dateModified"), _meta(meta, "updated")),
        url=url,
        language=tree.get("lang") or first_words(about, "inLanguage") or _meta(meta, "language"),
        based_on=_sources(about, meta, known, canonical if foreign else None),
        body=article_body(about),
        owner=owner_of(about, known=known),
    )


def _tags(tree: HtmlElement, name: str) -> Iterable[HtmlElement]:
    return list(tree.iter(name))[:2_000]


def _is_linked(element: HtmlElement) -> bool:
    return "ld+json" in (element.get("type") or "").lower()


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())[:1_000]


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in _tags(tree, "meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _meta(meta: Mapping[str, str], field: str) -> str | None:
    return next((meta[name] for name in _META[field] if name in meta), None)


def _link(tree: HtmlElement, relation: str) -> str | None:
    for element in _tags(tree, "link"):
        if relation in (element.get("rel") or "").lower().split() and element.get("href"):
            return str(element.get("href")).strip()
    return None


def _byline(linked: str | None, meta: Mapping[str, str]) -> str | None:
    for name in (linked, *(meta.get(name) for name in _META["byline"])):
        if name and not re.match(r"https?://", name):
            return re.sub(r"(?i)^by\s+", "", name)[:200]
    return None


def _stamp(*values: str | None) -> str | None:
    stamps = [iso_time(value) for value in values]
    return next((stamp for stamp in stamps if stamp and re.match(r"\d{4}-\d\d-\d\d", stamp)), None)


def _clock(tree: HtmlElement) -> str | None:
    """The first time element that says it is the publication's, or that heads the article."""
    heading: list[str] = []
    for element in _tags(tree, "time"):
        when = element.get("datetime") or ""
        words = f"{element.get('class')} {element.get('itemprop')}".lower()
        if re.search(r"updat|modif", words) or not re.match(r"\d{4}-\d\d-\d\d", when):
            continue
        if re.search(r"publi|entry-date", words):
            return when
        if any(above.tag in ("article", "header") for above in element.iterancestors()):
            heading.append(when)
    return heading[0] if heading else None


def _sources(
    about: Sequence[Mapping[str, object]],
    meta: Mapping[str, str],
    known: Mapping[str, Mapping[str, object]],
    foreign: str | None,
) -> tuple[str, ...]:
    """Sources the page names: linked data, meta elements, a canonical address on another host."""
    found = [*all_words(about, *_LINKED_SOURCES, known=known), _meta(meta, "based_on"), foreign]
    return tuple(dict.fromkeys(value for value in found if value))
