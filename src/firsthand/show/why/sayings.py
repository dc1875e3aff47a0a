"""Explains a position or a dated event by the words and the rule that give it."""

from __future__ import annotations

from firsthand.model import Moment, Position, Span
from firsthand.show.clean import one_line
from firsthand.show.why.case import Case
from firsthand.show.why.chain import SHOWN
from firsthand.show.why.explanation import Explanation, Fact, Part
from firsthand.show.why.names import moment_id, position_id
from firsthand.show.words import MODALITIES, count, quoted, readable


def explain_position(case: Case, position: Position) -> Explanation:
    """Which words put an actor for or against something, and who else reports it."""
    said = [
        ("Who", position.actor_span),
        ("Words of stance", position.stance_span),
        ("Of what", position.content),
        *([("On condition", position.condition)] if position.condition else []),
    ]
    facts = [Fact(f"{name}: {_said(case, span, 160)}", (span,)) for name, span in said]
    facts.append(Fact(f"Rule: {one_line(position.reason)}."))
    code = "PLOVER, the code book of political events, has no code for it."
    if position.plover:
        code = f"Code in PLOVER, the code book of political events: {position.plover}."
    facts.append(Fact(code))
    alike = [
        other
        for item in case.record.findings
        for other in item.positions
        if other is not position
        and (other.actor, other.stance) == (position.actor, position.stance)
    ]
    others = tuple(
        Fact(
            f"{case.lookup.label(other.content.report)}: {_said(case, other.content, 120)}",
            (other.stance_span,),
            position_id(other),
        )
        for other in alike[:SHOWN]
    )
    title = f"{one_line(position.actor)}: {readable(position.stance)}"
    parts = (
        Part("The words", tuple(facts)),
        Part(f"Put alike: {count(len(alike), 'other place')}", others),
    )
    put = MODALITIES.get(position.modality, readable(position.modality))
    return Explanation(
        position_id(position),
        "position",
        title,
        f"{case.lookup.label(position.content.report)} says so; put {put}.",
        tuple(part for part in parts if not part.is_empty),
    )


def _said(case: Case, span: Span, limit: int) -> str:
    return quoted(one_line(case.lookup.words(span), limit))


def explain_moment(case: Case, moment: Moment) -> Explanation:
    """How the date of an event was worked out."""
    words = quoted(one_line(case.lookup.words(moment.text), 160))
    facts = [Fact(f"{case.lookup.label(moment.text.report)}: {words}", (moment.text,))]
    for date in moment.when:
        said = quoted(one_line(case.lookup.words(date.span), 60))
        facts.append(
            Fact(f"{said} is {date.value or 'no date'}: {one_line(date.reason)}", (date.span,))
        )
    if moment.claim:
        facts.append(Fact("It is told in a claim.", about=moment.claim))
    return Explanation(
        moment_id(moment),
        "dated event",
        f"{moment.date}: {words}",
        f"{count(len(moment.when), 'time expression')} put it at {moment.date}.",
        (Part("The words", tuple(facts)),),
    )
