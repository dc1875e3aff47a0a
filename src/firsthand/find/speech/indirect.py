"""Finds reported speech, thought and judgement in the parse of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from firsthand.find.speech.attribution import Attribution
from firsthand.find.speech.cues import SPOKEN, can_speak, cue_of
from firsthand.find.speech.extents import FINITE
from firsthand.find.speech.frames import contents
from firsthand.find.speech.misread import (
    is_no_speech,
    is_question,
    source_up_to_comma,
    speaking_subject,
    speech_before_its_source,
)
from firsthand.find.speech.subjects import noun_beside, phrase_of, subject_of, trim
from firsthand.find.speech.worded import of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Whoever these words stand for is no source whose judgement a report would pass on.
_NO_JUDGE = frozenset({"it", "that", "this", "what", "you", "one"})
# "wanted to criticise X", "a plan criticising X" name an act, and no source for it.
_NO_ACT = frozenset({"xcomp", "pcomp", "acl", "ccomp"})
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})


def find_attributions(doc: Doc) -> list[Attribution]:
    """Attributions of one parsed sentence, in the order of their cues.

    Within the content of another only speech counts: "she said he wants to go" is one attribution.
    """
    found = [item for token in doc for item in _of_token(token)]
    covered: Counter[int] = Counter()
    for item in found:
        covered.update({part.i for part in item.content})
    return [
        item
        for item in found
        if (item.kind in SPOKEN or not covered[item.cue[-1].i]) and not _is_retold(item, covered)
    ]


def _is_retold(item: Attribution, covered: Counter[int]) -> bool:
    """ "said in a statement that ...": the noun has no source of its own, and the verb has one."""
    return not item.source and item.kind == "word" and covered[item.content[0].i] > 1


def _of_token(token: Token) -> Iterator[Attribution]:
    if token.lower_ == "according":
        yield from _of_according(token)
        return
    if token.pos_ in {"NOUN", "ADJ"}:
        yield from of_word(token)
        return
    cue = cue_of(token)
    if cue is None:
        return
    if is_no_speech(token):
        return
    if cue.kind in SPOKEN and (inverted := speech_before_its_source(token)):
        content, source = inverted
        yield Attribution(content, (token,), source, source[-1], cue.kind, "clause")
        return
    subject = speaking_subject(subject_of(token), token)
    if subject is None and cue.kind in SPOKEN and token.tag_ in FINITE:
        subject = noun_beside(token, frozenset())
    source = phrase_of(subject) if subject is not None else ()
    for rule, content in contents(token, cue):
        if rule == "clause around" and subject in content:
            subject = noun_beside(token, frozenset())
            source = phrase_of(subject) if subject is not None else ()
        if rule in {"object", "about", "infinitive"} and not _judges(token, subject, rule):
            continue
        kept = trim(tuple(part for part in content if part not in source))
        if kept and not is_question(kept, token, rule):
            yield Attribution(kept, (token,), source, subject, cue.kind, rule)
            return


def _of_according(token: Token) -> Iterator[Attribution]:
    """ "According to X, ...": the clause it stands in, without the phrase itself."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to else None
    if to is None or head is None:
        return
    if (cut := source_up_to_comma(token, to)) is not None:
        source, content = cut
        yield Attribution(content, (token, to), source, source[-1], "say", "according to")
        return
    phrase = {part.i for part in token.subtree}
    content = trim(tuple(part for part in _scope(token, max(phrase)) if part.i not in phrase))
    if content:
        yield Attribution(content, (token, to), phrase_of(head), head, "say", "according to")


def _scope(token: Token, last: int) -> Iterable[Token]:
    """The clause that "according to" gives to its source; `last` is where the phrase ends.

    At the start of a sentence that is what follows, elsewhere the clause it hangs on with those
    beside it; where the parse hung it on a later verb, what stands before.
    """
    doc, clause = token.doc, token.head
    if token.i <= 1 and last + 1 < len(doc) and doc[last + 1].text == ",":
        return doc[last + 2 :]
    if clause.i > token.i and token.i > 1:
        return doc[: token.i]
    while clause.head != clause and clause.dep_ not in _CLAUSES:
        clause = clause.head
    while clause.dep_ in {"conj", "advcl"} and clause.head.i < clause.i:
        clause = clause.head
    return clause.subtree


def _judges(token: Token, subject: Token | None, rule: str) -> bool:
    """Whether a verb with an object is somebody's judgement and not an act wished or denied."""
    if rule in {"infinitive", "raised"}:
        return True
    if any(child.tag_ == "MD" for child in token.children):
        return False
    if subject is None:
        # "was accused of ...": somebody accused him, and it is not told who.
        return any(child.dep_ == "nsubjpass" for child in token.children)
    if subject.lower_ in _NO_JUDGE:
        return False
    if token.tag_ == "VB" and not _is_done(token):
        return False
    return token.dep_ not in _NO_ACT or _tells(token, subject)


def _is_done(token: Token) -> bool:
    """Whether a bare verb tells what was done: "did oppose X", "used the speech to oppose X"."""
    auxiliaries = {child.lower_ for child in token.children if child.dep_ in {"aux", "neg"}}
    if auxiliaries & {"not", "n't", "n’t", "never"}:
        return False
    return token.dep_ == "advcl" or bool(auxiliaries & {"do", "did", "does"})


def _tells(token: Token, subject: Token) -> bool:
    """ "A group backing X", "in backing X": what hangs on one who can speak is told of him."""
    return token.dep_ in {"acl", "pcomp"} and token.tag_ == "VBG" and can_speak(subject)
