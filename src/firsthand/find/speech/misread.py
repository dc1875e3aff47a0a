"""Puts right what a parse makes of a cue: what is no speech, and sources cut or taken wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.speech.cues import can_speak, lemma_of
from firsthand.find.speech.extents import FINITE
from firsthand.find.speech.subjects import noun_beside, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

Content = tuple["Token", ...]

# Who is asked to say something has not said it.
_BIDDING = frozenset({"ask", "tell", "invite", "urge", "order", "request", "press", "require"})
_SAYING = frozenset({"say", "explain", "state", "declare", "tell", "confirm", "decide", "rule"})
# Whoever reports one of these raises an alarm; that it happened is not his statement.
_ALARMS = frozenset(
    {"emergency", "fire", "crash", "crime", "theft", "burglary", "break-in", "robbery", "incident"}
    | {"accident", "assault", "attack", "shooting", "gunshot", "sighting", "smoke", "smell"}
)
# What makes "called" a judgement and no telephone call: "called it a mess".
_PREDICATES = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr", "advcl"})
_RUNG_UP = frozenset({"911", "112", "999", "police", "ambulance", "emergency", "helpline", "boss"})
_ASKING = frozenset({"WP", "WRB", "WDT", "WP$"})
# What stands between a label or a dateline and the sentence behind it.
_BARS = frozenset({"|", ":", "/"})
_TIMES = frozenset({"DATE", "TIME"})
# Tokens; who spoke is said in no more at the end of a sentence.
_SOURCE = 16
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "PART", "NUM", "PUNCT"})


def is_no_speech(cue: Token) -> bool:
    """Whether a verb of speech tells an act: a call to the police, an alarm, a request to speak.

    "Hopes of finding more survivors are fading" finds people and no fact.
    """
    lemma = lemma_of(cue)
    things = [child for child in cue.children if child.dep_ == "dobj"]
    if lemma == "call":
        bare = not any(c.dep_ in _PREDICATES or c.lower_ == "as" for c in cue.children)
        return bare and any(_is_rung_up(thing) for thing in things)
    if lemma == "report":
        return cue.tag_ == "VBG" and any(lemma_of(thing) in _ALARMS for thing in things)
    if lemma == "find" and cue.tag_ == "VBG" and cue.dep_ == "pcomp":
        return all(
            c.lower_ not in {"that", "whether", "no"} for c in cue.doc[cue.i + 1 : cue.i + 2]
        )
    bidden = cue.dep_ == "xcomp" and cue.tag_ == "VB" and lemma_of(cue.head) in _BIDDING
    return bidden and lemma in _SAYING


def _is_rung_up(thing: Token) -> bool:
    follows = thing.right_edge.i + 1
    named = follows < len(thing.doc) and thing.doc[follows].is_quote
    marked = any(part.is_quote for part in thing.subtree)
    owned = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in thing.children)
    person = thing.pos_ == "NOUN" and can_speak(thing) and owned
    return (person or thing.lower_ in _RUNG_UP) and not named and not marked


def is_question(content: Content, cue: Token, rule: str) -> bool:
    """Whether a content is the gap of a question: "What did the court say about the King?"."""
    gap = content[0].tag_ in _ASKING and content[0].i < cue.i
    return rule == "object" and gap and cue.doc[-1].text == "?"


def speaking_subject(subject: Token | None, cue: Token) -> Token | None:
    """The subject of a cue, where the parse took a dateline, a label or a day for it.

    "Sella, Ruvania | Crews said", "Earlier Friday, Minister Dunn, briefing us, had said".
    """
    if subject is None or subject.i > cue.i:
        return subject
    doc = cue.doc
    if any(doc[at].text in _BARS for at in range(subject.i + 1, cue.i)):
        return noun_beside(cue, frozenset())
    if subject.ent_type_ in _TIMES:
        behind = [p for p in subject.subtree if p.ent_type_ == "PERSON" and p.dep_ == "appos"]
        return behind[0] if behind else subject
    return subject


def speech_before_its_source(cue: Token) -> tuple[Content, Content] | None:
    """ "The damage was heavy in the north, said board spokesman Suryo Purn.": speech and source.

    Only where the parse takes the name for something else than the subject.
    """
    doc = cue.doc
    if cue.tag_ not in {"VBD", "VBZ"} or cue.i < 3 or doc[cue.i - 1].text != ",":
        return None
    if any(child.dep_ in {"nsubj", "nsubjpass"} for child in cue.children):
        return None
    tail = trim(tuple(doc[cue.i + 1 :]))
    source = _up_to_comma(tail)
    if not source or len(tail) > _SOURCE or not source[-1].text[:1].isupper():
        return None
    plain = all(part.text[:1].isupper() or part.pos_ in _NAMING for part in source)
    ahead = doc[: cue.i - 1]
    if not plain or not any(part.tag_ in FINITE for part in ahead):
        return None
    content = trim(tuple(ahead))
    return (content, source) if content else None


def _up_to_comma(tokens: Content) -> Content:
    stop = next((at for at, part in enumerate(tokens) if part.text == ","), len(tokens))
    return tokens[:stop]


def source_up_to_comma(cue: Token, to: Token) -> tuple[Content, Content] | None:
    """ "According to the Post, Holt's bosses may have sold it": the source ends at the comma.

    Only where the parse runs the source on into the subject of what is said.
    """
    doc = cue.doc
    last = cue.right_edge.i
    if cue.i > 1 or last + 1 >= len(doc) or doc[last + 1].tag_ not in FINITE:
        return None
    commas = [at for at in range(to.i + 2, last) if doc[at].text == ","]
    if len(commas) != 1:
        return None
    source, content = trim(tuple(doc[to.i + 1 : commas[0]])), trim(tuple(doc[commas[0] + 1 :]))
    return (source, content) if source and content else None
