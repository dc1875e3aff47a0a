"""Finds who does what a verb says, and the noun phrase that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.speech.cues import SPOKEN, can_speak, cue_of, word_cue

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What follows the head noun of a source and is no part of its name.
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "punct", "parataxis", "cc", "conj"})
_HANGING = frozenset(
    {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "parataxis", "prt"}
    | {"acomp", "oprd"}
)
# A verb that the parse may have hung on the wrong one of two verbs before it.
_LOOSELY = frozenset({"conj", "advcl", "ccomp", "xcomp"})
# Tokens: how far a noun may stand from its verb.
_BESIDE = 6


def subject_of(token: Token, *, steps: int = 6) -> Token | None:
    """Who does what a verb says: its subject, or the subject of the verb it hangs on.

    Of the subjects on the way up the first that can speak is taken, else the first.
    """
    first: Token | None = None
    token = _above_content(token)
    for step in range(steps):
        subject, ends = _own_subject(token)
        if subject is not None and subject.lower_ == "that" and token.dep_ == "relcl":
            subject = token.head
        if subject is not None and (can_speak(subject) or token.dep_ not in _LOOSELY):
            return subject if first is None or can_speak(subject) else first
        first = first or subject
        if ends and subject is None and (step == 0 or token.dep_ not in _LOOSELY):
            return first
        if token.tag_ == "VBN" and step == 0 and _is_participle(token):
            return first
        if token.dep_ in {"acl", "relcl"} and subject is None:
            noun = token.head
            if noun.dep_ in {"dobj", "dative"} and cue_of(noun.head) and token.tag_ == "VBG":
                # "She emailed supporters saying ...": she says it, not they.
                token = noun.head
                continue
            if not _is_aside(token) or noun.dep_ in SUBJECTS:
                return noun
            first = first or (noun if can_speak(noun) else None)
            while token.head != token and token.dep_ not in SUBJECTS | {"ROOT"}:
                token = token.head
                if token.pos_ in {"VERB", "AUX"}:
                    break
            continue
        if token.dep_ not in _HANGING:
            return first
        token = token.head
    return first


def _above_content(token: Token) -> Token:
    """The cue whose source goes on to speak: "said he was tired and vowed to rest".

    The second verb has the tense of the cue, no subject, and hangs on what the cue reports.
    """
    if token.dep_ not in {"conj", "advcl"} or any(c.dep_ in SUBJECTS for c in token.children):
        return token
    if _is_aside(token) and (main := _reporting(token)) is not None:
        return main
    inner = token.head
    outer = inner.head
    if inner.dep_ not in {"ccomp", "xcomp"} or outer.i > inner.i or cue_of(outer) is None:
        return token
    same = token.dep_ == "conj" and token.tag_ == outer.tag_ and token.tag_ in {"VBD", "VBZ"}
    return outer if same or _is_aside(token) else token


def _reporting(aside: Token) -> Token | None:
    """The verb whose source goes on behind a comma, however deep the parse hung the participle.

    "The minister answered reports that Dunn had sold it, remarking that ...", "The paper noted that
    Dunn sailed on the day he got the letter, suggesting that ...": the minister's, the paper's.
    """
    verb = aside.head
    while verb.head != verb:
        above = verb.head
        if above.i < verb.i and verb.dep_ == "ccomp" and (row := cue_of(above)) is not None:
            return above if row.kind in SPOKEN and above.tag_ in {"VBD", "VBZ", "VBN"} else None
        if verb.dep_ == "acl" and above.dep_ == "dobj" and word_cue(above) is not None:
            told = any(child.lower_ == "that" for child in verb.lefts)
            return above.head if told and above.head.pos_ == "VERB" else None
        verb = above
    return None


def _is_participle(token: Token) -> bool:
    """ "Asked about the pier, Dunn ...", "plans proposed in Halden": who does it is not told."""
    return token.dep_ in {"advcl", "acl"} and not any(
        child.dep_ in {"aux", "agent", "nsubj"} for child in token.children
    )


def _own_subject(token: Token) -> tuple[Token | None, bool]:
    """A verb's own subject or agent, and whether a passive leaves it without one."""
    passive = False
    active = _has(token)
    for child in token.children:
        if child.dep_ == "nsubj" or (active and child.dep_ == "nsubjpass"):
            return _nearest(child, token), True
        if child.dep_ == "agent":
            return next((part for part in child.children if part.dep_ == "pobj"), None), True
        passive = passive or child.dep_ == "nsubjpass"
    return None, passive


def _nearest(subject: Token, verb: Token) -> Token:
    """ "An officer of the brigade, Luca Carn told us": of two subjects the name beside the verb."""
    others = [c for c in verb.children if c.dep_ == "nsubj" and subject.i < c.i < verb.i]
    return others[-1] if others and others[-1].pos_ == "PROPN" else subject


def _has(token: Token) -> bool:
    """ "He's called for help": the parse takes "has" for "is", but what follows tells."""
    short = any(c.dep_ == "auxpass" and c.lower_ in {"'s", "’s"} for c in token.children)
    return short and any(
        c.i > token.i and (c.dep_ in {"dobj", "ccomp"} or c.lower_ in {"for", "about"})
        for c in token.children
    )


def _is_aside(token: Token) -> bool:
    """ ", saying ..." behind a comma hangs on the sentence, whatever noun the parse chose."""
    return token.tag_ == "VBG" and token.i > 0 and token.doc[token.i - 1].text == ","


def noun_beside(cue: Token, inside: frozenset[int]) -> Token | None:
    """The noun beside a verb, where the parse of a broken-up sentence gives no subject.

    `inside` are the tokens in quotation marks.
    """
    for step in (-1, 1):
        at = cue.i + step
        while 0 <= at < len(cue.doc) and abs(at - cue.i) <= _BESIDE and at not in inside:
            token = cue.doc[at]
            if token.pos_ in {"PROPN", "PRON", "NOUN"} and token.dep_ not in {"dobj", "dative"}:
                while token.head.i not in inside and token.dep_ in {"compound", "poss"}:
                    token = token.head
                return token
            if token.pos_ == "PUNCT":
                break
            at += step
    return None


def phrase_of(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head without its clauses: "the minister of trade", not ", who ..."."""
    parts = [head]
    for child in head.children:
        if child.dep_ not in _LOOSE or (child.dep_ in {"cc", "conj"} and head.dep_ in SUBJECTS):
            parts += child.subtree
        elif child.dep_ == "appos" and head.pos_ == "NOUN" and child.pos_ == "PROPN":
            parts += [child, *(part for part in child.children if part.dep_ == "compound")]
    parts.sort(key=lambda part: part.i)
    return trim(tuple(parts))


def trim(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leaves out white space and stops at both ends; quotation marks stay."""
    start, end = 0, len(tokens)
    while start < end and _is_loose(tokens[start]):
        start += 1
    while end > start and _is_loose(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_loose(token: Token) -> bool:
    return token.is_space or token.text == "|" or (token.is_punct and not token.is_quote)
