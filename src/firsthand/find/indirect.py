"""Finds reported speech, thought and judgement in the parse of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.find.cues import SPOKEN, Cue, can_speak, cue_of, word_cue
from firsthand.find.subjects import noun_beside, phrase_of, subject_of, trim

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OBJECT_TAIL = frozenset({"prep", "oprd", "xcomp", "dative", "acl", "relcl", "pcomp", "ccomp"})
# Prepositions whose phrase belongs to what is judged; "during", "on" tell when and where it was.
_TAIL_WORDS = frozenset({"for", "as", "of", "to", "from", "with", "about", "against", "over"})
# Whoever these words stand for is no source whose judgement a report would pass on.
_NO_JUDGE = frozenset({"it", "that", "which", "they", "this", "what", "you", "one"})
# "to criticise X", "by criticising X", "a plan criticising X" name an act, and no source for it.
_NO_ACT = frozenset({"xcomp", "pcomp", "acl", "ccomp"})
_OCCASIONS = frozenset({"as", "when", "while", "after", "before", "despite"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Tokens: how long ", as Dunn said," may be.
_ASIDE = 12
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})


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
        kept = trim(tuple(part for part in content if part not in source))
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
    content = trim(tuple(part for part in clause.subtree if part not in phrase))
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
        kept = trim(tuple(part for part in content if part not in source))
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
    if token.tag_ == "VB" or (token.dep_ in _NO_ACT and not _tells(token, subject)):
        return False
    return subject is not None and subject.lower_ not in _NO_JUDGE


def _tells(token: Token, subject: Token | None) -> bool:
    """ "A group backing X": what hangs on one who can speak is told of him."""
    return (
        token.dep_ == "acl" and token.tag_ == "VBG" and subject is not None and can_speak(subject)
    )


def _contents(token: Token, cue: Cue) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Contents of a cue by frame, the likeliest first."""
    children = list(token.children)
    if "clause" in cue.frames:
        for child in children:
            if child.dep_ == "ccomp":
                yield "clause", _finished(tuple(child.subtree), token)
        if cue.kind in SPOKEN:
            yield from _around(token, children)
    if "infinitive" in cue.frames:
        for child in children:
            if child.dep_ in {"xcomp", "ccomp"}:
                yield "infinitive", _without_occasion(child)
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
    # "as Holt said" gives the words to Holt; "as troops continue to advance" gives them to nobody.
    bare = not any(child.dep_ in {"xcomp", "ccomp", "dobj", "acomp"} for child in children)
    as_said = any(child.lower_ == "as" and child.dep_ == "mark" for child in children)
    if token.dep_ == "advcl" and bare and as_said:
        yield "as reported", tuple(part for part in head.subtree if part.i not in own)


def _set_off(first: int, last: int, doc: Doc) -> bool:
    """Whether words stand between commas or behind one, as an aside does."""
    edges = {doc[at].text for at in (first, first - 1, last) if at >= 0}
    return bool(edges & {",", "—", "–", "-", "''", "”", '"'})


def _without_occasion(verb: Token) -> tuple[Token, ...]:
    """A clause less a last "as she left", "when women speak up": when the cue's act was."""
    last = list(verb.children)[-1:]
    parts = tuple(verb.subtree)
    if last and last[0].dep_ == "advcl":
        loose = tuple(last[0].subtree)
        if loose[0].lower_ in _OCCASIONS and loose[0].i > verb.i:
            return tuple(part for part in parts if part.i < loose[0].i)
    return parts


def _finished(content: tuple[Token, ...], cue: Token) -> tuple[Token, ...]:
    """A clause behind its cue that the parse cut before its verb goes on to the sentence's end."""
    doc, end = cue.doc, content[-1].i + 1
    if content[0].i < cue.i or end >= len(doc) or doc[end].tag_ not in _FINITE:
        return content
    if any(token.tag_ in _FINITE and token.dep_ == "ccomp" for token in content):
        return content
    return (*content, *doc[end:])


def _with_tail(head: Token, children: list[Token]) -> tuple[Token, ...]:
    parts = list(head.subtree)
    for child in children:
        if child.i <= head.i or child.dep_ not in _OBJECT_TAIL:
            continue
        if child.dep_ != "prep" or child.lower_ in _TAIL_WORDS:
            parts += child.subtree
    return tuple(sorted(set(parts), key=lambda part: part.i))
