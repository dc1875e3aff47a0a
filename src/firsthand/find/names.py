"""Finds the people, organisations and places a report names, with their titles."""

from __future__ import annotations

from collections import defaultdict

from firsthand.find.parse import Parsed
from firsthand.model import Mention, Name, Span
from firsthand.options import DEFAULT, FindOptions

_TYPES = {
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


def find_names(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Name, ...]:
    """Names of one report, each with all its mentions."""
    places: dict[str, list[Span]] = defaultdict(list)
    votes: dict[str, list[str]] = defaultdict(list)
    for item in parsed.sentences:
        for entity in item.doc.ents:
            if entity.label_ in _TYPES:
                text = entity.text.removesuffix("'s").removesuffix("’s").strip()
                if text:
                    span = item.place(entity)
                    place = Span(span.report, span.start, span.start + len(text))
                    places[text].append(place)
                    votes[text].append(_TYPES[entity.label_])
    people = [text for text in places if " " in text]
    heads: dict[str, str] = {}
    for text in places:
        full = [other for other in people if other.split()[-1] == text]
        heads[text] = full[0] if len(full) == 1 else text
    groups: dict[str, list[str]] = defaultdict(list)
    for text, head in heads.items():
        groups[head].append(text)
    found = []
    for head, members in groups.items():
        spans = sorted({span for text in members for span in places[text]})
        kinds = sorted(kind for text in members for kind in votes[text])
        kind = max(sorted(set(kinds)), key=kinds.count)
        found.append(Name(head, kind, tuple(Mention(span, "name") for span in spans)))
    return tuple(sorted(found, key=lambda name: name.mentions[0].span))
