"""Tells two accounts of one thing of which only one can be so: resigned, or sacked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import Token, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import TOLD, Scene, zone_of
from firsthand.weigh.slots.negation import NEGATORS
from firsthand.weigh.tables import Phrase, phrase, read_rows

# Words before an account among which a denial turns it into the other one.
DENIED = 3
# Words on either side of an account that are shown.
SHOWN = 5
# Words that two sentences must share, where they name nobody in common.
SHARED = 2


@dataclass(frozen=True, slots=True)
class Account:
    """Words that stand for one account (`side` 0 or 1 of row `row`), and the sentence."""

    row: int
    side: int
    span: Span
    stems: frozenset[str]
    sentence: Sentence


def contrast_accounts(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Sentences of one matter in two reports, each of which has one of two accounts only."""
    held: dict[int, dict[str, list[Account]]] = defaultdict(lambda: defaultdict(list))
    for report, item in sorted(scene.findings.items()):
        for sentence in item.sentences:
            if sentence.zone in TOLD:
                for account in _accounts(sentence, scene):
                    held[account.row][report].append(account)
    for row, reports in sorted(held.items()):
        # Who has both words tells of two things, or of how it came about.
        single = [found for found in reports.values() if len({one.side for one in found}) == 1]
        for first, second in combinations(single, 2):
            if first[0].side != second[0].side:
                yield from _between(first, second, row, scene, options=options)


def _between(
    first: Sequence[Account],
    second: Sequence[Account],
    row: int,
    scene: Scene,
    *,
    options: WeighOptions,
) -> Iterator[Contrast]:
    """The likest two sentences of two reports, if they are of one matter, and the rest of each."""
    pairs = [(scene.weight(a.stems & b.stems), a, b) for a in first for b in second]
    weight, a, b = max(pairs, key=lambda pair: (pair[0], pair[1].span, pair[2].span))
    if not _is_one_matter(a, b, scene):
        return
    for one, other in [(x, b) for x in first] + [(a, y) for y in second if y is not b]:
        yield Contrast(
            kind="event",
            nature="conflict",
            severity=3,
            a=_telling(one, scene, options=options),
            b=_telling(other, scene, options=options),
            reason=f"They differ in {_rows()[row][2]}.",
            weight=weight / max(1.0, scene.most),
        )


def _is_one_matter(a: Account, b: Account, scene: Scene) -> bool:
    shared = a.stems & b.stems
    if len(shared) >= SHARED:
        return True
    names = [{actor.name for actor in scene.actors.over(one.sentence.span)} for one in (a, b)]
    return bool(shared) and bool(names[0] & names[1])


def _accounts(sentence: Sentence, scene: Scene) -> Iterator[Account]:
    text = scene.text(sentence.span)
    if text.rstrip(" ”\"’'").endswith("?"):
        return
    tokens = words(text)
    keys = tuple(token.key for token in tokens)
    for at, first in enumerate(keys):
        for said, row, side in _by_first().get(first, ()):
            if keys[at : at + len(said)] == said:
                end = at + len(said)
                stems = scene.stems(sentence.span) - scene.stems(_span(sentence, tokens, at, end))
                turned = _is_denied(text, tokens, at)
                span = _span(sentence, tokens, max(0, at - SHOWN), min(len(tokens), end + SHOWN))
                yield Account(row, side ^ turned, span, stems, sentence)


def _is_denied(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a denial stands before a word with no mark between: "not nine, were ..." is none."""
    denials = [t for t in tokens[max(0, at - DENIED) : at] if t.key in NEGATORS]
    between = text[denials[-1].end : tokens[at].start] if denials else ","
    return "," not in between and ";" not in between


def _span(sentence: Sentence, tokens: Sequence[Token], low: int, high: int) -> Span:
    base = sentence.span.start
    return Span(sentence.span.report, base + tokens[low].start, base + tokens[high - 1].end)


def _telling(account: Account, scene: Scene, *, options: WeighOptions) -> Telling:
    span = opening(account.span, options=options)
    zone = zone_of(account.sentence)
    return Telling(scene.text(span), span, str(account.side), zone)


@cache
def _rows() -> tuple[tuple[frozenset[Phrase], frozenset[Phrase], str], ...]:
    return tuple(
        (_phrases(one), _phrases(other), reason) for one, other, reason in read_rows("accounts.tsv")
    )


def _phrases(cell: str) -> frozenset[Phrase]:
    return frozenset(phrase(form) for form in cell.split("|"))


@cache
def _by_first() -> dict[str, tuple[tuple[Phrase, int, int], ...]]:
    found: dict[str, list[tuple[Phrase, int, int]]] = defaultdict(list)
    for number, (one, other, _) in enumerate(_rows()):
        for side, phrases in enumerate((one, other)):
            for said in sorted(phrases):
                found[said[0]].append((said, number, side))
    return {first: tuple(rows) for first, rows in found.items()}
