"""Names the places where the readings of one utterance differ: what was done to the words there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.text.spoken import BRACKETS, ELLIPSIS
from firsthand.text.tokens import Token
from firsthand.weigh.wordings.aligned import FEW, Aligned, Cells

Columns = tuple[int, ...]

# Kinds of change with what an editor is told: {0} names the readings that did it, {1} the others,
# {2} gives the words of the others, {3} those of the first, {4} the end at which they are lacking.
KINDS: dict[str, str] = {
    "elided": "an ellipsis in {0} marks that words are left out here",
    "bracketed": "the brackets in {0} hold what an editor put in",
    "spliced": "two sentences stand together in {0}, in one pair of quotation marks and without an"
    " ellipsis; in {1} there are words between them",
    "truncated": "only a part stands in {0}: “{2}” is lacking at the {4}",
    "dropped": "“{2}” is lacking in {0}, and nothing marks it",
    "inserted": "“{2}” stands in {1} only",
    "replaced": "“{3}” in {0} stands for “{2}” in {1}",
    "punctuation": "only the marks differ",
}
# The same of what is lacking where a clause of attribution parts a quote in two.
BETWEEN = "“{2}” is left out in {0}, between two quotations"


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where readings differ: rows `low` to `high` of the table, end excluded.

    `doing` are the columns that did what `kind` says (lack the words, bracket, elide), `having`
    those that are set against them; columns in neither have no part in it. `end` is `beginning` or
    `end` where words are lacking there, `between` where they are lacking between two quotations.
    """

    kind: str
    low: int
    high: int
    doing: Columns
    having: Columns
    end: str = ""


def find_differences(
    rows: Sequence[Cells],
    *,
    base: int | None = None,
    breaks: Sequence[frozenset[int]] = (),
    clipped: frozenset[int] = frozenset(),
) -> tuple[Difference, ...]:
    """The differences of an alignment table, in order; columns should be distinct readings.

    `base` is the column nearest the source, if one is known: words that it lacks were put in.
    `breaks` hold for each column the offsets at which a new part of the reading begins; marks
    there belong to the sentence around the quote. `clipped` are columns that are a few words in a
    sentence of the report's own: what they lack at an end, the sentence may give in other words.

    Method: what a reading lacks at its ends is one difference; the rows between its ends are cut
    into runs in which readings differ, and of each run the readings that elide, bracket or lack
    the words are set apart before the others are compared.
    """
    if not rows:
        return ()
    table = Aligned(rows, breaks, clipped)
    found = [*_cut(table), *_within(table, 0, len(rows), table.columns, base)]
    return tuple(sorted(found, key=lambda item: (item.low, item.high, item.kind, item.doing)))


def _cut(table: Aligned) -> Iterator[Difference]:
    """Words before the first and after the last of readings that are parts."""
    for side, end in ((0, "beginning"), (1, "end")):
        cut: dict[int, list[int]] = {}
        for column, extent in table.extents.items():
            if extent[side] != table.whole[side]:
                cut.setdefault(extent[side], []).append(column)
        for edge, doing in sorted(cut.items()):
            low, high = (table.whole[0], edge) if side == 0 else (edge, table.whole[1])
            while side == 1 and low < high and not table.most_words(low, low + 1):
                low += 1
            rest = [column for column in table.columns if column not in doing]
            having = tuple(column for column in rest if table.words(column, low, high))
            dotted = tuple(column for column in doing if table.is_dotted(column, side))
            bare = tuple(column for column in doing if column not in dotted)
            for kind, who in (("elided", dotted), ("truncated", bare)):
                if who and having:
                    yield Difference(kind, low, high, who, having, end)


