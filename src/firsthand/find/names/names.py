"""Finds the people, organisations and places a report names, with their titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from firsthand.find.names.joining import heads_of, is_person, votes_of
from firsthand.find.names.mentions import Candidate, candidates, disjoint
from firsthand.find.names.roles import find_roles
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Mention, Name, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.countries import country_of
from firsthand.text.names.spelling import fold

_RUN = re.compile(r"\w+")


def find_names(parsed: Parsed, *, options: FindOptions = DEFAULT.find) -> tuple[Name, ...]:
    """Names of one report, each with all its mentions.

    Method: the tagger's entities and capitalised runs are candidates; spellings are grouped (a
    surname joins the one full name that ends in it); each group's type is a vote over all its
    mentions and what stands around them, since the tagger alone mistakes many.
    """
    found = [item for sentence in parsed.sentences for item in candidates(sentence)]
    groups = _grouped(found)
    groups = _with_missed(groups, parsed, found)
    names = [name for members in groups if (name := _name(members)) is not None]
    names.sort(key=lambda name: (name.mentions[0].span, name.canonical))
    return _with_roles(parsed.sentences, names)


def _key(text: str) -> str:
    return " ".join(re.sub(r"[.’']", "", fold(text)).replace("-", " ").split())


def _grouped(found: Sequence[Candidate]) -> list[list[Candidate]]:
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for item in found:
        by_key[_key(item.text)].append(item)
    heads = heads_of(by_key)
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for key, members in by_key.items():
        groups[heads.get(key, key)] += members
    return [members for key, members in groups.items() if key]


def _with_missed(
    groups: list[list[Candidate]],
    parsed: Parsed,
    found: Sequence[Candidate],
) -> list[list[Candidate]]:
    """Mentions of known people and bodies by one word that the tagger passed over."""
    # None: two names of the report are said by this word.
    owner: dict[str, int | None] = {}
    for place, members in enumerate(groups):
        words = {item.text for item in members if len(item.words) == 1}
        if is_person(members):
            words |= {item.words[-1] for item in members}
        for word in sorted(words):
            owner[word] = None if word in owner else place
    taken = {(item.span.start, item.span.end) for item in found}
    covered = sorted(taken)
    starts = {run[0] for word in owner if (run := _RUN.match(word))}
    for item in parsed.sentences:
        if starts.isdisjoint(_RUN.findall(parsed.report.slice(item.span))):
            continue
        inside = covered[
            bisect_left(covered, (item.span.start, 0)) : bisect_left(covered, (item.span.end, 0))
        ]
        for token in item.doc:
            number = owner.get(token.text)
            if number is None or not token.text[:1].isupper() or len(token.text) < 3:
                continue
            span = item.place(token)
            if any(start < span.end and span.start < end for start, end in inside):
                continue
            heading = item.sentence.zone in ("headline", "subhead")
            groups[number].append(Candidate(span, token.text, (), (), False, heading))
    return groups


def _name(members: Sequence[Candidate]) -> Name | None:
    votes = votes_of(members)
    kind = max(sorted(votes), key=lambda k: votes[k]) if votes else "other"
    country = country_of(members[0].text)
    if country and country.way != "seat":
        kind = "place"
    strong = kind != "other" or len(members[0].words) > 1 or votes["other"] >= 1
    if not strong:
        return None
    titles = {title.span: title for item in members for title in item.titles}
    if kind != "person":
        titles = {}
    mentions = sorted({item.span for item in members})
    return Name(
        canonical=_canonical(members, kind),
        type=kind,
        mentions=tuple(Mention(span, "name") for span in disjoint(mentions)),
        titles=tuple(titles[span] for span in sorted(titles)),
    )


def _canonical(members: Sequence[Candidate], kind: str) -> str:
    country = country_of(members[0].text)
    if country and country.way != "seat":
        names = Counter(item.text for item in members if country_of(item.text) == country)
        return country.name if names else members[0].text
    counts = Counter(" ".join(item.words) for item in members)
    first = {" ".join(item.words): -n for n, item in reversed(list(enumerate(members)))}
    best = [text for text in counts if " " in text] or list(counts)
    return max(best, key=lambda text: (counts[text], len(text), first[text], text))


def _with_roles(sentences: Sequence[ParsedSentence], names: Sequence[Name]) -> tuple[Name, ...]:
    extra: dict[int, list[Span]] = defaultdict(list)
    for index, span in find_roles(sentences, names):
        extra[index].append(span)
    out = []
    for index, name in enumerate(names):
        roles = [Mention(span, "role") for span in extra[index]]
        mentions = sorted((*name.mentions, *roles), key=lambda mention: mention.span)
        out.append(replace(name, mentions=tuple(mentions)))
    return tuple(out)
