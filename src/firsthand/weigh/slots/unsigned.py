"""Tells a text that says whose it is from the same text printed without saying so."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Credit, Findings, Span
from firsthand.model.groups import join_groups
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.scene import Scene

# Kinds of copy in which the child hands on the parent's text, not a passage of it.
WHOLE = frozenset({"verbatim", "abridged", "rewrites", "same_wire"})
# Words of the first sentence that are shown of a report without a credit.
SHOWN = 8
# Words that are part of many names of sources and identify none.
PLAIN = frozenset(("the", "a", "press", "release", "statement", "news", "company", "report"))


def contrast_unsigned(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Of reports that hand on one text, those that name its agency or press release, and others.

    The report that the others retell is left out: what it writes itself it need not credit.
    """
    whole = [
        copy
        for copy in scene.links.copies
        if copy.kind in WHOLE and copy.probability >= options.sure_probability
    ]
    retold = {copy.parent for copy in whole if copy.directed}
    retelling = {copy.child for copy in whole if copy.directed}
    for group in join_groups(scene.findings, [(copy.child, copy.parent) for copy in whole]):
        signed = [(credit, item) for item, credit in _signed(group, scene)]
        for report in group:
            if report in retold and report not in retelling:
                continue
            bare = scene.findings[report]
            for credit, item in signed:
                if item is not bare and not _names(bare, credit) and not _own(bare, credit):
                    yield from _contrast(credit, bare, scene)


def _signed(group: tuple[str, ...], scene: Scene) -> Iterator[tuple[Findings, Credit]]:
    """The first credit of each report that says whose text it is."""
    for report in group:
        item = scene.findings[report]
        for credit in item.credits:
            agency = credit.kind == "agency" and credit.use == "text"
            release = credit.kind == "document" and credit.rule == "said in a document"
            if credit.source and (agency or release):
                yield item, credit
                break


def _names(bare: Findings, credit: Credit) -> bool:
    """Whether a report credits anything of this kind, or has the source's name in its text."""
    if any(other.kind == credit.kind and other.source for other in bare.credits):
        return True
    weighty = {t.key for t in words(credit.source or "")} - PLAIN
    return bool(weighty) and credit.kind == "agency" and weighty <= _keys(bare)


def _keys(item: Findings) -> frozenset[str]:
    return frozenset(token.key for token in words(item.report.text))


def _own(bare: Findings, credit: Credit) -> bool:
    """Whether the report's outlet is the source itself."""
    name = "".join(c for c in (credit.source or "").casefold() if c.isalnum())
    outlet = "".join(c for c in (bare.report.outlet or "").casefold() if c.isalnum())
    return bool(outlet) and (name in outlet or outlet in name)


def _contrast(credit: Credit, bare: Findings, scene: Scene) -> Iterator[Contrast]:
    first = min((s.span for s in bare.sentences if s.zone == "body"), default=None)
    if first is None:
        return
    tokens = words(scene.text(first))[:SHOWN]
    if not tokens:
        return
    place = Span(first.report, first.start, first.start + tokens[-1].end)
    yield Contrast(
        kind="attribution",
        nature="provenance",
        severity=2,
        a=Telling(scene.text(credit.span), credit.span, (credit.source or "").casefold()),
        b=Telling(scene.text(place), place, "unsigned"),
        reason="Both print one text; only one of them says whose it is.",
        weight=0.6,
    )
