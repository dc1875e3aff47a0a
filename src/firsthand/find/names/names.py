"""Finds the people, organisations and places a report names, with their titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.find.names.mentions import Candidate, candidates, disjoint
from firsthand.find.names.roles import find_roles
from firsthand.find.parse import Parsed, ParsedSentence
from firsthand.model import Mention, Name, Span
from firsthand.options import DEFAULT, FindOptions
from firsthand.text.countries import country_of
from firsthand.text.lists import listed_set
from firsthand.text.names.spelling import fold, skeleton, word_likeness

# Family names that stand first in full names ("Kim Jong-un": Mr. Kim).
_FAMILY_FIRST = listed_set("""
    kim lee park choi jung kang cho yoon jang lim moon suh xi li wang zhang liu chen yang huang
    zhao wu zhou xu sun ma zhu hu guo he lin luo nguyen tran le pham mao deng jiang wen han
    """)
_RUN = re.compile(r"\w+")
_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))


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
    heads = _heads(by_key)
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for key, members in by_key.items():
        groups[heads.get(key, key)] += members
    return [members for key, members in groups.items() if key]


def _heads(by_key: dict[str, list[Candidate]]) -> dict[str, str]:
    """The spelling that each spelling joins: countries, full names, acronyms spelt out."""
    heads: dict[str, str] = {}
    last: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    initials: dict[str, list[str]] = defaultdict(list)
    for key, members in by_key.items():
        country = country_of(members[0].text)
        if country and country.way != "seat":
            heads[key] = f"country {country.name}"
            continue
        words = _bare(key.split())
        if len(words) > 1 and _votes(members)["person"] >= _votes(members)["organisation"]:
            last[skeleton(words[-1])].append(key)
            if words[0] in _FAMILY_FIRST or "-" in members[0].text:
                first[words[0]].append(key)
        letters = _initials(members[0].text)
        if letters:
            initials[letters].append(key)
    for key, members in by_key.items():
        if key in heads:
            continue
        full = _full(key, members, last, first, initials)
        if full and full != key:
            heads[key] = full
    return {key: heads.get(head, head) for key, head in heads.items()}


def _initials(text: str) -> str | None:
    """The initials of a name all of whose words have a capital; None for one word."""
    words = [word for word in text.split() if word not in ("of", "the", "and", "for", "&")]
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return None
    return fold("".join(word[0] for word in words))


def _bare(words: list[str]) -> list[str]:
    return words[:-1] if len(words) > 2 and words[-1] in _SUFFIX else words


def _full(
    key: str,
    members: Sequence[Candidate],
    last: dict[str, list[str]],
    first: dict[str, list[str]],
    initials: dict[str, list[str]],
) -> str | None:
    words = _bare(key.split())
    if not words:
        return None
    if len(words) > 1:
        return _same_person(key, words, last.get(skeleton(words[-1]), ()))
    word = words[0]
    fits = [k for k in last.get(skeleton(word), ()) if _alike(word, _bare(k.split())[-1])]
    people = {_person_key(k) for k in fits}
    if len(people) == 1:
        # Of father and son, the name without "Jr." is the one meant.
        return max(sorted(fits), key=lambda k: (_generation(k) is None, len(k)))
    if not fits and len(first.get(word, ())) == 1:
        return first[word][0]
    letters = members[0].text.replace(".", "")
    if letters.isupper() and len(letters) > 1 and len(initials.get(word, ())) == 1:
        return initials[word][0]
    return None


def _generation(key: str) -> str | None:
    last = key.split()[-1]
    return last if last in ("jr", "sr") else None


def _alike(a: str, b: str) -> bool:
    return a == b or word_likeness(a, b) >= 0.8


def _person_key(key: str) -> str:
    words = _bare(key.split())
    return words[0][:1] + " " + skeleton(words[-1])


def _same_person(key: str, words: Sequence[str], others: Iterable[str]) -> str | None:
    """A fuller or earlier spelling of a full name ("Michael T. Flynn" for "Michael Flynn")."""
    fits = []
    for other in others:
        parts = _bare(other.split())
        same = word_likeness(words[0], parts[0]) >= 0.8 and _alike(words[-1], parts[-1])
        same = same and _generation(key) == _generation(other)
        if same and _middle_agrees(words[1:-1], parts[1:-1]):
            fits.append(other)
    return max(sorted(fits), key=len) if fits else None


def _middle_agrees(a: Sequence[str], b: Sequence[str]) -> bool:
    return not a or not b or any(word_likeness(x, y) >= 0.8 for x in a for y in b)


def _votes(members: Iterable[Candidate]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for item in members:
        for kind, weight in item.votes:
            votes[kind] += weight  # type: ignore[assignment]
    return votes


def _is_person(members: Sequence[Candidate]) -> bool:
    votes = _votes(members)
    return bool(votes) and votes["person"] == max(votes.values())


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
        if _is_person(members):
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
    votes = _votes(members)
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
