"""Tells a statement under a condition from the same statement without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.discrepancies.differences import Difference, Side
from firsthand.weigh.scene import Scene
from firsthand.weigh.tables import phrase

# First words of a condition; the reason is the same for all: what follows holds only then.
OPENERS = (
    ("if",),
    ("unless",),
    ("provided", "that"),
    ("provided", "the"),
    ("providing", "that"),
    ("on", "condition"),
    ("on", "the", "condition"),
    ("as", "long", "as"),
    ("so", "long", "as"),
    ("only", "if"),
    ("subject", "to"),
)
# The same of a clause that the parse has found to be one; "until" tells a time.
PARSED = (
    *OPENERS,
    ("provided",),
    ("providing",),
    ("assuming",),
    ("once",),
    ("pending",),
    ("should",),
    ("in", "the", "event"),
    ("only", "when"),
    ("only", "after"),
    ("depending", "on"),
    ("dependent", "on"),
    ("conditional", "on"),
    ("contingent", "on"),
)
# "Once wages are paid" is a condition, "once a fishing village" is not: a verb must stand in it.
VERBED = ("once",)
VERBS = frozenset(("is", "are", "has", "have", "can", "does", "do"))
# Other words by which a report may say that one thing hangs on another.
SAME = re.compile(
    r"\b(?:in (?:exchange|return) for|for a price|if|unless|until|provided|providing|conditional"
    r"|condition(?:s|ed)?|as long as|so long as|subject to|depend(?:s|ing|ent)? on|contingent"
    r"|pending|should \w+ (?:be|not)|once|would require|scenario"
    r"|in (?:the )?(?:case|event))\b",
    re.IGNORECASE,
)
# Words that look like a condition and are a manner of speaking.
IDIOMS = frozenset(
    phrase(text) for text in ("if need be", "if you like", "if you will", "if at all")
)
# Words that a condition has at least; "if so" is none.
LEAST = 3
# Words of the longest idiom or opener, and one more.
LONGEST = 5
# Words more than names that two sentences must share.
TOLD = 2
# Words of it that are shown, and of a bare sentence that it would stand before.
SHOWN = 12
BARE = 4


def weigh_conditions(difference: Difference, scene: Scene) -> Contrast | None:
    """One side has a condition where the other goes on, or ends, without a word."""
    if min(_size(difference.a), _size(difference.b)) > 0:
        return None
    a, b = _condition(difference.a), _condition(difference.b)
    if (a is None) == (b is None):
        return None
    # A condition may come first; then what follows must agree.
    opens = difference.a.low == difference.b.low == 0
    if difference.before < LEAST and not (opens and difference.after >= LEAST):
        return None
    held, bare = (difference.a, difference.b) if a is not None else (difference.b, difference.a)
    low = a if a is not None else b
    if low is None or _is_told(held, low, bare, scene):
        return None
    return _contrast(held, low, bare, difference.likeness, scene)


def may_be_lost(difference: Difference) -> bool:
    """Whether a condition stands at the place at all: then it hangs on what else a report says."""
    return _condition(difference.a) is not None or _condition(difference.b) is not None


def _is_told(held: Side, low: int, bare: Side, scene: Scene) -> bool:
    """Whether the bare report names the condition all the same, there or in other words."""
    place = bare.place(0, len(bare.tokens))
    own = scene.sentences.over(place)
    return is_told(held.place(low, held.high), own, bare.report, scene)


def is_told(condition: Span, own: Sequence[Sentence], report: str, scene: Scene) -> bool:
    """Whether a report names a condition in its own sentences for it, or anywhere else."""
    if any(sentence.zone != "body" for sentence in own):
        # A headline leaves the terms to the text below it.
        return True
    if any(_is_term(scene.text(sentence.span)) for sentence in own):
        return True
    named = scene.stems(condition)
    return any(
        2 * scene.weight(named & scene.stems(sentence.span)) >= scene.weight(named)
        for sentence in scene.findings[report].sentences
        if _is_term(scene.text(sentence.span))
    )


@lru_cache(maxsize=16_384)
def _is_term(text: str) -> bool:
    """Whether a sentence may say that one thing hangs on another."""
    return SAME.search(text) is not None


def _contrast(held: Side, low: int, bare: Side, weight: float, scene: Scene) -> Contrast:
    span = held.place(low, min(held.high, low + SHOWN))
    place = bare.span(context=1 if bare.low else BARE)
    return _lost(span, place, weight, scene)


def _lost(condition: Span, bare: Span, weight: float, scene: Scene) -> Contrast:
    return Contrast(
        kind="condition",
        nature="conflict",
        severity=3,
        a=Telling(scene.text(condition), condition, "condition"),
        b=Telling(scene.text(bare), bare, "none"),
        reason="One leaves out the condition that the other names.",
        weight=weight,
    )


def contrast_conditions(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Conditions in sentences of which another report has the rest, in whatever order."""
    for low, high, first, second in scene.pairs.each(lambda span: _named_in(span, scene)):
        if (first is None) == (second is None):
            continue
        condition = first or second
        held, bare = (low, high) if first is not None else (high, low)
        if condition is None or not lacks(bare, condition, scene):
            continue
        other = scene.stems(bare)
        shared = (scene.stems(held) - scene.stems(condition)) & other
        kin = scene.weight(shared) / scene.weight(other) if other else 0.0
        named = frozenset[str]().union(*(scene.stems(span) for _, span in scene.named.over(bare)))
        told = len(shared - named) >= TOLD
        if told and kin >= options.filler_kinship and len(shared) >= LEAST < len(other):
            yield leaves_out(condition, bare, kin, scene, options=options)


