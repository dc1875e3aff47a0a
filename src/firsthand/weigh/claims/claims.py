"""Gathers statements that say the same into claims with their support."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from firsthand.model import Claim, Findings, Links, Origin, Span, Wording
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.claims.desk import Desk
from firsthand.weigh.claims.echoes import tell_once, witnesses
from firsthand.weigh.claims.figures import same_figures
from firsthand.weigh.claims.frames import Frames
from firsthand.weigh.claims.grouping import group_claims
from firsthand.weigh.claims.likeness import find_joins, gather
from firsthand.weigh.claims.passages import by_words, clause_passages, sentence_passages
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
    ordered = by_words(findings)
    frames = tuple(map(Frames, ordered))
    home = witnesses(findings, links)
    sentences, clauses = (
        tell_once(
            cut(ordered, frames_of=frames, uttered=uttered, options=options), home, options=options
        )
        for cut in (sentence_passages, clause_passages)
    )
    voices = Voices(findings, links)
    gatherer = partial(
        gather,
        joins=find_joins(links, home),
        home=home,
        voice_of=voices.holder,
        options=options,
    )
    figures = partial(same_figures, findings, home=home, options=options)
    groups = group_claims(sentences, clauses, gatherer, figures, home, options=options)
    provenance = Provenance(findings, origins, lineage.lines, voices)
    desk = Desk(
        findings,
        provenance,
        voices,
        lineage,
        draw_chain(links, lineage, short_names(findings)),
        Resting(findings, links, voices),
        options,
    )
    kept = [row for row in groups if not all(passage.heading for passage in row[0])]
    claims: list[Claim] = []
    shown: set[Span] = set()
    # A passage that tells two facts stands in two claims; the larger one is told in its words.
    for group, beside in sorted(kept, key=lambda row: (-len(row[0]), [p.place for p in row[0]])):
        claims.append(desk.claim(group, beside, shown))
        shown.add(claims[-1].text)
    return tuple(_told_apart(sorted(claims, key=_rank)))


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
