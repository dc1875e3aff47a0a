"""The page that lists several stories, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from firsthand.model import Record, Refusal
from firsthand.show.lookup import headline
from firsthand.show.page.render import render
from firsthand.show.words import count, summary


def show_index(
    records: Sequence[Record],
    refusals: Sequence[Refusal] = (),
    *,
    pages: Sequence[str] | None = None,
) -> str:
    """The list of stories as one page.

    `pages` are the addresses of the stories' own pages, relative to this one and in the order of
    the records; without them nothing is linked.
    """
    targets = [f"./{quote(page)}" for page in pages] if pages is not None else [""] * len(records)
    stories = [
        (headline(record), target, summary(record), _findings(record))
        for record, target in zip(records, targets, strict=True)
    ]
    return render(
        "index.html.jinja",
        stories=sorted(stories, key=lambda story: story[0]),
        refusals=sorted(refusals, key=lambda refusal: (refusal.place, refusal.reason)),
        reports=count(sum(len(record.findings) for record in records), "report"),
        total=count(len(records), "story", "stories"),
    )


def _findings(record: Record) -> str:
    claims = count(len(record.claims), "claim")
    return f"{claims}, {count(len(record.discrepancies), 'discrepancy', 'discrepancies')}"
