"""Chooses the title of a record: a headline, verbatim, of the report nearest the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.model import Findings
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.terms import content_terms
from firsthand.weigh.lineage.lines import Lineage


def weigh_title(
    findings: Sequence[Findings], lineage: Lineage, *, options: WeighOptions = DEFAULT.weigh
) -> str:
    """The title of a story, "" for a story without words.

    Of the longest line the report that hands on a credited text as it got it, or that the others
    retell; of equals, the one whose title holds most of the words that the titles share, each
    title counted once. A headline in the text goes before a title of the envelope, either before
    the first sentence of the body, which is cut at a space.
    """
    size = {report: len(line.reports) for line in lineage.lines for report in line.reports}
    ranked = [
        (
            (
                -size[report],
                report not in heads,
                lineage.depth[report],
                report not in lineage.wires,
            ),
            item,
        )
        for heads in ({line.head for line in lineage.lines},)
        for item in sorted(findings, key=lambda item: item.report.id)
        for report in (item.report.id,)
    ]
    for pick in (_headline, _envelope, _lede):
        titles = [(rank, _tidy(pick(item), limit=options.title_length)) for rank, item in ranked]
        shared = Counter(word for title in {t for _, t in titles} for word in _words(title))
        found = [
            (rank, -sum(shared[word] - 1 for word in _words(title)), number, title)
            for number, (rank, title) in enumerate(titles)
            if title
        ]
        if found:
            return min(found)[3]
    return ""


def _words(title: str) -> frozenset[str]:
    return frozenset(term.norm for term in content_terms(title))


def _headline(item: Findings) -> str:
    spans = [heading.span for heading in item.layout.headings if heading.kind == "headline"]
    return item.report.slice(min(spans)) if spans else ""


def _envelope(item: Findings) -> str:
    return item.report.title or ""


def _lede(item: Findings) -> str:
    spans = [sentence.span for sentence in item.sentences if sentence.zone == "body"]
    return item.report.slice(min(spans)) if spans else ""


def _tidy(text: str, *, limit: int) -> str:
    words = " ".join(text[: 4 * limit].split())
    if len(words) <= limit:
        return words.removesuffix(".")
    space = words.rfind(" ", 0, limit)
    return words[: space if space > 0 else limit].rstrip(" ,;:–—-") + " …"