def left_out(held: Span, bare: Span, scene: Scene) -> Span | None:
    """The condition of one sentence, if the other one's report names it nowhere."""
    condition = _named_in(held, scene)
    if condition is None or _named_in(bare, scene) is not None:
        return None
    return condition if lacks(bare, condition, scene) else None


def lacks(bare: Span, condition: Span, scene: Scene) -> bool:
    """Whether neither a sentence nor its report names a condition in any words."""
    named = scene.stems(condition)
    if 2 * scene.weight(named & scene.stems(bare)) >= scene.weight(named):
        # It is there in other words ("while the gate is jammed").
        return False
    return not is_told(condition, scene.sentences.over(bare), bare.report, scene)


def leaves_out(
    condition: Span, bare: Span, kin: float, scene: Scene, *, options: WeighOptions
) -> Contrast:
    """A condition beside the sentence that lacks it."""
    return _lost(condition, opening(bare, options=options), kin, scene)


def _named_in(sentence: Span, scene: Scene) -> Span | None:
    """The condition of a sentence of the body, if anything hangs on it."""
    if any(one.zone != "body" for one in scene.sentences.over(sentence)):
        return None
    text = scene.findings[sentence.report].report.text
    for statement in scene.statements.over(sentence):
        found = statement.condition
        if found is None or not sentence.holds(found) or not is_condition(scene.text(found)):
            continue
        if not text[max(0, found.start - 8) : found.start].rstrip().lower().endswith("even"):
            return found
    return None


def is_condition(text: str) -> bool:
    """Whether words open with what makes a thing hang on another ("if", not "until")."""
    keys = tuple(token.key for token in words(text)[:LONGEST])
    if keys in IDIOMS or len(keys) < LEAST:
        return False
    return any(keys[: len(opener)] == opener for opener in PARSED)


def _size(side: Side) -> int:
    return side.high - side.low


def _condition(side: Side) -> int | None:
    """Where a condition begins at the head of the words that differ."""
    if side.high - side.low < LEAST:
        return None
    keys = tuple(token.key for token in side.inside)
    if side.before == "even" or "even" in keys[:1]:
        # "Even if" grants a thing for argument; nothing hangs on it.
        return None
    for skip in (0, 1):
        for opener in OPENERS:
            if keys[skip : skip + len(opener)] == opener and len(keys) - skip >= LEAST:
                return side.low + skip
    if keys[:1] == VERBED and len(keys) >= LEAST and VERBS & set(keys):
        return side.low
    return None
