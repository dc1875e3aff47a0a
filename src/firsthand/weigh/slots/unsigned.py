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
# Kinds of it that a reader sees at once; others must be looked for, word by word.
PRINTED = WHOLE - {"rewrites"}
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
    printed = {frozenset((c.child, c.parent)) for c in whole if c.kind in PRINTED}
    retold = {copy.parent for copy in whole if copy.directed}
    retelling = {copy.child for copy in whole if copy.directed}
    for group in join_groups(scene.findings, [(copy.child, copy.parent) for copy in whole]):
        signed = [(credit, item) for item, credit in _signed(group, scene)]
        for report in group:
            if report in retold and report not in retelling:
                continue
            bare = scene.findings[report]
            hidden = [
                (credit, item.report.id)
                for credit, item in signed
                if item is not bare
                and not _names(bare, credit)
                # It is the source itself, or what the other retells and says so.
                and not any(_own(bare, one) for one in (credit, *item.credits))
            ]
            near = any(frozenset((report, other)) in printed for _, other in hidden)
            place = _shown(bare, {other for _, other in hidden}, scene)
            if place is not None:
                for credit, _ in hidden:
                    yield _contrast(credit, place, scene, severity=2 if near else 1)


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
    return bool(outlet and name) and (name in outlet or outlet in name)


def _shown(bare: Findings, signed: set[str], scene: Scene) -> Span | None:
    """The first words of a sentence that a signed report prints too, or of the first of all."""
    body = sorted(s.span for s in bare.sentences if s.zone == "body")
    alike = (span for span in body if signed & scene.pairs.carriers(span))
    first = body[0] if body else None
    if first is not None and not _is_retold(first, signed, scene):
        first = next(alike, first)
    tokens = words(scene.text(first))[:SHOWN] if first else ()
    if first is None or not tokens:
        return None
    return Span(first.report, first.start, first.start + tokens[-1].end)


def _is_retold(span: Span, signed: set[str], scene: Scene) -> bool:
    """Whether one of these reports has a sentence that a match joins with this one."""
    return any(
        scene.pairs.holds(span, sentence.span)
        for report in sorted(signed)
        for sentence in scene.findings[report].sentences
    )


def _contrast(credit: Credit, place: Span, scene: Scene, *, severity: int) -> Contrast:
    return Contrast(
        kind="attribution",
        nature="provenance",
        severity=severity,
        a=Telling(scene.text(credit.span), credit.span, (credit.source or "").casefold()),
        b=Telling(scene.text(place), place, "unsigned"),
        reason="Both print one text; only one of them says whose it is.",
        weight=0.6,
    )
