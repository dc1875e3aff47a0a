"""Tells whether two passages of one topic are one statement."""

from __future__ import annotations

from math import fsum

from firsthand.options import WeighOptions
from firsthand.text.senses import alike_words
from firsthand.weigh.claims.passages import Passage

# Words that two passages must share to be one statement, beyond names, credits, dates and numbers.
SHARED = 2


def same_statement(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages are one statement, so that the lines that give them count each.

    They must agree and, unless both open their reports, share more than what both reports say
    throughout. Where both give little but quoted words of which other reports have a reading,
    nothing counts but whether it is one utterance.
    """
    if a.uttered and b.uttered:
        return a.uttered.is_part_of(b.uttered)
    if not agree(a, b, options=options):
        return False
    return (_opens(a) and _opens(b)) or _beyond_topic(a, b, options)


def agree(a: Passage, b: Passage, *, options: WeighOptions) -> bool:
    """Whether two passages of one topic share enough to be one statement, if it is not the topic.

    They must share two words that are more than names, credits, dates and numbers, a good part of
    what the shorter one says, and, where both give numbers, most of those of the one that gives
    fewer: one number in common may be one of two facts. Two that give amounts ("hundreds") must
    share one. What one denies, or says of a case that may not come, the other must not say to be
    so. Words of one sense count in part, an amount that both give counts extra.
    """
    if a.uttered and b.uttered:
        return a.uttered.is_part_of(b.uttered)
    fewer = min(len(a.numbers), len(b.numbers))
    if fewer and 2 * len(a.numbers & b.numbers) <= fewer:
        return False
    if a.amounts and b.amounts and not a.amounts & b.amounts:
        return False
    framing = a.framing | b.framing
    shared = (a.vocabulary & b.vocabulary) - (a.denied ^ b.denied)
    if a.conditional != b.conditional:
        shared -= a.supposed | b.supposed
    if len(shared - framing - a.numbers) < SHARED:
        return False
    least = min(_told(a.vocabulary, framing, options), _told(b.vocabulary, framing, options))
    enough = max(
        min(options.agreeing_words, options.agreeing_whole * least),
        options.agreeing_share * least,
    )
    told = _told(shared, framing, options)
    if told >= enough:
        return True
    told += options.agreeing_sense * alike_words(
        a.vocabulary - framing - a.denied, b.vocabulary - framing - b.denied
    )
    told += options.agreeing_amount * len(a.amounts & b.amounts)
    return told >= enough


def _opens(passage: Passage) -> bool:
    """Whether a passage stands where a report tells its news: that is its topic."""
    return passage.lede or passage.heading


def _beyond_topic(a: Passage, b: Passage, options: WeighOptions) -> bool:
    """Whether two passages share more than the words of which both reports are full.

    A word weighs the less the more sentences of the two reports hold it: each report of a landslide
    says "lodge" and "survivors" again and again, whatever else it says.
    """
    framing = a.framing | b.framing | a.attribution | b.attribution
    often = options.topic_repeats

    def weight(word: str) -> float:
        more = (a.repeats.get(word, 1) + b.repeats.get(word, 1)) / 2 - 1
        return (options.framing_weight if word in framing else 1.0) * often / (often + more)

    shared = a.vocabulary & b.vocabulary
    numbers = a.numbers & b.numbers
    held = fsum(weight(word) for word in shared)
    least = min(fsum(map(weight, a.vocabulary)), fsum(map(weight, b.vocabulary)))
    share = held / least if least else 0.0

    def is_more(told: float) -> bool:
        whole = told + share >= options.topic_words and share >= options.topic_share
        return whole or told >= options.topic_enough

    told = held + (options.topic_number - 1) * fsum(weight(word) for word in numbers)
    if is_more(told):
        return True
    told += options.agreeing_sense * alike_words(a.vocabulary - framing, b.vocabulary - framing)
    told += sum(1 for _, unit in a.amounts & b.amounts if unit)
    return is_more(told)


def _told(words: frozenset[str], framing: frozenset[str], options: WeighOptions) -> float:
    """How many words, a name, credit or date counted in part."""
    framed = len(words & framing)
    return len(words) - framed + framed * options.framing_weight
