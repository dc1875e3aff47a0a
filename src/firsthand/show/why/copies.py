"""Explains a copy: its terms, the sentences side by side, and what would undo or turn it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.model import Copy
from firsthand.model.odds import probability
from firsthand.options import LinkOptions
from firsthand.show.why.case import Case
from firsthand.show.why.choice import explain_choice
from firsthand.show.why.effects import effect_of_cutting
from firsthand.show.why.explanation import Explanation, Fact, Part, WhatIf
from firsthand.show.why.names import copy_id, edge_title
from firsthand.show.why.odds import (
    DEPENDENCE,
    DIRECTION,
    Matter,
    matters,
    told,
    total,
    would_add,
)
from firsthand.show.why.sentences import side_by_side
from firsthand.show.why.terms import dependence_rows, direction_rows
from firsthand.show.words import count, join, percent

# What the scores mean, for a reader who has never met them.
SCALE = "The sum is in log-odds: 0 is fifty-fifty, each point more multiplies the odds by 2.7."


def explain_copy(case: Case, copy: Copy) -> Explanation:
    """Why one report is held to retell another, or to share a text with it."""
    parts = (
        _dependence(case, copy),
        _direction(case, copy),
        explain_choice(case, copy),
        Part("What would change it", changes=tuple(_changes(case, copy))),
        _effect(case, copy),
        _passages(case, copy),
    )
    return Explanation(
        id=copy_id(copy),
        kind="copy",
        title=edge_title(case, copy),
        answer=_answer(case, copy),
        parts=tuple(part for part in parts if not part.is_empty),
    )


def standing(case: Case, likely: float) -> str:
    """What a probability of dependence makes of two reports where they are counted."""
    weigh = case.options.weigh
    rows = (
        (weigh.sure_probability, "one line"),
        (weigh.line_probability, "one line, but as two where support is counted at the most"),
        (weigh.likeness_probability, "two lines, but as one where support is counted at the least"),
        (0.0, "two lines, independent of one another"),
    )
    return next(said for least, said in rows if likely >= least)


def _ends(case: Case, copy: Copy) -> tuple[str, str]:
    return case.lookup.label(copy.child), case.lookup.label(copy.parent)


def _answer(case: Case, copy: Copy) -> str:
    likely = percent(copy.probability)
    upper = case.lookup.label(copy.parent)
    way = f"{upper} came first" if copy.directed else "which of them came first cannot be told"
    counts = standing(case, copy.probability)
    line = case.line_of.get(copy.child)
    if copy.probability < case.lines.least and line and line == case.line_of.get(copy.parent):
        counts = "one line all the same, through other reports or a common source"
    return (
        f"{likely} sure that one rests on the other, or both on one text; {way}. "
        f"They count as {counts}."
    )


def _dependence(case: Case, copy: Copy) -> Part:
    rows = dependence_rows(copy)
    odds = total(copy.dependence)
    if not rows:
        note = "They meet only through other reports of their line; no terms were weighed."
    else:
        note = f"Together {odds:+.2f}, that is {percent(probability(odds))}. {SCALE}"
    return Part("Why one rests on the other, or both on one text", terms=rows, note=note)


def _direction(case: Case, copy: Copy) -> Part:
    title = "Which came first"
    link = case.options.link
    rows = direction_rows(case, copy, link)
    if not rows:
        note = "No terms of direction were weighed: neither is seen to retell the other."
        return Part(title, note=note)
    sum_ = told(copy.direction, link)
    upper = case.lookup.label(copy.parent)
    enough = "enough" if sum_ >= link.direction_odds else "too little"
    note = (
        f"Together {sum_:+.2f} for {upper} as the earlier one: {enough}, "
        f"{link.direction_odds:g} is needed."
    )
    return Part(title, terms=rows, note=note)


def _changes(case: Case, copy: Copy) -> Iterator[WhatIf]:
    found = [*_dependence_changes(case, copy), *_direction_changes(case, copy)]
    yield from (change for change in found if change.turns)
    yield from (change for change in found if not change.turns)


def _dependence_changes(case: Case, copy: Copy) -> Iterator[WhatIf]:
    odds = total(copy.dependence)
    now = standing(case, probability(odds))
    fallen: list[tuple[float, str]] = []
    for matter in matters(DEPENDENCE, copy.dependence) if copy.dependence else ():
        rows = matter.scores(copy.dependence)
        score = total(rows)
        if score > 0:
            after = probability(odds - score)
            yield _dependent(case, matter.without, after, now)
            fallen.append((score, matter.without))
        elif not score and (more := would_add(matter, "dependence", case.options.link)):
            after = probability(odds + more)
            if standing(case, after) != now:
                yield _dependent(case, matter.added, after, now)
    yield from _together(case, odds, fallen)


def _dependent(case: Case, condition: str, after: float, now: str) -> WhatIf:
    then = standing(case, after)
    turns = then != now
    said = f"they would count as {then}" if turns else "they would still count as they do"
    return WhatIf(condition, f"{percent(after)} sure; {said}", turns)


def _together(case: Case, odds: float, fallen: Sequence[tuple[float, str]]) -> Iterator[WhatIf]:
    """The fewest matters that must all fall for the two to count as independent."""
    ordered = sorted(fallen, key=lambda pair: (-pair[0], pair[1]))
    left, taken = odds, list[str]()
    for score, without in ordered:
        if left <= 0:
            break
        left -= score
        taken.append(without)
    if len(taken) > 1 and left <= 0:
        after = probability(left)
        then = f"{percent(after)} sure; they would count as {standing(case, after)}"
        yield WhatIf(" and ".join(taken), then, turns=True)


def _direction_changes(case: Case, copy: Copy) -> Iterator[WhatIf]:
    link = case.options.link
    bound, sum_ = link.direction_odds, told(copy.direction, link)
    if not copy.direction or copy.directed != (sum_ >= bound):
        # Siblings of an unseen text, or a copy called under other numbers: nothing to turn.
        return
    lower, upper = _ends(case, copy)
    idle = []
    for matter in matters(DIRECTION, copy.direction):
        changed = [
            WhatIf(
                words.format(upper=upper, lower=lower), _way_said(after, bound, upper, lower), True
            )
            for words, after in _otherwise(matter, copy, link)
            if words and _way(after, bound) != _way(sum_, bound)
        ]
        yield from changed
        if not changed and matter.scores(copy.direction):
            idle.append(matter.name)
    if idle:
        condition = f"any one of these were absent or turned: {join(idle)}"
        yield WhatIf(condition, "the direction would be the same", False)


def _otherwise(matter: Matter, copy: Copy, link: LinkOptions) -> list[tuple[str, float]]:
    """What might be otherwise in one matter, in words, and the sum of the terms if it were."""
    sum_, score = told(copy.direction, link), told(matter.scores(copy.direction), link)
    if score:
        return [(matter.without, sum_ - score), (matter.turned, sum_ - 2 * score)]
    more = would_add(matter, "direction", link)
    return [(matter.added, sum_ + more), (matter.turned, sum_ - more)] if more else []


def _way(odds: float, bound: float) -> int:
    return (odds >= bound) - (odds <= -bound)


def _way_said(odds: float, bound: float, upper: str, lower: str) -> str:
    said = {
        1: f"{upper} would count as the earlier one",
        0: "the direction could not be told",
        -1: f"the direction would turn: {upper} would retell {lower}",
    }[_way(odds, bound)]
    return f"{said} (sum {odds:+.2f})"


def _effect(case: Case, copy: Copy) -> Part:
    """What of the record stands on this copy."""
    facts = [Fact(text) for text in effect_of_cutting(case, copy)]
    return Part("What rests on it", facts=tuple(facts))


def _passages(case: Case, copy: Copy) -> Part:
    if not copy.segments:
        return Part("Side by side")
    lower, upper = _ends(case, copy)
    # A sentence may answer to several; beside it stands the one that is most alike.
    best = {
        segment.child: segment
        for segment in sorted(copy.segments, key=lambda row: (row.score, row.parent))
    }
    pairs = tuple(side_by_side(case.lookup, best[child]) for child in sorted(best))
    note = (
        f"{upper} on the left, {lower} on the right; words that both have in one order are marked."
    )
    return Part(f"Side by side: {count(len(pairs), 'passage')}", pairs=pairs, note=note)
