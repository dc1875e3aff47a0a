"""Finds slots that the reports of a story fill differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.model import Discrepancy, Findings, Links
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.discrepancies.answers import answer_differences
from firsthand.weigh.discrepancies.asserted import contrast_assertions
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.discrepancies.differences import find_differences
from firsthand.weigh.discrepancies.ends import end_at_words
from firsthand.weigh.discrepancies.joining import join_contrasts
from firsthand.weigh.discrepancies.verbatim import find_verbatim
from firsthand.weigh.ground import Ground, lay_ground
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.absences import contrast_absences
from firsthand.weigh.slots.amounts import contrast_amounts
from firsthand.weigh.slots.calendar import contrast_calendar
from firsthand.weigh.slots.certainty import contrast_certainty
from firsthand.weigh.slots.clocks import contrast_clocks
from firsthand.weigh.slots.codes import contrast_codes
from firsthand.weigh.slots.coincidences import contrast_coincidences
from firsthand.weigh.slots.conditions import contrast_conditions
from firsthand.weigh.slots.corrections import contrast_corrections
from firsthand.weigh.slots.credited import contrast_credits
from firsthand.weigh.slots.datings import contrast_datings
from firsthand.weigh.slots.deeds import contrast_deeds
from firsthand.weigh.slots.fillers import contrast_fillers
from firsthand.weigh.slots.framed import contrast_framed
from firsthand.weigh.slots.framed_names import contrast_framed_names
from firsthand.weigh.slots.heads import contrast_heads
from firsthand.weigh.slots.meridians import contrast_meridians
from firsthand.weigh.slots.mouths import contrast_mouths
from firsthand.weigh.slots.near_names import contrast_near_names
from firsthand.weigh.slots.offices import contrast_offices
from firsthand.weigh.slots.opposed import contrast_accounts
from firsthand.weigh.slots.outdated import contrast_outdated
from firsthand.weigh.slots.payments import contrast_payments
from firsthand.weigh.slots.ranks import contrast_ranks
from firsthand.weigh.slots.readings import contrast_wordings
from firsthand.weigh.slots.rivals import contrast_rivals
from firsthand.weigh.slots.scores import contrast_scores
from firsthand.weigh.slots.sites import contrast_sites
from firsthand.weigh.slots.spellings import contrast_spellings
from firsthand.weigh.slots.stale import contrast_stale
from firsthand.weigh.slots.suspects import contrast_suspects
from firsthand.weigh.slots.swaps import contrast_swaps
from firsthand.weigh.slots.tolls import contrast_tolls
from firsthand.weigh.slots.unknowns import contrast_unknowns
from firsthand.weigh.slots.unsigned import contrast_unsigned
from firsthand.weigh.slots.voices import contrast_voices
from firsthand.weigh.slots.years import contrast_lengths, contrast_since, contrast_years
from firsthand.weigh.slots.zones import contrast_zones

# Kinds of difference that a report which says both does not have.
ONCE = frozenset(("number", "date", "place", "name", "certainty", "event", "condition"))
# Characters; a shorter sentence may be said twice.
LONG = 30

# Asked of the whole story.
SCENES: tuple[Callable[..., Iterator[Contrast]], ...] = (
    contrast_offices,
    contrast_stale,
    contrast_zones,
    contrast_amounts,
    contrast_tolls,
    contrast_credits,
    contrast_spellings,
    contrast_near_names,
    contrast_framed_names,
    contrast_rivals,
    contrast_sites,
    contrast_framed,
    contrast_outdated,
    contrast_years,
    contrast_lengths,
    contrast_since,
    contrast_heads,
    contrast_fillers,
    contrast_conditions,
    contrast_assertions,
    contrast_accounts,
    contrast_ranks,
    contrast_swaps,
    contrast_suspects,
    contrast_voices,
    contrast_mouths,
    contrast_calendar,
    contrast_datings,
    contrast_clocks,
    contrast_meridians,
    contrast_unknowns,
    contrast_absences,
    contrast_unsigned,
    contrast_codes,
    contrast_corrections,
    contrast_payments,
    contrast_scores,
    contrast_coincidences,
    contrast_deeds,
)


def weigh_discrepancies(
    findings: Sequence[Findings],
    links: Links,
    *,
    ground: Ground | None = None,
    options: WeighOptions = DEFAULT.weigh,
) -> tuple[Discrepancy, ...]:
    """Discrepancies of one story, gravest first; `ground` where it is laid already."""
    ground = ground or lay_ground(findings, links, options=options)
    found = join_contrasts(
        end_at_words(c, ground.scene)
        for c in _contrasts(ground, options=options)
        if not _is_said_twice(c, ground.scene)
    )
    ranked = sorted(found, key=lambda pair: (-pair[0].severity, -pair[1], pair[0].id))
    shown = options.discrepancies_shown + options.discrepancies_a_report * len(findings)
    return tuple(discrepancy for discrepancy, _ in ranked[:shown])


def _is_said_twice(contrast: Contrast, scene: Scene) -> bool:
    """Whether a report has the sentence of one side word for word beside its own of the other.

    Then the two sentences tell two things.
    """
    first, second = contrast.a.span, contrast.b.span
    if contrast.kind not in ONCE or first.report == second.report:
        return False
    for own, other in ((first, second.report), (second, first.report)):
        for sentence in scene.sentences.over(own):
            if other in scene.pairs.carriers(sentence.span) and len(sentence.span) >= LONG:
                return True
    return False


def _contrasts(ground: Ground, *, options: WeighOptions) -> Iterator[Contrast]:
    scene = ground.scene
    matches = [*scene.pairs.matches, *find_verbatim(scene, options=options)]
    yield from answer_differences(find_differences(matches, scene.findings, options=options), scene)
    for contrasts in SCENES:
        yield from contrasts(scene, options=options)
    yield from contrast_certainty(ground.steps, scene, options=options)
    yield from contrast_wordings(scene, ground.wordings, options=options)
