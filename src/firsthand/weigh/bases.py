"""Tells whether a report as a whole rests on a credited source, or one passage of it only."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Credit, Findings, Links, Source, Span
from firsthand.options import WeighOptions

# Sources that print or send out a text that others can retell.
TEXT_KINDS = frozenset({"agency", "outlet", "broadcast", "document"})

# Credits that are no source of words.
WORDLESS_USES = frozenset({"picture", "byline"})


def text_bases(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions
) -> dict[str, frozenset[str]]:
    """For each report the ids of the sources that its text as a whole rests on.

    Three kinds of evidence: a credit for the whole text ("Information from: …"); a credit that
    covers most of what the report attributes to anybody; a source upstream of either.
    """
    by_span = {span: source for source in links.sources for span in source.credits}
    by_id = {source.id: source for source in links.sources}
    found = {}
    for item in findings:
        direct = _whole(item, by_span) | _covering(item, by_span, options=options)
        found[item.report.id] = frozenset(
            above for source in direct for above in _upstream(source, by_id)
        )
    return found


def _whole(item: Findings, by_span: dict[Span, Source]) -> set[str]:
    return {
        by_span[credit.span].id
        for credit in item.credits
        if credit.use == "text" and credit.span in by_span
    }


def _covering(item: Findings, by_span: dict[Span, Source], *, options: WeighOptions) -> set[str]:
    """Sources under which most of the attributed sentences stand."""
    attributed = _attributed(item)
    if not attributed:
        return set()
    found = set()
    credited: dict[str, list[Credit]] = {}
    for credit in item.credits:
        source = by_span.get(credit.span)
        if source and source.kind in TEXT_KINDS and _retold(credit):
            credited.setdefault(source.id, []).append(credit)
    for source_id, credits in sorted(credited.items()):
        under = _under(item, credits)
        if len(under & attributed) >= options.base_share * len(attributed):
            found.add(source_id)
    return found


def _retold(credit: Credit) -> bool:
    """Whether the words point at a text to retell: not an interview that all could watch."""
    if credit.use in WORDLESS_USES or credit.use == "translation":
        return False
    return not (credit.kind == "broadcast" and credit.use == "interview")


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
