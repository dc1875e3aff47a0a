"""Tells in whose words the reports have a claim, so that one person's error is seen to spread."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Claim, Span
from firsthand.show.why.case import Case


def voices_of(case: Case, claim: Claim) -> dict[str, frozenset[str]]:
    """For every named person or body whose words a claim gives, the reports that say so.

    A title that one actor of the story bears ("the harbour master") stands for that actor; anybody
    else without a name is left out, since two who are not named may be one.
    """
    names = _names(case)
    found: dict[str, set[str]] = {}
    for member in claim.members:
        for speaker in _speakers(case, member.span):
            name = names.get((member.span.report, speaker)) or names.get(("", speaker.casefold()))
            if name is not None:
                found.setdefault(name, set()).add(member.span.report)
    return {name: frozenset(reports) for name, reports in sorted(found.items())}


def _speakers(case: Case, span: Span) -> Iterator[str]:
    """Who is said to say or to hold what fills a third of a span or more."""
    item = case.lookup.found[span.report]
    for quote in item.quotes:
        shared = sum(span.overlap(part) for part in quote.content)
        if quote.speaker and not quote.scare and 3 * shared >= len(span):
            yield quote.speaker
    for statement in item.statements:
        if statement.holder and 3 * span.overlap(statement.span) >= len(span):
            yield statement.holder


def _names(case: Case) -> dict[tuple[str, str], str]:
    """The story's name for a name in a report; with no report, for what only one is called."""
    actors = [actor for actor in case.record.links.actors if actor.type != "place"]
    at = {span: actor.name for actor in actors for span in actor.mentions}
    names: dict[tuple[str, str], str] = {}
    for item in case.record.findings:
        for name in item.names:
            held = [at[mention.span] for mention in name.mentions if mention.span in at]
            if held:
                best = min(set(held), key=lambda actor: (-held.count(actor), actor))
                names[item.report.id, name.canonical] = best
    bearers: dict[str, set[str]] = {}
    for actor in actors:
        called = [said for said, _ in (*actor.variants, *actor.titles)]
        for said in {actor.name.casefold(), *(said.casefold() for said in called)}:
            bearers.setdefault(said, set()).add(actor.name)
    return names | {("", said): min(held) for said, held in bearers.items() if len(held) == 1}
