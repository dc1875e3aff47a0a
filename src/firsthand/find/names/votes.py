"""Weighs what speaks for each type of name: the tagger, titles, and the words around."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from firsthand.find.credits.outlets import load_outlets
from firsthand.find.names.titles import role_ending
from firsthand.find.words import load_first_names
from firsthand.text.countries import country_of
from firsthand.text.lists import listed_set
from firsthand.text.names.words import BODY_WORDS

TYPES = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}

_SAID = listed_set("""
    say tell add warn argue explain write reply note state claim insist announce acknowledge
    admit deny suggest stress recall declare emphasize emphasise comment confirm think believe
    hope want speak urge vow
    """)
_PLACE_WORDS = listed_set("""
    tower street avenue road gate square bridge airport station island islands river palace
    building hotel valley mountain mountains lake sea ocean bay county province strait peninsula
    column stadium tunnel highway
    """)
# Ends of names of clubs.
_TEAMS = listed_set("rovers united wanderers athletic albion rangers hotspur dynamo fc afc rfc")
# Ends of names of places that are family names too, and beginnings of names of houses and heights.
_STREETS = listed_set("lane park hill quay pier drive terrace crescent wharf harbour beach forest")
_HOUSES = listed_set("café cafe hotel restaurant villa mount lake fort camp cape port")
# What lies in a person, where all else that stands "in" a name stands in a place.
_TRUST = listed_set("trust faith confidence believe belief interest believer pride stake invest")


def is_of_office(doc: Doc, end: int) -> bool:
    """ "Reform leader", "Halden mayor": whose office somebody holds is no person."""
    return end < len(doc) and doc[end].is_lower and role_ending(doc, end) is not None


def votes_for(
    words: Phrase, label: str, title: Phrase | None, *, courtesy: bool, heading: bool
) -> Iterator[tuple[str, float]]:
    """What speaks for a type: the tagger (least in headings), then the words around the name."""
    text = words.text
    country = country_of(text)
    if country:
        yield ("other" if country.way == "people" else "place", 20.0)
    # "The Herald reached Benning": no article stands before a person's bare name.
    bare = title is None and not courtesy
    article = words.start > 0 and words.doc[words.start - 1].lower_ == "the"
    if label == "PERSON" and bare and article:
        yield ("organisation", 1.0)
    elif label:
        yield (TYPES[label], 0.4 if heading else 1.0)
    if courtesy:
        yield ("person", 10.0)
    if title is not None:
        yield ("person", 8.0)
    network = load_outlets().get(text)
    if network is not None and network.kind == "social":
        yield ("organisation", 4.0)
    if _has_age(words):
        yield ("person", 6.0)
    root: Token = words.root
    if is_of_office(words.doc, words.end):
        yield ("organisation", 1.5)
    if root.dep_ == "nsubj" and root.head.lemma_.lower() in _SAID:
        yield ("person", 1.0)
    tokens = [token.lower_ for token in words]
    if len(tokens) > 1 and (tokens[-1] in _TEAMS or any(token in BODY_WORDS for token in tokens)):
        yield ("organisation", 3.0)
    if len(tokens) > 1 and tokens[-1] in _PLACE_WORDS:
        yield ("place", 6.0)
    if len(tokens) > 1 and (tokens[-1] in _STREETS or tokens[0] in _HOUSES):
        yield ("place", 3.0)
    letters = text.replace(".", "")
    if letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6 and not country:
        yield ("organisation", 0.8)
    if any(token.lower_ == "who" for token in words.doc[words.end : words.end + 2]):
        yield ("person", 2.0)
    if _has_first_name(words, article=article):
        yield ("person", 4.0)
    elif root.dep_ == "pobj" and words.end - words.start <= 3:
        weight = _place_weight(root.head)
        # A vote of no weight would still name the type of what nothing else speaks for.
        if weight:
            yield ("place", weight)


def _has_first_name(words: Phrase, *, article: bool) -> bool:
    """Whether a name of two or three words begins as a person's does: "Petra Novak"."""
    first, last = words[0], words[-1].lower_
    return (
        not article
        and 1 < len(words) <= 3
        and first.text in load_first_names()
        and all(token.text[:1].isupper() and token.is_alpha for token in words)
        and last not in BODY_WORDS
        and last not in _PLACE_WORDS
    )


def _place_weight(preposition: Token) -> float:
    """How much "in Halden", "at Halden" speaks for a place: trust alone lies in a person."""
    word = preposition.lower_
    if word in {"near", "outside"}:
        return 2.0
    return (0.5 if preposition.head.lemma_.lower() in _TRUST else 2.0) if word == "in" else 0.0


def _has_age(words: Phrase) -> bool:
    """ "Siraj, 46, who lives here": whoever has an age is a person."""
    after = [token.text for token in words.doc[words.end : words.end + 3]]
    return len(after) == 3 and after[0] == "," == after[2] and after[1].isdigit()
