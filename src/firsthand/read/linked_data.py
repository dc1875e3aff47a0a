"""Reads the JSON-LD of a web page: the objects that describe the article, and their values."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence

_ARTICLE = re.compile(r"Article|Posting|Report(?!er)|LiveBlog")
_PAGE = re.compile(r"WebPage|CreativeWork")
_MAX_OBJECTS = 5_000  # pages of recipes and shops carry thousands; the article is among the first


def read_objects(scripts: Sequence[str]) -> tuple[Mapping[str, object], ...]:
    """All JSON objects in the scripts, outer ones first; a broken script gives none."""
    found: list[Mapping[str, object]] = []
    for script in scripts:
        try:
            value = json.loads(_bare(script), strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_objects(value))
    return tuple(found[:_MAX_OBJECTS])


def _bare(script: str) -> str:
    return re.sub(r"^\s*(?:<!--|/\*.{0,20}\*/|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script)


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    # Breadth first without recursion: depth is the page's choice.
    queue = [value]
    for number, item in enumerate(queue):
        if number > 4 * _MAX_OBJECTS:
            return
        if isinstance(item, dict):
            yield item
            queue.extend(item.values())
        elif isinstance(item, list):
            queue.extend(item)


def articles(objects: Sequence[Mapping[str, object]]) -> tuple[Mapping[str, object], ...]:
    """The objects that are articles, then those that are pages, each in order."""
    kinds = [str(item.get("@type", "")) for item in objects]
    pairs = list(zip(objects, kinds, strict=True))
    news = [item for item, kind in pairs if _ARTICLE.search(kind)]
    pages = [item for item, kind in pairs if _PAGE.search(kind) and not _ARTICLE.search(kind)]
    return (*news, *pages)


def first_words(
    objects: Sequence[Mapping[str, object]],
    *names: str,
    known: Mapping[str, Mapping[str, object]] | None = None,
) -> str | None:
    """The first value under one of these names, as words; a reference is looked up in `known`."""
    for item in objects:
        for name in names:
            words = words_of(item.get(name), known=known or {})
            if words:
                return words
    return None


def words_of(value: object, *, known: Mapping[str, Mapping[str, object]]) -> str | None:
    """A value as words: a string, the name of an object, or a list of these joined by commas."""
    if isinstance(value, str):
        return html.unescape(" ".join(value.split())) or None
    if isinstance(value, list):
        parts = [words_of(part, known=known) for part in value[:12] if not isinstance(part, list)]
        return ", ".join(dict.fromkeys(part for part in parts if part)) or None
    if isinstance(value, Mapping):
        there = known.get(str(value.get("@id")), value)
        name = value.get("name") or there.get("name")
        if isinstance(name, list):
            name = next((part for part in name if isinstance(part, str)), None)
        return words_of(name, known={}) if isinstance(name, str) else None
    return None


def all_words(
    objects: Sequence[Mapping[str, object]],
    *names: str,
    known: Mapping[str, Mapping[str, object]],
) -> tuple[str, ...]:
    """All values under these names, each by itself; an object without a name gives its address."""
    found: list[str] = []
    for item in objects:
        for value in (item.get(name) for name in names):
            for part in (value if isinstance(value, list) else [value])[:12]:
                words = words_of(part, known=known) or _address(part)
                found += [words] if words else []
    return tuple(dict.fromkeys(found))


def _address(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return None
    said = (value.get(name) for name in ("url", "@id"))
    return next((url for url in said if isinstance(url, str) and url.startswith("http")), None)


def owner_of(
    objects: Sequence[Mapping[str, object]], *, known: Mapping[str, Mapping[str, object]]
) -> str | None:
    """The organisation above an article's publisher, as the page names it."""
    for item in objects:
        said = item.get("publisher")
        publisher = said[0] if isinstance(said, list) and said else said
        if isinstance(publisher, Mapping):
            there = known.get(str(publisher.get("@id")), publisher)
            above = publisher.get("parentOrganization") or there.get("parentOrganization")
            owner = words_of(above, known=known)
            if owner:
                return owner
    return None


def article_body(objects: Sequence[Mapping[str, object]]) -> str | None:
    """The text of the article where JSON-LD carries it, line breaks kept."""
    bodies = (item.get("articleBody") for item in objects)
    return next((html.unescape(body) for body in bodies if isinstance(body, str) and body), None)


def by_id(objects: Sequence[Mapping[str, object]]) -> dict[str, Mapping[str, object]]:
    """Objects that others refer to, under their `@id`."""
    return {str(item["@id"]): item for item in objects if "@id" in item and "name" in item}
