"""Tells whether a report as a whole rests on a credited source, or one passage of it only."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Credit, Findings, Links, Source, Span
from firsthand.options import WeighOptions
from firsthand.text.heard import is_heard

# Sources that print or send out a text that others can retell.
TEXT_KINDS = frozenset({"agency", "outlet", "broadcast", "document"})

# Credits that are no source of a text.
WORDLESS_USES = frozenset({"picture", "byline", "translation"})

LEAD_ZONES = frozenset({"headline", "standfirst", "standfirst_duplicate"})


def text_bases(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions
) -> dict[str, frozenset[str]]:
    """For each report the ids of the sources that its text as a whole rests on.

    Five kinds of evidence: a credit for the whole text ("Information from: …"); a source that the
    envelope states; a credit that covers most of what the report attributes to anybody, or much of
    it and all direct speech; the only printed source, credited in the lede; a source upstream of
    any of them.
    """
    by_span = {span: source for source in links.sources for span in source.credits}
    by_id = {source.id: source for source in links.sources}
    found = {}
    for item in findings:
        direct = _whole(item, by_span) | _covering(item, by_span, options=options)
        direct |= {source.id for source in links.sources if item.report.id in source.stated}
        found[item.report.id] = frozenset(
            above for source in direct for above in _upstream(source, by_id)
        )
    return found


def _whole(item: Findings, by_span: dict[Span, Source]) -> set[str]:
    return {
        by_span[credit.span].id
        for credit in item.credits
        if credit.use == "text" and credit.span in by_span and not _of_itself(item, credit)
    }


def _of_itself(item: Findings, credit: Credit) -> bool:
    """Whether an outlet names itself: by its host, or as the holder of the page's copyright."""
    if credit.rule == "copyright" and credit.kind != "agency":
        return True
    name = "".join(c for c in (credit.source or "").casefold() if c.isalnum())
    outlet = "".join(c for c in (item.report.outlet or "").casefold() if c.isalnum())
    return bool(name) and name in outlet


def _covering(item: Findings, by_span: dict[Span, Source], *, options: WeighOptions) -> set[str]:
    """Sources under which most attributed sentences stand, or the only one, if in the lede."""
    attributed = _attributed(item)
    credited: dict[str, list[Credit]] = {}
    for credit in item.credits:
        source = by_span.get(credit.span)
        if source and source.kind != "person" and _retold(credit) and not _of_itself(item, credit):
            credited.setdefault(source.id, []).append(credit)
    found = set()
    for source_id, credits in sorted(credited.items()):
        under = _under(item, credits)
        share = len(under & attributed) / max(1, len(attributed))
        voices = _direct(item)
        heard = voices <= under
        if (
            share >= options.base_share
            or (share >= options.quoted_base_share and voices and heard)
            or (len(credited) == 1 and heard and _leads(item, credits, options=options))
        ):
            found.add(source_id)
    return found


def _retold(credit: Credit) -> bool:
    """Whether the words point at a text to retell: not an interview that all could watch."""
    if credit.use in WORDLESS_USES or credit.kind not in TEXT_KINDS:
        return False
    return not is_heard(credit.kind, credit.rule)


def _leads(item: Findings, credits: Sequence[Credit], *, options: WeighOptions) -> bool:
    """Whether a credit stands in the lede or above it."""
    body = [sentence for sentence in item.sentences if sentence.zone == "body"]
    lede = {sentence.span for sentence in body[: options.base_lede]}
    lede |= {sentence.span for sentence in item.sentences if sentence.zone in LEAD_ZONES}
    return any(span.overlap(credit.span) for span in lede for credit in credits)


def _direct(item: Findings) -> set[int]:
    """Sentences with direct speech."""
    spans = [quote.span for quote in item.quotes if quote.form == "direct" and not quote.scare]
    return {
        number
        for number, sentence in enumerate(item.sentences)
        if any(sentence.span.overlap(span) for span in spans)
    }


def _attributed(item: Findings) -> set[int]:
    """Body sentences that name where their matter comes from."""
    spans = [quote.span for quote in item.quotes if not quote.scare]
    spans += [credit.span for credit in item.credits if credit.use not in WORDLESS_USES]
    return {
        number
        for number, sentence in enumerate(item.sentences)
        if sentence.zone == "body" and any(sentence.span.overlap(span) for span in spans)
    }


def _under(item: Findings, credits: Sequence[Credit]) -> set[int]:
    """Sentences that hold one of the credits, or words of a speaker whom such a sentence names."""
    holding = {
        number
        for number, sentence in enumerate(item.sentences)
        if any(sentence.span.overlap(credit.span) for credit in credits)
    }
    voices = {
        quote.speaker
        for quote in item.quotes
        if quote.speaker and any(item.sentences[n].span.overlap(quote.span) for n in holding)
    }
    spoken = {
        number
        for number, sentence in enumerate(item.sentences)
        if any(q.speaker in voices and sentence.span.overlap(q.span) for q in item.quotes)
    }
    return holding | spoken


def _upstream(source_id: str, by_id: dict[str, Source]) -> list[str]:
    """A source and the printed sources that it rests on itself."""
    found = [source_id]
    while (above := by_id[found[-1]].upstream) in by_id and above not in found:
        if by_id[above].kind not in TEXT_KINDS:
            break
        found.append(above)
    return found
