"""Tells which lines of a claim say the same statement, and which of them share a text there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations, pairwise, permutations

from firsthand.model.groups import join_groups
from firsthand.options import WeighOptions
from firsthand.weigh.claims.hearing import Hearing
from firsthand.weigh.claims.passages import Passage
from firsthand.weigh.claims.resting import Resting
from firsthand.weigh.claims.sameness import same_statement

Lines = tuple[tuple[str, ...], ...]
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Agreement:
    """The lines of a claim that say one statement, those that share a text there together.

    `passages` are the numbers of the passages that say it: what else a line has in the claim
    counts for nobody. `crediting` are lines that say it only on the word of an outlet whose own
    line, or another that credits it, is among them; `quoting` those that quote nothing else than
    another of them.
    """

    lines: Lines
    passages: frozenset[int]
    crediting: frozenset[str] = frozenset()
    quoting: frozenset[str] = frozenset()


def find_agreement(
    group: Sequence[Passage],
    narrations: Sequence[tuple[str, ...]],
    line_of: Mapping[str, str],
    *,
    resting: Resting | None = None,
    hearing: Hearing | None = None,
    options: WeighOptions,
) -> Agreement:
    """The lines that say one statement, and the passages in which they say it.

    A claim may hold passages of one topic; a wording counts for the lines that carry it only where
    it is the same statement as one other wording, the same for all. Of several statements that of
    most lines counts. Which wordings are one statement does not hang on the lines, so that evidence
    of copying, which joins lines, never raises a count. `narrations` are the words of each passage
    outside quotes. A line that says it only on the word of another outlet (`resting`) and that
    outlet's own are one, and so are one that gives a quote and quotes nothing else than another
    (`hearing`) and that other.
    """
    carriers: dict[tuple[str, ...], dict[str, int]] = {}
    for number, passage in enumerate(group):
        carriers.setdefault(passage.norms, {}).setdefault(passage.span.report, number)
    wordings = [held for _, held in sorted(carriers.items())]
    firsts = [next(iter(held.values())) for held in wordings]
    # A run of words in two reporters' own voice shows that both print one text.
    runs = [_runs(words, options) for words in narrations]
    telling = [_telling(held, p, options) for held, p in zip(runs, group, strict=True)]
    tied = [
        (one, other)
        for (one, a), (other, b) in combinations(enumerate(firsts), 2)
        if not telling[a].isdisjoint(runs[b])
    ]
    beside = _beside(firsts, set(tied), group, options)
    lines = [{line_of[report] for report in held} for held in wordings]
    best = min(
        _rounds(beside, options),
        key=lambda said: (
            -len(set().union(*(lines[n] for n in said))),
            -sum(len(wordings[n]) for n in said),
            said,
        ),
    )
    found = sorted(set().union(*(lines[n] for n in best)))
    ties = [(one, other) for a, b in tied for one in lines[a] for other in lines[b]]
    for carried in wordings:
        # One wording in its reporters' own voice is one text, whatever lines print it.
        own = {line_of[report] for report, number in carried.items() if telling[number]}
        ties += pairwise(sorted(own))
    held = {number for n in best for number in wordings[n].values() if len(found) > 1}
    saying = [group[number] for number in sorted(held)]
    credited = tuple(_on_the_word_of(saying, line_of, resting)) if resting else ()
    quoting = tuple(hearing.secondhand(saying, line_of)) if hearing else ()
    return Agreement(
        join_groups(found, [*ties, *credited, *quoting]),
        frozenset(held),
        frozenset(one for one, _ in credited),
        frozenset(one for one, _ in quoting) - {one for one, _ in credited},
    )


def _on_the_word_of(
    saying: Sequence[Passage], line_of: Mapping[str, str], resting: Resting
) -> Iterator[tuple[str, str]]:
    """Lines that give it only on the word of a printed source, each with one of that source."""
    named: dict[str, frozenset[str]] = {}
    houses: dict[str, set[str]] = {}
    for passage in saying:
        line = line_of[passage.span.report]
        houses.setdefault(line, set()).update(resting.houses(passage.span.report))
        if passage.heading:
            # Headings name no sources.
            continue
        sources = resting.sources(passage)
        named[line] = named.get(line, sources) & sources
    for one, other in permutations(sorted(houses), 2):
        if named.get(one, NOBODY) & (named.get(other, NOBODY) | houses[other]):
            yield one, other


def _beside(
    firsts: Sequence[int],
    tied: AbstractSet[tuple[int, int]],
    group: Sequence[Passage],
    options: WeighOptions,
) -> list[set[int]]:
    """For each wording those that say its statement, itself included."""
    found = [{number} for number in range(len(firsts))]
    for one, other in combinations(range(len(firsts)), 2):
        if (one, other) in tied or same_statement(
            group[firsts[one]], group[firsts[other]], options=options
        ):
            found[one].add(other)
            found[other].add(one)
    return found


def _rounds(beside: Sequence[set[int]], options: WeighOptions) -> Iterator[tuple[int, ...]]:
    """For each wording those that say what it says: a chain of likenesses would drift.

    Two agree by chance where one of them says nothing of what else agrees with the other.
    """
    for one, near in enumerate(beside):
        yield tuple(
            other
            for other in sorted(near)
            if other == one
            or (
                _agrees(beside[other], near - {other}, options)
                and _agrees(near, beside[other] - {one}, options)
            )
        )


def _agrees(near: AbstractSet[int], others: AbstractSet[int], options: WeighOptions) -> bool:
    return len(near & others) >= options.agreeing_pairs * len(others)


def _runs(words: tuple[str, ...], options: WeighOptions) -> frozenset[tuple[str, ...]]:
    """The runs of words in which two reporters, each in their own voice, would show one text."""
    size = options.tied_run
    return frozenset(words[at : at + size] for at in range(len(words) - size + 1))


def _telling(
    runs: frozenset[tuple[str, ...]], passage: Passage, options: WeighOptions
) -> frozenset[tuple[str, ...]]:
    """Those runs that hold enough of what the passage tells."""
    words = passage.vocabulary - passage.framing
    return frozenset(run for run in runs if len(words.intersection(run)) >= options.tied_words)
