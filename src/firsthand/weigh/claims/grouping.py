"""Groups what a story tells once into claims, and hangs beside them what reprints add or repeat."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from firsthand.model import Span
from firsthand.options import WeighOptions
from firsthand.weigh.claims.adoption import adopt
from firsthand.weigh.claims.echoes import Told
from firsthand.weigh.claims.grain import absorb, finer, told_once
from firsthand.weigh.claims.passages import Passage

Groups = list[list[Passage]]
Gatherer = Callable[[Sequence[Passage]], tuple[tuple[int, ...], ...]]
# Groups of whole sentences and of clauses that give one figure.
Figures = Callable[[Sequence[Passage], Sequence[Passage]], Groups]


def group_claims(
    sentences: Told,
    clauses: Told,
    gatherer: Gatherer,
    figures: Figures,
    home: Mapping[str, str],
    *,
    options: WeighOptions,
) -> list[tuple[list[Passage], list[Passage]]]:
    """The passages of each claim, and those of reprints beside them, which count for nobody.

    Claims are made of what witnesses tell, so that they are the same with a reprint or without.
    What a reprint adds is then put where it would have stood among them; what joins none of them is
    a claim of its own.
    """
    groups = _group(sentences.passages, clauses.passages, gatherer, figures, home, options)
    beside: dict[int, list[Passage]] = defaultdict(list)
    if sentences.added or clauses.added:
        numbers: dict[Span, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            for passage in group:
                numbers[passage.span].append(number)
        added = {passage.span for passage in (*sentences.added, *clauses.added)}
        for group in _group(
            sentences.everything(), clauses.everything(), gatherer, figures, home, options
        ):
            new = [passage for passage in group if passage.span in added]
            near = Counter(
                number
                for passage in group
                if passage.span not in added
                for number in numbers[passage.span]
            )
            if near:
                beside[min(near, key=lambda number: (-near[number], number))] += new
            elif new:
                groups.append(new)
    return [
        (group, _beside([*group, *beside[number]], group, sentences, clauses))
        for number, group in enumerate(groups)
    ]


def _group(
    sentences: Sequence[Passage],
    clauses: Sequence[Passage],
    gatherer: Gatherer,
    figures: Figures,
    home: Mapping[str, str],
    options: WeighOptions,
) -> Groups:
    """Groups of whole sentences, and of clauses or figures that join what no sentences join."""
    whole, parts = (
        [[rows[number] for number in group] for group in gatherer(rows)]
        for rows in (sentences, clauses)
    )
    groups, parts = absorb(whole, parts, home, options=options)
    groups += finer(parts, groups, home)
    groups += finer(figures(sentences, clauses), groups, home)
    groups = adopt(groups, sentences, clauses, home, options=options)
    return told_once(groups, home, options=options)


def _beside(everything: Sequence[Passage], group: Sequence[Passage], *told: Told) -> list[Passage]:
    """What stands beside a group: of a sentence one passage, a whole one rather than its clause."""
    held = {passage.sentence for passage in group}
    found: dict[Span, Passage] = {}
    echoes = [echo for rows in told for echo in rows.again(everything)]
    for passage in (*everything[len(group) :], *echoes):
        if passage.sentence not in held:
            found.setdefault(passage.sentence, passage)
    return sorted(found.values(), key=lambda passage: passage.span)
