"""Finds time expressions and resolves them from the day of publication and the tense."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Token

from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Date, Published, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.dates import dates_in
from firsthand.text.lists import listed_set

_FUTURE_HELPERS = frozenset(("will", "'ll", "’ll", "shall", "wo", "going"))
# "plans to meet on Friday", "scheduled for Friday": what follows is still to come.
_AHEAD = listed_set(
    "plan expect schedule intend aim agree vow promise pledge prepare hope want set due order ask"
    " urge decide propose seek slate invite"
)
_PLANNING = frozenset(("plan", "schedule", "expect", "intend", "prepare"))
_NONE = frozenset(("not", "n't", "n’t", "neither", "nor", "nobody", "none", "never"))


def find_dates(
    parsed: Parsed, published: Published | None, *, options: FindOptions = DEFAULT.find
) -> tuple[Date, ...]:
    """Dates of the whole text, furniture included, in text order."""
    report = parsed.report
    starts = [item.span.start for item in parsed.sentences]

    def tense(start: int, end: int) -> str | None:
        index = bisect_right(starts, start) - 1
        if index < 0 or parsed.sentences[index].span.end <= start:
            return None
        return tense_at(parsed.sentences[index], start, end)

    anchor = published.value if published else None
    return tuple(
        Date(
            span=Span(report.id, item.start, item.end),
            value=item.value,
            type=item.type,
            anchor=item.anchor,
            reason=item.reason,
            tense=item.tense,
        )
        for item in dates_in(report.text, anchor, tense=tense, reach=options.date_reach)
    )


def tense_at(item: ParsedSentence, start: int, end: int) -> str | None:
    """The tense of the verb that governs the characters from start to end of the report."""
    low, high = start - item.span.start, end - item.span.start
    words = item.doc.char_span(low, high, alignment_mode="expand")
    if words is None:
        return None
    token = words.root
    if token.dep_ == "poss" and not token.head.dep_.startswith("nsubj"):
        # "to get around Wednesday's ruling": the verb says nothing of the ruling's day.
        return None
    for _ in range(len(item.doc)):
        if token.pos_ in ("VERB", "AUX"):
            # "planned a march on Saturday": the march is still to come, not the planning.
            planned = token.lemma_.lower() in _PLANNING and token.i < words.start
            return "future" if planned else _tense(token)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense(verb: Token) -> str | None:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    tags = {child.tag_ for child in helpers} | {verb.tag_}
    if any(child.lower_ in _FUTURE_HELPERS for child in helpers):
        return "future"
    if "MD" in tags:
        return "past" if _is_perfect(helpers) or _was_unable(verb, helpers) else "future"
    if "TO" in tags:
        return "past" if _is_perfect(helpers) else _of_infinitive(verb)
    if "VBD" in tags:
        return "past"
    if verb.tag_ in ("VBN", "VBG") and not helpers:
        return _of_participle(verb)
    if verb.tag_ == "VBN":
        if _is_perfect(helpers):
            return "past"
        return "future" if verb.lemma_.lower() in _AHEAD else "present"
    return "present" if tags & {"VBZ", "VBP", "VBG"} else None


def _is_perfect(helpers: list[Token]) -> bool:
    return any(child.lemma_.lower() == "have" for child in helpers)


def _was_unable(verb: Token, helpers: list[Token]) -> bool:
    """`could not be reached`: told of the past, where `could speak` looks ahead."""
    if not any(child.lower_ == "could" for child in helpers):
        return False
    around = [child for child in verb.children if child.dep_ in ("neg", "nsubj", "nsubjpass")]
    around += [inner for child in around for inner in child.children]
    return any(token.lower_ in _NONE for token in around)


def _of_participle(verb: Token) -> str | None:
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl", "ROOT"):
        return "future" if verb.lemma_.lower() in _AHEAD else "past"
    above = verb.head
    return _tense(above) if above.i != verb.i and above.pos_ in ("VERB", "AUX") else None


def _of_infinitive(verb: Token) -> str | None:
    above = verb.head
    if above.i == verb.i:
        return "future"
    # "is to open on Friday" has been arranged.
    if above.tag_ in ("VBZ", "VBP") and above.lemma_.lower() == "be":
        return "future"
    if above.lemma_.lower() in _AHEAD or above.pos_ in ("NOUN", "PROPN", "ADJ"):
        return "future"
    return _tense(above) if above.pos_ in ("VERB", "AUX") else None
