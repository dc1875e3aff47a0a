"""Tells whether two reports depend on one another or on one text, with each term of evidence."""

from __future__ import annotations

import math
from collections.abc import Sequence

from firsthand.link.kin.kinship import Kinship
from firsthand.link.kin.retellings import Retelling
from firsthand.link.kin.traits import Traits
from firsthand.model import Evidence
from firsthand.model.odds import probability as exactly
from firsthand.options import LinkOptions

# What each term says of two reports, where a reader is told of it.
DEPENDENCE_REASONS = {
    "own words": "{own:.0%} of the shorter one's word pairs outside quotes are shared",
    "spread": "a good third of the shorter one's sentences are {shorter:.0%} like the other's",
    "spread of the longer": "a good third of the longer one's sentences are {longer:.0%} like them",
    "credit": "one credits the other's outlet, or the agency whose text the other is",
    "agency": "both credit their text to one agency",
}


def dependence_terms(
    kin: Kinship, traits: Sequence[Traits], *, options: LinkOptions
) -> dict[str, float]:
    """The measures that speak for dependence; quotes are masked in all of them."""
    one, other = traits[kin.one], traits[kin.other]
    return {
        "own words": math.log(kin.own + 0.02),
        "spread": kin.spread_shorter,
        "spread of the longer": kin.spread_longer,
        "credit": max(_credit(one, other, options), _credit(other, one, options)),
        "agency": float(bool(one.wires & other.wires)),
    }


def dependence_odds(kin: Kinship, traits: Sequence[Traits], *, options: LinkOptions) -> float:
    """The log-odds of dependence; what `weigh_dependence` shows term by term."""
    measures = dependence_terms(kin, traits, options=options)
    odds = options.dependence_prior + sum(
        weight * (measures[term] - usual) for term, weight, usual in options.dependence_weights
    )
    odds += sum(row.score for row in _rare_terms(traits[kin.one], traits[kin.other], options))
    odds += retelling_odds(kin.retold, options=options) + _heard_odds(kin, options)
    return odds + (passage_odds(kin.passage, options=options) if kin.passage is not None else 0.0)


def weigh_dependence(
    kin: Kinship, traits: Sequence[Traits], *, options: LinkOptions
) -> tuple[Evidence, ...]:
    """Each term in log-odds; their sum, `prior` included, is the log-odds of dependence.

    A term is counted from what two independent reports of one event show on average, so that a
    score below 0 speaks for independence.
    """
    rows = [Evidence("prior", options.dependence_prior, "two reports of one event, before reading")]
    measures = dependence_terms(kin, traits, options=options)
    for term, weight, usual in options.dependence_weights:
        score = weight * (measures[term] - usual)
        rows.append(Evidence(term, round(score, 4), _reason(term, kin)))
    if kin.passage is not None:
        rows.append(_passage(kin.passage, options))
    if kin.retold:
        rows.append(_retold(kin, kin.retold, options))
    if kin.heard:
        reason = "each quotes words that the other does not have: both heard them"
        rows.append(Evidence("speech", round(_heard_odds(kin, options), 4), reason))
    return (*rows, *_rare_terms(traits[kin.one], traits[kin.other], options))


def _credit(one: Traits, other: Traits, options: LinkOptions) -> float:
    """How much a report credits the other's outlet, or the agency whose text the other is."""
    named = other.id in one.names or other.id in one.rests or other.id in one.heard
    if not named and not (other.wires and (one.leads or one.draws)):
        return 0.0
    shares = dict(options.credit_shares)
    wires = other.wires - one.wires
    rests = other.id in one.rests and not one.particulars.is_first
    found = (
        ("news itself, briefly", rests and one.words <= options.brief_words),
        ("news itself", rests),
        ("part", other.id in one.names - one.heard),
        ("interview", other.id in one.heard),
        ("agency at the head", bool(wires & one.leads)),
        ("agency", bool(wires & one.draws)),
    )
    return max((shares[name] for name, is_so in found if is_so), default=0.0)


def _rare_terms(one: Traits, other: Traits, options: LinkOptions) -> tuple[Evidence, ...]:
    """Terms that few pairs have; a pair without them has no row, for their absence says nothing."""
    rows = []
    for term, shared, (weight, most) in (
        ("errors", sorted(one.errors & other.errors), options.error_weight),
        ("house style", sorted(one.styles & other.styles), options.style_weight),
    ):
        if shared:
            said = ", ".join(f"“{odd}” where others write “{usual}”" for odd, usual in shared[:3])
            rows.append(Evidence(term, min(most, weight * len(shared)), f"both write {said}"))
    if one.leans & other.leans and not (one.particulars.is_first or other.particulars.is_first):
        reason = "both give the news on the word of one outlet, whose report is not in the pile"
        rows.append(Evidence("exclusive", options.exclusive_weight, reason))
    if one.house and one.house == other.house:
        rows.append(Evidence("owner", options.outlet_weight, "one outlet printed both"))
    elif one.owner and one.owner == other.owner:
        rows.append(Evidence("owner", options.owner_weight, "one owner has both outlets"))
    return tuple(rows)


def open_odds(options: LinkOptions) -> tuple[float, float]:
    """Between which log-odds the longest passage could still turn them; seeking it costs time."""
    low, high = (options.passage_weight * part for part in options.passage_bounds)
    return math.log(0.25) - high, -low


def passage_odds(weight: float, *, options: LinkOptions) -> float:
    """What the longest passage, by its weight in telling words, adds to the log-odds."""
    low, high = options.passage_bounds
    return options.passage_weight * max(low, min(high, weight - options.passage_usual))


def _passage(weight: float, options: LinkOptions) -> Evidence:
    reason = f"the longest passage told in one order weighs {weight:.1f} telling words"
    return Evidence("passage", round(passage_odds(weight, options=options), 4), reason)


def retelling_odds(retold: Retelling | None, *, options: LinkOptions) -> float:
    """What it adds to the log-odds that one report tells just what the other tells."""
    if retold is None:
        return 0.0
    return options.retold_weight * min(options.retold_most, retold.weight)


def _heard_odds(kin: Kinship, options: LinkOptions) -> float:
    """What it takes from the log-odds that each report quotes what the other does not."""
    weight, enough = options.heard_weight
    return -weight * min(1.0, kin.heard / enough)


def _retold(kin: Kinship, retold: Retelling, options: LinkOptions) -> Evidence:
    reason = f"{retold.kept} of the {retold.told} names and numbers of one stand in the other"
    if retold.quoted:
        reason += f", and {retold.quotes} of its {retold.quoted} quotes"
    return Evidence("particulars", round(retelling_odds(kin.retold, options=options), 4), reason)


def log_odds(rows: Sequence[Evidence]) -> float:
    """The sum of the terms."""
    return sum(row.score for row in rows)


def probability(odds: float) -> float:
    """Log-odds as a probability, rounded to four places."""
    return round(exactly(odds), 4)


def _reason(term: str, kin: Kinship) -> str:
    return DEPENDENCE_REASONS[term].format(
        own=kin.own, shorter=kin.spread_shorter, longer=kin.spread_longer
    )