def _within(
    table: Aligned, low: int, high: int, columns: Columns, base: int | None
) -> Iterator[Difference]:
    """Differences between these columns in these rows, each column inside its own extent."""
    start = None
    who: Columns = ()
    for number in range(low, high + 1):
        here = tuple(c for c in columns if table.reaches(c, number, number + 1))
        differs = number < high and table.differs(number, here)
        if start is not None and (not differs or here != who):
            yield from _typed(table, start, number, who, base)
            start = None
        if differs and start is None:
            start, who = number, here


def _typed(
    table: Aligned, low: int, high: int, columns: Columns, base: int | None
) -> Iterator[Difference]:
    for kind, marks in (("elided", ELLIPSIS), ("bracketed", "".join(sorted(BRACKETS)))):
        marked = table.marking(columns, low, high, marks)
        if marked and len(marked) < len(columns):
            rest = tuple(column for column in columns if column not in marked)
            yield Difference(kind, low, high, marked, rest)
            yield from _within(table, low, high, rest, base)
            return
    having = tuple(column for column in columns if table.words(column, low, high))
    lacking = tuple(column for column in columns if column not in having)
    if not having:
        if not table.is_at_break(high, columns):
            yield Difference("punctuation", low, high, columns[1:], columns[:1])
    elif lacking:
        broken = tuple(c for c in lacking if table.is_at_break(high, [c]))
        rest = tuple(column for column in lacking if column not in broken)
        if broken:
            # Two quotations, each in its marks: what stands between them is left out openly.
            yield Difference("dropped", low, high, broken, having, "between")
        if rest:
            kind = _lacks(table, low, high, rest, having, base)
            yield Difference(kind, low, high, rest, having)
        yield from _within(table, low, high, having, base)
    elif parts := _parts(table, low, high, columns):
        for start, stop in parts:
            yield from _typed(table, start, stop, columns, base)
    else:
        most, others = _alike(table, low, high, columns, base)
        yield Difference("replaced", low, high, others, most)


def _lacks(
    table: Aligned, low: int, high: int, lacking: Columns, having: Columns, base: int | None
) -> str:
    """Whether words were left out, put in, or two sentences run together over them."""
    inner = all(
        table.words(column, 0, low) and table.words(column, high, len(table.rows))
        for column in lacking
    )
    if inner and any(_is_joint(table, column, low, high) for column in having):
        return "spliced"
    if base in lacking:
        return "inserted"
    if base in having:
        return "dropped"
    return "inserted" if len(lacking) > len(having) else "dropped"


def _is_joint(table: Aligned, column: int, low: int, high: int) -> bool:
    """Whether a reading ends a sentence in these rows, or has a whole one there."""
    if len(table.words(column, low, high)) <= FEW:
        return False
    inner = table.tokens(column, low, high)
    around = (table.before(column, low), table.after(column, high))
    return any(_ends(token) for token in inner) or all(_ends(token) for token in around)


def _ends(token: Token | None) -> bool:
    return token is not None and token.key in (".", "!", "?")


def _parts(table: Aligned, low: int, high: int, columns: Columns) -> list[tuple[int, int]] | None:
    """Rows in which the same columns lack the words, where nothing else differs in them."""
    lacks: list[Columns] = []
    for row in table.rows[low:high]:
        if len({token.key for column in columns if (token := row[column]) is not None}) > 1:
            return None
        lacks.append(tuple(column for column in columns if row[column] is None))
    cuts = [n for n in range(1, len(lacks)) if lacks[n] != lacks[n - 1]]
    if not cuts:
        return None
    return [(low + a, low + b) for a, b in pairwise([0, *cuts, len(lacks)])]


def _alike(
    table: Aligned, low: int, high: int, columns: Columns, base: int | None
) -> tuple[Columns, Columns]:
    """The columns that agree with the base, or else those that most agree, and the others."""
    said: dict[tuple[str, ...], list[int]] = {}
    for column in columns:
        said.setdefault(tuple(table.words(column, low, high)), []).append(column)
    best = max(said.items(), key=lambda one: (base in one[1], len(one[1]), one[0]))[1]
    return tuple(best), tuple(column for column in columns if column not in best)
