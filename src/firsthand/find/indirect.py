"""Finds reported speech, thought and judgement in the parse of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.cues import SPOKEN, Cue, can_speak, cue_of, word_cue

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What follows the head noun of a source and is no part of its name.
_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "punct", "parataxis", "cc", "conj"})
_OBJECT_TAIL = frozenset({"prep", "oprd", "xcomp", "dative", "acl", "relcl", "pcomp", "ccomp"})
# Whoever these words stand for is no source whose judgement a report would pass on.
_NO_JUDGE = frozenset({"it", "that", "which", "they", "this", "what", "you", "one"})
# "to criticise X", "by criticising X", "a plan criticising X" name an act, and no source for it.
_NO_ACT = frozenset({"xcomp", "pcomp", "acl", "ccomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Tokens: how long ", as Dunn said," may be, and how far a noun may stand from its verb.
_ASIDE = 12
_BESIDE = 6
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
# A verb that the parse may have hung on the wrong one of two verbs before it.
_LOOSELY = frozenset({"conj", "advcl", "ccomp", "xcomp"})
_HANGING = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "parataxis"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`) reports what (`content`) by which word (`cue`), as tokens of one sentence."""

    content: tuple[Token, ...]
    cue: tuple[Token, ...]
    source: tuple[Token, ...]
    subject: Token | None
    kind: str
    rule: str


def find_attributions(doc: Doc) -> list[Attribution]:
    """Attributions of one parsed sentence, in the order of their cues.

    Within the content of another only speech counts: "she said he wants to go" is one attribution.
    """
    found: list[Attribution] = []
    covered: set[int] = set()
    for token in doc:
        for item in _of_token(token):
            if token.i in covered and item.kind not in SPOKEN:
                continue
            found.append(item)
            covered.update(part.i for part in item.content)
    return found


def _of_token(token: Token) -> Iterator[Attribution]:
    if token.lower_ == "according":
        yield from _of_according(token)
        return
    if token.pos_ in {"NOUN", "ADJ"}:
        yield from _of_word(token)
        return
    cue = cue_of(token)
    if cue is None:
        return
    subject = subject_of(token)
    if subject is None and cue.kind in SPOKEN and token.tag_ in _FINITE:
        subject = noun_beside(token, frozenset())
    source = phrase_of(subject) if subject is not None else ()
    for rule, content in _contents(token, cue):
        if rule in {"object", "about", "infinitive"} and not _judges(token, subject, rule):
            continue
        kept = _trim(tuple(part for part in content if part not in source))
        if kept:
            yield Attribution(kept, (token,), source, subject, cue.kind, rule)
            return


def _of_according(token: Token) -> Iterator[Attribution]:
    """ "According to X, ...": the clause it stands in, without the phrase itself."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or head is None:
        return
    phrase = set(token.subtree)
    clause = token.head
    while clause.dep_ not in _CLAUSES and clause.head != clause:
        clause = clause.head
    content = _trim(tuple(part for part in clause.subtree if part not in phrase))
    if content:
        yield Attribution(content, (token, to), phrase_of(head), head, "say", "according to")


def _of_word(token: Token) -> Iterator[Attribution]:
    """Nouns and adjectives of speech and thought: "her promise to go", "confident that ..."."""
    cue = word_cue(token)
    if cue is None:
        return
    subject = _owner(token) if token.pos_ == "NOUN" else _bearer(token)
    if subject is None:
        return
    source = phrase_of(subject)
    for child in token.children:
        if child.i < token.i or child.i == subject.i:
            continue
        content: tuple[Token, ...] = ()
        if child.dep_ in {"acl", "ccomp", "xcomp"} and "clause" in cue.frames:
            content = tuple(child.subtree)
        elif child.dep_ == "prep" and child.lower_ in cue.about:
            content = tuple(part for part in child.subtree if part != child)
        kept = _trim(tuple(part for part in content if part not in source))
        if kept:
            yield Attribution(kept, (token,), source, subject, cue.kind, cue.kind)
            return


def _owner(token: Token) -> Token | None:
    """Whose claim it is: "Dunn's claim", "the claim by Dunn"."""
    for child in token.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "by":
            return next((part for part in child.children if part.dep_ == "pobj"), None)
    return None


def _bearer(token: Token) -> Token | None:
    """Who is confident: the subject of the verb an adjective completes."""
    return subject_of(token.head) if token.dep_ in {"acomp", "advcl", "conj", "oprd"} else None


def _judges(token: Token, subject: Token | None, rule: str) -> bool:
    """Whether a verb with an object is somebody's judgement and not an act wished or denied."""
    if any(child.tag_ == "MD" for child in token.children):
        return False
    if rule == "infinitive":
        return True
    if token.tag_ == "VB" or token.dep_ in _NO_ACT:
        return False
    return subject is not None and subject.lower_ not in _NO_JUDGE


