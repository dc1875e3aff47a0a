"""Tells which spellings of a report are one name: surnames, first names, acronyms, countries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from firsthand.find.names.mentions import Candidate
from firsthand.text.countries import country_of
from firsthand.text.lists import listed_set
from firsthand.text.names.spelling import fold, skeleton, word_likeness

# Family names that stand first in full names ("Kim Jong-un": Mr. Kim).
_FAMILY_FIRST = listed_set("""
    kim lee park choi jung kang cho yoon jang lim moon suh xi li wang zhang liu chen yang huang
    zhao wu zhou xu sun ma zhu hu guo he lin luo nguyen tran le pham mao deng jiang wen han
    """)
# Names that make a family name several people's; how much more often than the next of them somebody
# is named in full whom it means alone.
_SEVERAL = 2
_OFTEN = 2
_SUFFIX = frozenset(("jr", "sr", "ii", "iii", "iv"))


def heads_of(by_key: dict[str, list[Candidate]]) -> dict[str, str]:
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
        words, votes = _bare(key.split()), votes_of(members)
        if len(words) > 1 and votes["person"] >= votes["organisation"]:
            last[skeleton(words[-1])].append(key)
            if words[0] in _FAMILY_FIRST or "-" in members[0].text or _is_persons(members):
                first[words[0]].append(key)
        letters = _initials(members[0].text)
        if letters:
            initials[letters].append(key)
    for key, members in by_key.items():
        if key in heads:
            continue
        full = _full(key, members, last, first, initials) or _leading(key, last, by_key)
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
    if not fits and len(first.get(word, ())) == 1 and _may_be_first(word, members, first[word][0]):
        return first[word][0]
    letters = members[0].text.replace(".", "")
    if letters.isupper() and len(letters) > 1 and len(initials.get(word, ())) == 1:
        return initials[word][0]
    return None


def _leading(
    key: str, last: dict[str, list[str]], by_key: dict[str, list[Candidate]]
) -> str | None:
    """The one whom a family name means that several bear: named in full far more than the rest.

    "Mr Crane" of a report on Martin Crane that names his wife Ana Crane once.
    """
    if " " in key:
        return None
    fits = [k for k in last.get(skeleton(key), ()) if _bare(k.split())[-1] == key]
    fits.sort(key=lambda k: (-len(by_key[k]), k))
    if len(fits) < _SEVERAL or len(by_key[fits[0]]) < _OFTEN * len(by_key[fits[1]]):
        return None
    return fits[0]


def _is_persons(members: Sequence[Candidate]) -> bool:
    """Whether a full name is a person's by more than its form: "Comey memos" is none."""
    return all(word[:1].isupper() for word in members[0].words) and _speaks_for_person(members)


def _may_be_first(word: str, members: Sequence[Candidate], full: str) -> bool:
    """Whether a word that a full name begins with can stand for all of it.

    "Kim" for "Kim Jong-un"; "Tatan" for "Tatan Kurn", where the report has it as a person's.
    """
    return word in _FAMILY_FIRST or "-" in full or _speaks_for_person(members)


def _speaks_for_person(members: Sequence[Candidate]) -> bool:
    return votes_of(members)["person"] > 0 and is_person(members)


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


def votes_of(members: Iterable[Candidate]) -> Counter[str]:
    """What speaks for each type of name, over its mentions."""
    votes: Counter[str] = Counter()
    for item in members:
        for kind, weight in item.votes:
            votes[kind] += weight  # type: ignore[assignment]
    return votes


def is_person(members: Sequence[Candidate]) -> bool:
    """Whether nothing speaks more for another type than for a person."""
    votes = votes_of(members)
    return bool(votes) and votes["person"] == max(votes.values())
