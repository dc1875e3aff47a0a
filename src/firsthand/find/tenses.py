"""Tells from the verb over a time expression whether it lies in the past, present or future."""

from __future__ import annotations

from spacy.tokens import Span, Token

from firsthand.find.parse import ParsedSentence
from firsthand.text.lists import listed_set

_FUTURE_HELPERS = frozenset(("will", "'ll", "’ll", "shall", "wo", "going"))
# "plans to meet on Friday", "scheduled for Friday": what follows is still to come.
_AHEAD = listed_set(
    "plan expect schedule intend aim agree vow promise pledge prepare hope want set due order ask"
    " urge decide propose seek slate invite"
)
_PLANNING = frozenset(("plan", "schedule", "expect", "intend", "prepare"))
# "Four members want a cut on Thursday": what is wished for is still to come.
_WISHED = listed_set("want seek demand favour favor propose predict await")
# "is considering lowering the rate on Thursday", "leaned towards cutting it on Thursday".
_WEIGHED = listed_set("consider weigh mull contemplate discuss favour favor lean back support")
_IF = frozenset(("if", "unless"))
_UNTIL = frozenset(("by", "until", "till"))
# "a record set on Friday", "an inquiry ordered Friday": done then, unless it was "for" then.
_DONE_ON = _AHEAD - _PLANNING - frozenset(("slate", "due"))
_AIMED = frozenset(("for", "by", "until", "till"))
# "The trial opens on Friday", "the vote is Friday": the present tense of what is arranged.
_ARRANGED = listed_set(
    "be begin start open close end meet arrive leave depart travel fly return visit vote play face"
    " go take resume reopen expire launch appear host hold come run convene hear mark move"
)
_CLOCK_WORDS = frozenset(("a.m.", "p.m.", "am", "pm", "noon", "midnight", "o'clock", "at", "on"))
# "would go as soon as the bank opened on Monday": as late as what waits for it.
_UPON = frozenset(("when", "once", "until", "till", "as"))
_NONE = frozenset(("not", "n't", "n’t", "neither", "nor", "nobody", "none", "never"))


def tense_at(item: ParsedSentence, start: int, end: int) -> str | None:
    """The tense of the verb that governs the characters from start to end of the report."""
    low, high = start - item.span.start, end - item.span.start
    words = item.doc.char_span(low, high, alignment_mode="expand")
    if words is None:
        return None
    token = words.root
    if token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.pos_ != "VERB":
        # "Rate cut on the table for Thursday"
        return "future"
    if token.dep_ == "poss" and not token.head.dep_.startswith("nsubj"):
        # "to get around Wednesday's ruling": the verb says nothing of the ruling's day.
        return None
    for _ in range(len(item.doc)):
        if token.pos_ in ("VERB", "AUX"):
            return _at(token, words, headline=item.sentence.zone != "body")
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _at(verb: Token, words: Span, *, headline: bool) -> str | None:
    lemma, beside = verb.lemma_.lower(), verb.i < words.start
    # "planned a march on Saturday": the march is still to come, not the planning.
    if lemma in _PLANNING and (beside or verb.tag_ in ("VBZ", "VBP")):
        return "future"
    if beside and lemma in _DONE_ON and _is_done(verb):
        return "past"
    if _is_awaited(verb, words):
        return "future"
    tense = tense_of(verb)
    # Headlines tell the past in the present.
    if tense == "present" and not headline and _is_arranged(verb, words):
        return "future"
    if tense == "past" and _waits(verb):
        return "future"
    return tense


def _is_awaited(verb: Token, words: Span) -> bool:
    """Whether a verb says of its day that it is still to come: wished for, weighed or supposed."""
    if verb.tag_ in ("VBZ", "VBP") and verb.i < words.start and verb.lemma_.lower() in _WISHED:
        return True
    above = verb.head.head if verb.head.dep_ == "prep" else verb.head
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "pcomp") and above.lemma_.lower() in _WEIGHED:
        return True
    supposed = any(child.lower_ in _IF and child.dep_ == "mark" for child in verb.children)
    return supposed and (tense_of(verb) != "past" or words.root.head.lower_ in _UNTIL)


def _is_done(verb: Token) -> bool:
    """Whether a participle tells what has been done, not what it is to be done for."""
    aimed = any(child.lower_ in _AIMED for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not aimed


def _is_arranged(verb: Token, words: Span) -> bool:
    """Whether a verb in the present says when something is to happen ("opens on Friday")."""
    root = words.root
    near = root.head == verb or (root.dep_ == "pobj" and root.head.head == verb)
    on = root.dep_ != "pobj" or root.head.lower_ in ("on", "at", "from")
    going = verb.tag_ == "VBG"
    timed = (near and on) or _by_the_clock(root, verb)
    return timed and (going or verb.lemma_.lower() in _ARRANGED)


def _by_the_clock(day: Token, verb: Token) -> bool:
    """Whether a day hangs on a verb by its time of day ("opens at 9 a.m. Monday")."""
    token = day
    while token.head.lower_ in _CLOCK_WORDS or token.head.like_num:
        token = token.head
        if token.head == verb:
            return True
    return False


def _waits(verb: Token) -> bool:
    """Whether a clause in the past tense is what a clause in the future waits for."""
    if verb.dep_ != "advcl" or not any(child.lower_ in _UPON for child in verb.children):
        return False
    above = next((token for token in verb.ancestors if token.pos_ in ("VERB", "AUX")), None)
    return above is not None and tense_of(above) == "future"


def tense_of(verb: Token) -> str | None:
    """The tense of a verb with its helpers; that of the verb above where it has none of its own."""
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
    if _is_perfect(helpers):
        return "past"
    if verb.tag_ == "VBN":
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
    return tense_of(above) if above.i != verb.i and above.pos_ in ("VERB", "AUX") else None


def _of_infinitive(verb: Token) -> str | None:
    above = verb.head
    if above.i == verb.i:
        return "future"
    # "is to open on Friday" has been arranged; "was to open" may still be to come.
    if above.tag_ in ("VBZ", "VBP", "VBD") and above.lemma_.lower() == "be":
        return "future" if above.tag_ != "VBD" else None
    if above.lemma_.lower() in _AHEAD or above.pos_ in ("NOUN", "PROPN", "ADJ"):
        return "future"
    return tense_of(above) if above.pos_ in ("VERB", "AUX") else None