def _contents(token: Token, cue: Cue) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Contents of a cue by frame, the likeliest first."""
    children = list(token.children)
    if "clause" in cue.frames:
        for child in children:
            if child.dep_ == "ccomp":
                yield "clause", tuple(child.subtree)
        if cue.kind in SPOKEN:
            yield from _around(token, children)
    if "infinitive" in cue.frames:
        for child in children:
            if child.dep_ in {"xcomp", "ccomp"}:
                yield "infinitive", tuple(child.subtree)
    if "object" in cue.frames:
        for child in children:
            if child.dep_ == "dobj":
                yield "object", _with_tail(child, children)
        passive = next((child for child in children if child.dep_ == "nsubjpass"), None)
        if passive is not None:
            yield "object", tuple(passive.subtree)
    for child in children:
        if child.dep_ == "prep" and child.lower_ in cue.about:
            yield "about", tuple(part for part in child.subtree if part != child)


def _around(token: Token, children: list[Token]) -> Iterator[tuple[str, tuple[Token, ...]]]:
    own = {part.i for part in token.subtree}
    head = token.head
    hangs = token.dep_ == "parataxis" or (token.dep_ == "ccomp" and token.i > head.i)
    if hangs and len(own) <= _ASIDE and _set_off(min(own), max(own), token.doc):
        yield "clause around", tuple(part for part in head.subtree if part.i not in own)
    if token.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ == "mark" for c in children):
        yield "as reported", tuple(part for part in head.subtree if part.i not in own)


def _set_off(first: int, last: int, doc: Doc) -> bool:
    """Whether words stand between commas or behind one, as an aside does."""
    edges = {doc[at].text for at in (first, first - 1, last) if at >= 0}
    return bool(edges & {",", "—", "–", "-", "''", "”", '"'})


def _with_tail(head: Token, children: list[Token]) -> tuple[Token, ...]:
    parts = list(head.subtree)
    for child in children:
        if child.i > head.i and child.dep_ in _OBJECT_TAIL:
            parts += child.subtree
    return tuple(sorted(set(parts), key=lambda part: part.i))


def subject_of(token: Token, *, steps: int = 6) -> Token | None:
    """Who does what a verb says: its subject, or the subject of the verb it hangs on.

    Of the subjects on the way up the first that can speak is taken, else the first.
    """
    first: Token | None = None
    for step in range(steps):
        subject, ends = _own_subject(token)
        if subject is not None and (can_speak(subject) or token.dep_ not in _LOOSELY):
            return subject if first is None or can_speak(subject) else first
        first = first or subject
        if ends and subject is None and (step == 0 or token.dep_ not in _LOOSELY):
            return first
        if token.dep_ in {"acl", "relcl"} and subject is None:
            noun = token.head
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


def _own_subject(token: Token) -> tuple[Token | None, bool]:
    """A verb's own subject or agent, and whether a passive leaves it without one."""
    passive = False
    for child in token.children:
        if child.dep_ == "nsubj":
            return child, True
        if child.dep_ == "agent":
            return next((part for part in child.children if part.dep_ == "pobj"), None), True
        passive = passive or child.dep_ == "nsubjpass"
    return None, passive


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
    return _trim(tuple(parts))


def _trim(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leaves out white space and stops at both ends; quotation marks stay."""
    start, end = 0, len(tokens)
    while start < end and _is_loose(tokens[start]):
        start += 1
    while end > start and _is_loose(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _is_loose(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote)
