"""Joins the names of a story's reports into actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from firsthand.link.actor_groups import Group, actor_of
from firsthand.model import Actor, Findings
from firsthand.options import DEFAULT, LinkOptions
from firsthand.text.countries import country_of
from firsthand.text.names.spelling import fold, skeleton, word_likeness

_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SMALL = frozenset(("of", "the", "and", "for", "&"))
# Kinds of credited sources that are bodies, whatever the tagger takes their names for.
_MEDIA = frozenset(("agency", "outlet", "broadcast"))


def link_actors(
    findings: Sequence[Findings], *, options: LinkOptions = DEFAULT.link
) -> tuple[Actor, ...]:
    """Actors of one story, most mentioned first.

    Method: names are blocked by the consonant skeleton of their last word, so that only names of
    one block are compared; two join where last words sound alike and first names do not conflict.
    A surname alone joins the one full name of its block. Types are a vote over all mentions of all
    reports. Two people with one surname and different first names are never joined.
    """
    groups = _by_spelling(findings)
    groups = _joined_countries(groups)
    groups = _joined_acronyms(groups)
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        blocks[skeleton(group.key[-1]) or group.key[-1]].append(group)
    joined = [
        group for block in sorted(blocks) for group in _joined_block(blocks[block], options=options)
    ]
    actors = [actor_of(group) for group in _joined_given(joined, options=options)]
    return tuple(sorted(actors, key=lambda actor: (-len(actor.mentions), actor.name)))


def _key(text: str) -> tuple[str, ...]:
    words = fold(text).replace(".", "").replace("’", "'").replace("-", " ").split()
    words = [word.removesuffix("'s").strip("'") for word in words if word not in ("the", "'s")]
    words = [word for word in words if word] or [fold(text) or text]
    return tuple(words[:-1] if len(words) > 2 and words[-1] in _SUFFIX else words)


def _generation(text: str) -> str:
    last = fold(text).rstrip(".").split()[-1:] or [""]
    return last[0] if last[0] in ("jr", "sr") else ""


def _by_spelling(findings: Sequence[Findings]) -> list[Group]:
    groups: dict[tuple[tuple[str, ...], str], Group] = {}
    media = _credited_media(findings)
    for item in sorted(findings, key=lambda item: item.report.id):
        for name in item.names:
            key = _key(name.canonical)
            group = groups.setdefault((key, _generation(name.canonical)), Group(key))
            group.members.append((item.report, name))
            # A title is strong evidence; the tagger's label of one mention is weak.
            group.votes[name.type] += len(name.mentions)
            group.votes["person"] += 3 * len(name.titles)
            group.votes["organisation"] += 3 * len(name.mentions) * (key in media)
    return [groups[key] for key in sorted(groups)]


def _credited_media(findings: Iterable[Findings]) -> frozenset[tuple[str, ...]]:
    return frozenset(
        _key(credit.source)
        for item in findings
        for credit in item.credits
        if credit.source is not None and credit.kind in _MEDIA
    )


def _joined_countries(groups: Iterable[Group]) -> list[Group]:
    by_country: dict[str, Group] = {}
    rest = []
    for group in groups:
        country = country_of(group.members[0][1].canonical)
        if country is None or country.way == "seat":
            rest.append(group)
        elif country.name in by_country:
            by_country[country.name].take(group)
        else:
            by_country[country.name] = group
    return rest + [by_country[name] for name in sorted(by_country)]


def _initials(text: str) -> str:
    words = [word for word in text.split() if word.lower() not in _SMALL]
    if len(words) < 2 or not all(word[:1].isupper() for word in words):
        return ""
    return fold("".join(word[0] for word in words))


def _joined_acronyms(groups: Sequence[Group]) -> list[Group]:
    """An acronym joins the one name that it abbreviates."""
    spelt: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        letters = _initials(group.members[0][1].canonical)
        if letters and group.type != "person":
            spelt[letters].append(group)
    out = []
    for group in groups:
        text = group.members[0][1].canonical.replace(".", "")
        full = spelt.get(group.key[0], []) if len(group.key) == 1 and text.isupper() else []
        if len(full) == 1 and full[0] is not group:
            full[0].take(group)
        else:
            out.append(group)
    return out


def _joined_block(block: Sequence[Group], *, options: LinkOptions) -> list[Group]:
    full = sorted(
        (group for group in block if len(group.key) > 1), key=lambda g: (-g.weight, g.key)
    )
    heads: list[Group] = []
    for group in full[: options.actors_a_block]:
        fits = [head for head in heads if _is_one(group, head)]
        if len(fits) == 1:
            fits[0].take(group)
        else:
            heads.append(group)
    heads += full[options.actors_a_block :]
    alone = [group for group in block if len(group.key) == 1]
    return _with_surnames(heads, alone, options=options)


def _with_surnames(
    heads: list[Group], alone: Iterable[Group], *, options: LinkOptions
) -> list[Group]:
    rest: list[Group] = []
    people = [head for head in heads[: options.actors_a_block] if head.type == "person"]
    for group in sorted(alone, key=lambda g: (-g.weight, g.key)):
        surname = group.key[0]
        fits = [head for head in people if word_likeness(surname, head.key[-1]) >= 0.8]
        others = rest[: options.actors_a_block]
        fits = fits or [other for other in others if _is_spelling(group, other)]
        chosen = _dominant(fits, options=options)
        if chosen is not None:
            chosen.take(group)
        else:
            rest.append(group)
    return heads + rest


def _dominant(fits: Sequence[Group], *, options: LinkOptions) -> Group | None:
    """The one that fits, or the one named so much more often that it must be meant."""
    ranked = sorted(fits, key=lambda group: (-group.weight, group.key))
    if len(ranked) > 1 and ranked[0].weight < options.actor_dominance * ranked[1].weight:
        return None
    return ranked[0] if ranked else None


def _is_spelling(a: Group, b: Group) -> bool:
    # One word for each: the same body or person spelt in two ways, but not two places.
    return len(a.key[0]) >= 5 and a.type == b.type and word_likeness(a.key[0], b.key[0]) >= 0.9


def _is_one(a: Group, b: Group) -> bool:
    """Whether two full names whose last words sound alike are one."""
    if a.type == "person" or b.type == "person":
        if _generations(a) != _generations(b) and a.reports & b.reports:
            # One report names both: father and son.
            return False
        first = word_likeness(a.key[0], b.key[0])
        last = word_likeness(a.key[-1], b.key[-1])
        # The same first name before like-sounding surnames, never both in one report: a slip.
        slip = first == 1.0 and last >= 0.75 and not a.reports & b.reports
        return first >= 0.8 and (last >= 0.8 or slip) and _middle_agrees(a.key[1:-1], b.key[1:-1])
    if len(a.key) != len(b.key):
        return False
    return all(word_likeness(x, y) >= 0.85 for x, y in zip(a.key, b.key, strict=True))


def _generations(group: Group) -> set[str]:
    return {_generation(name.canonical) for _, name in group.members}


def _middle_agrees(a: Sequence[str], b: Sequence[str]) -> bool:
    return not a or not b or any(word_likeness(x, y) >= 0.8 for x in a for y in b)


def _joined_given(groups: Sequence[Group], *, options: LinkOptions) -> list[Group]:
    """A person known by the first word of the name alone ("Kim" for Kim Jong-un) joins it.

    Only for names of three words and more, as the family name stands first in ("Kim Jong-un"),
    where no name ends in that word.
    """
    first: dict[str, list[Group]] = defaultdict(list)
    last: Counter[str] = Counter(group.key[-1] for group in groups if len(group.key) > 1)
    for group in groups:
        if len(group.key) > 2 and group.type == "person":
            first[group.key[0]].append(group)
    out = []
    for group in groups:
        fits = first.get(group.key[0], []) if len(group.key) == 1 else []
        chosen = _dominant(fits, options=options)
        if chosen is not None and not last[group.key[0]] and group.type in ("person", "other"):
            chosen.take(group)
        else:
            out.append(group)
    return out
