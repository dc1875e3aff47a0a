"""Makes a report from named fields, as JSON objects and CSV rows give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from firsthand.model import Refusal, Report
from firsthand.read.hosts import same_site

# Rows: field of the report, names under which data sets give it, first come first served. Names
# are compared without case and underscores.
ALIASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("id", ("id", "_id", "report_id", "article_id", "doc_id", "uuid", "guid", "uid")),
    (
        "text",
        ("text", "body", "article_body", "full_text", "maintext", "main_text", "content",
         "article_text", "article", "raw_text", "plaintext"),
    ),
    ("title", ("title", "headline", "head_line", "name")),
    (
        "outlet",
        ("outlet", "publisher", "source_name", "site_name", "source", "publication", "site",
         "source_domain", "domain", "newspaper", "media_name", "provider"),
    ),
    (
        "published",
        ("published", "published_at", "date_published", "publish_date", "date_publish",
         "publication_date", "pub_date", "published_date", "publish_time", "date", "datetime",
         "timestamp", "created_at", "version_created"),
    ),
    ("updated", ("updated", "updated_at", "date_modified", "modified", "last_modified")),
    ("url", ("url", "link", "href", "uri", "canonical", "canonical_url")),
    ("byline", ("byline", "author", "authors", "by", "creator", "writer")),
    ("language", ("language", "lang", "in_language")),
    (
        "owner",
        ("owner", "owned_by", "parent_company", "parent_organization", "media_group",
         "publisher_group"),
    ),
    (
        "based_on",
        ("based_on", "is_based_on", "is_based_on_url", "original_source", "syndication_source",
         "syndicated_from", "republished_from", "news_agency", "agency"),
    ),
)  # fmt: skip
_NAMED = ("name", "title", "@value", "value", "text", "id", "@id", "url")


def make_report(fields: Mapping[str, object], *, place: str) -> Report | Refusal:
    """The report that the fields tell, or why there is none; the text is left untouched."""
    known = {_plain(key): value for key, value in fields.items() if isinstance(key, str)}
    values = {field: _first(known, names) for field, names in ALIASES}
    text = values["text"]
    if text is None and any(_plain(name) in known for name in dict(ALIASES)["text"]):
        text = ""
    if text is None:
        given = ", ".join(sorted(map(str, fields))[:12])[:200] or "none"
        return Refusal(place, f"no field holds the text (fields: {given})", 'name it "text"')
    if not isinstance(text, str):
        return Refusal(place, "the text is not a string", 'give "text" as a string')
    if not text.strip():
        return Refusal(place, "the text is empty", "fill it in or leave the entry out")
    said = {field: _said(value) for field, value in values.items() if field not in _KEPT}
    published, updated = iso_time(values["published"]), iso_time(values["updated"])
    based_on = _sources(values["based_on"], said["url"], _said(_first(known, _CANONICAL)))
    return Report(
        text=text, published=published, updated=updated, based_on=based_on, place=place,
        id=said["id"] or "", title=said["title"], outlet=said["outlet"], url=said["url"],
        byline=said["byline"], language=said["language"], owner=said["owner"],
    )  # fmt: skip


_CANONICAL = ("canonical", "canonical_url")
_KEPT = frozenset({"text", "published", "updated", "based_on"})


def _plain(key: str) -> str:
    return re.sub(r"[\s_-]", "", key).casefold().lstrip("\ufeff")


def _first(known: Mapping[str, object], names: tuple[str, ...]) -> object:
    for name in names:
        value = known.get(_plain(name))
        if value is not None and value != "" and value != []:
            return value
    return None


def _said(value: object) -> str | None:
    """A field as one line of words: lists are joined, objects give their name."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _NAMED if isinstance(value.get(key), str)), None)
    if isinstance(value, list | tuple):
        parts = [part for part in (_said(item) for item in value[:20] if item != value) if part]
        return ", ".join(parts) or None
    if isinstance(value, bool) or value is None:
        return None
    return str(value).strip() or None if isinstance(value, str | int | float) else None


def _sources(value: object, url: str | None, canonical: str | None) -> tuple[str, ...]:
    """Whom the report says it rests on: by field, or by a canonical address on another site."""
    items = value if isinstance(value, list) else [value]
    found = [_said(item) for item in items[:50]]
    if url and canonical and not same_site(url, canonical):
        found.append(canonical)
    return tuple(dict.fromkeys(item for item in found if item))


def iso_time(value: object) -> str | None:
    """A stamp as ISO 8601 where it can be read, else as it was given; None where nothing was.

    Read are ISO 8601, the dates of mail and RSS (RFC 2822), and seconds or milliseconds of the Unix
    clock. A zone is kept and never added.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _unix(float(value))
    if isinstance(value, Mapping | list):
        value = _said(value)
    if not isinstance(value, str) or not value.strip():
        return None
    value = value.strip()
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return re.sub(r"^(\d{4}-\d\d-\d\d) (?=\d\d:)", r"\1T", value)
    if re.fullmatch(r"\d{9,13}", value):
        return _unix(float(value))
    if re.fullmatch(r"(?:19|20)\d{6}", value):
        return f"{value[:4]}-{value[4:6]}-{value[6:]}"
    compact = re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)(Z?)", value)
    if compact:
        return "{}-{}-{}T{}:{}:{}{}".format(*compact.groups())
    return _mail_time(value)


def _unix(seconds: float) -> str | None:
    if not 1e8 < abs(seconds) < 1e14:
        return None
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _mail_time(value: str) -> str:
    try:
        return parsedate_to_datetime(value[:80]).isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return value
