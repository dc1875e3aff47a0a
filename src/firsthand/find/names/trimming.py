"""Cuts off a name what is none of it: articles, forms of address, offices, trades, marks."""

from __future__ import annotations

from spacy.tokens import Doc

from firsthand.find.names.titles import COURTESY, role_ending
from firsthand.find.words import load_person_nouns
from firsthand.text.lists import listed_set
from firsthand.text.names.words import BODY_WORDS

_LEADING = frozenset(("the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my"))
# Nouns for a person that are given or family names too ("Baker Hartley").
_NAMESAKES = listed_set("""
    baker barber bishop butcher carpenter cook count farmer fisher gardener guard guide hunter king
    merchant miner page painter parson pope prince sailor singer dean forester keeper major
    marshal planner player porter potter ranger rector rider runner shepherd steward weaver
    """)
# Words for people that no name begins with, and that are no office somebody goes by.
NEIGHBOURS = listed_set("""
    neighbour neighbours neighbor neighbors villager villagers shopkeeper bystander onlooker
    survivor survivors resident residents
    """)
# What a minister or a secretary is of.
OFFICE_FIELDS = listed_set("""
    agriculture aviation commerce communications culture defence defense development economy
    education employment energy environment finance fisheries health housing industry information
    infrastructure interior justice labor labour planning power sport sports state tourism trade
    transport transportation treasury veterans war water works youth
    """)


def trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Where a name begins and ends that the tagger gave more or fewer words."""
    while start < end and (
        doc[start].lower_ in _LEADING or doc[start].is_punct or doc[start].is_space
    ):
        start += 1
    while start < end and (
        doc[end - 1].text in ("'s", "’s", "'", "’")
        or doc[end - 1].is_punct
        or doc[end - 1].is_space
    ):
        end -= 1
    # "Moon Jae" before "-in": the tagger drops the end of a hyphenated given name.
    while end + 1 < len(doc) and doc[end].text == "-" and _glued(doc, end):
        end += 2
    if end - start > 2 and _is_portfolio(doc, start):
        start += 1
    moved = not any(token.lower_ in BODY_WORDS for token in doc[start + 1 : end])
    while moved and end - start > 1:
        moved = False
        # "President Orr" taken as one entity: the office is a title, not a part of the name.
        for at in range(end - 2, start - 1, -1):
            word = doc[at].lower_.rstrip(".")
            trade = label in ("PERSON", "") and _is_trade(doc, at, end)
            if word in COURTESY or word in NEIGHBOURS or trade or _is_office(doc, at):
                start, moved = at + 1, True
                break
    return start, end


def _is_trade(doc: Doc, at: int, end: int) -> bool:
    """Whether a word before a name is a noun for a person: "Driver Colin Hartley".

    At a sentence's head only: elsewhere a capital makes it part of an office ("City Clerk").
    """
    word = doc[at].lower_.rstrip(".")
    if word not in load_person_nouns() or (word in _NAMESAKES and end - at <= 2):
        return False
    return not any(token.is_alpha for token in doc[:at])


def is_field_of_office(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is but the field of an office ("Interior" before "Minister")."""
    field = all(token.lower_ in OFFICE_FIELDS for token in doc[start:end])
    return field and end < len(doc) and doc[end].lower_ in ("minister", "secretary", "ministry")


def _is_portfolio(doc: Doc, at: int) -> bool:
    """ "Minister of Transport Ada Orr" whose entity begins with her field."""
    of = at >= 2 and doc[at - 1].lower_ == "of" and role_ending(doc, at - 2) is not None
    return of and doc[at].lower_ in OFFICE_FIELDS


def _glued(doc: Doc, hyphen: int) -> bool:
    after = doc[hyphen + 1]
    spaced = doc[hyphen - 1].whitespace_ or doc[hyphen].whitespace_
    return not spaced and after.is_alpha and after.is_lower and len(after.text) <= 5


def _is_office(doc: Doc, at: int) -> bool:
    return role_ending(doc, at) is not None and doc[at + 1].text[:1].isupper()
