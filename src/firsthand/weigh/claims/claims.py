"""Gathers statements that say the same into claims with their support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from firsthand.model import Claim, Findings, Links, Origin, Span, Wording
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.claims.adoption import adopt
from firsthand.weigh.claims.desk import Desk
from firsthand.weigh.claims.figures import same_figures
from firsthand.weigh.claims.frames import Frames
from firsthand.weigh.claims.grain import absorb, finer, told_once
from firsthand.weigh.claims.likeness import find_joins, gather
from firsthand.weigh.claims.passages import Passage, clause_passages, sentence_passages
from firsthand.weigh.claims.resting import Resting
from firsthand.weigh.claims.support import (
    draw_chain,
    short_names,
)
from firsthand.weigh.claims.uttered import Uttered
from firsthand.weigh.lineage.lines import Lineage
from firsthand.weigh.lineage.provenance import Provenance
from firsthand.weigh.voices import Voices


def weigh_claims(
    findings: Sequence[Findings],
    links: Links,
    origins: Sequence[Origin],
    lineage: Lineage,
    *,
    wordings: Sequence[Wording] = (),
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Claim, ...]:
    """Claims of one story, best supported first.

    Sentences that say the same are one claim; clauses, and passages that give one figure, found a
    claim of their own where they join reports that no group of whole sentences joins. A heading
    joins a claim but founds none.
    """
    uttered = Uttered(wordings)
    frames = tuple(map(Frames, findings))
    sentences = sentence_passages(findings, frames_of=frames, uttered=uttered, options=options)
    clauses = clause_passages(findings, frames_of=frames, uttered=uttered, options=options)
    home = homes(findings)
    voices = Voices(findings, links)
    gatherer = partial(
        gather,
        joins=find_joins(links, home),
        home=home,
        voice_of=voices.holder,
        options=options,
    )
    groups = _groups(sentences, gatherer)
    clause_groups = _groups(clauses, gatherer)
    groups, clause_groups = absorb(groups, clause_groups, home, options=options)
    groups += finer(clause_groups, groups, home)
    figures = same_figures(findings, sentences, clauses, home, options=options)
    groups += finer(figures, groups, home)
    groups = adopt(groups, sentences, clauses, home, options=options)
    groups = told_once(groups, home, options=options)
    provenance = Provenance(findings, origins, lineage.lines, voices)
    desk = Desk(
        findings,
        provenance,
        voices,
        lineage,
        draw_chain(links, lineage, short_names(findings)),
        Resting(findings, links),
        options,
    )
    kept = [group for group in groups if not all(p.heading for p in group)]
    claims: list[Claim] = []
    told: set[Span] = set()
    # A passage that tells two facts stands in two claims; the larger one is told in its words.
    for group in sorted(kept, key=lambda group: (-len(group), [p.span for p in group])):
        claims.append(desk.claim(group, told))
        told.add(claims[-1].text)
    return tuple(_told_apart(sorted(claims, key=_rank)))


def homes(findings: Sequence[Findings]) -> dict[str, str]:
    """For each report the first one, by id, of the very same text."""
    first: dict[str, str] = {}
    for item in sorted(findings, key=lambda item: item.report.id):
        first.setdefault(item.report.text, item.report.id)
    return {item.report.id: first[item.report.text] for item in findings}


def _groups(
    passages: Sequence[Passage],
    gatherer: Callable[[Sequence[Passage]], tuple[tuple[int, ...], ...]],
) -> list[list[Passage]]:
    return [[passages[number] for number in group] for group in gatherer(passages)]


def _told_apart(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims in order; one whose words another shows too has a number behind its id."""
    seen: Counter[str] = Counter()
    for claim in claims:
        seen[claim.id] += 1
        number = seen[claim.id]
        yield claim if number == 1 else replace(claim, id=f"{claim.id}:{number}")


def _rank(claim: Claim) -> tuple[int, int, int, str]:
    support = claim.support
    return (-support.lines, -support.reports, -len(claim.members), claim.id)
