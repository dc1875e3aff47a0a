"""Cuts a sentence into clauses, and finds the verbs of a clause by form and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from firsthand.text.senses import senses_of
from firsthand.text.terms import content_terms
from firsthand.text.tokens import Token, is_light
from firsthand.weigh.tables import irregulars, root

# Between two clauses stands a mark or one of these.
_MARK = re.compile(r"[,;:()“”\"!?]| [–—-] |\.(?= |$)")
_JOINTS = frozenset(
    ("after", "before", "when", "while", "because", "that", "who", "which", "whose", "if", "but",
     "although", "though", "whereas", "until", "till", "unless", "where", "whether", "since",
     "once", "so")
)  # fmt: skip
# Verbs that say only that somebody speaks, or that carry another verb.
CARRIERS = frozenset(
    root(word)
    for word in ("said", "told", "added", "wrote", "announced", "reported", "insisted", "according",
                 "want", "plan", "tried", "began", "seem", "appear", "continued", "started",
                 "expected", "called", "made", "got", "went", "came", "took", "put", "let", "kept",
                 "become", "based", "named", "aged", "related", "limited", "used", "given",
                 "including", "show", "see", "know", "think", "believe", "feel", "mean", "ask",
                 "claimed", "alleged", "accused")
)  # fmt: skip
_HELPERS = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
     "will", "would", "shall", "should", "may", "might", "can", "could", "must", "to", "not")
)  # fmt: skip
# With these a clause goes on that an apposition had broken.
_FINITE = _HELPERS - {"be", "been", "being", "to", "not"}
# Before a word in "-ed" these make it an adjective ("the recalled drug").
_ARTICLES = frozenset(("a", "an", "the", "its", "his", "her", "their", "our", "of", "this", "that"))
_SOME = frozenset(("all", "some", "many", "most", "any", "several", "other", "these", "those"))
# Before a clause these leave open whether it is so.
_OPEN = frozenset(("if", "whether", "unless", "until", "till", "once"))
# Words that open a clause which nobody can answer, and how a report says so.
_ASKING = frozenset(("who", "whether", "if", "what", "where", "when"))
# "The one who waited" is anybody, and nothing is told of him.
_ANYBODY = frozenset(("one", "those", "anyone", "anybody", "everyone", "everybody", "person"))
# Words before such a clause among which stands the verb that asks.
ASKED = 2
_KNOWING = frozenset(("say", "tell", "know", "determine", "establish", "ask", "asked", "decide",
                      "clear", "unclear", "see", "explain", "reveal", "disclose"))  # fmt: skip
_UNKNOWN = re.compile(
    r"\b(?:(?:can|could|does|do|did|would|will|is|are|was|were)(?: not|n['’]t)|cannot"
    r"|unable to|unclear|unknown|declined to|refused to|impossible to"
    r"|too early to)\b(?: \w+){0,3} $",
    re.IGNORECASE,
)
# Words before "to" with which a verb after it is told as to come.
_TO_COME = frozenset(("going", "set", "due", "about", "expected", "likely", "ready", "agreed",
                      "agrees", "bound", "scheduled", "vowed", "promised", "pledged"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by the positions of its words, `low` to `high`; `head` is where it begins itself.

    Before `head` stands the subject that an apposition has parted from it: "a woman, 71, was
    killed". `unknown` says that the sentence leaves open whether it is so, or who did it.
    """

    low: int
    high: int
    head: int
    unknown: bool


def clauses_of(tokens: Sequence[Token], text: str) -> Iterator[Clause]:
    """The clauses of a sentence that assert something, or that say what is not known."""
    if text.rstrip().endswith("?"):
        return
    for low, high, head in _whole(tokens, text):
        asking = tokens[head].key in _ASKING
        unknown = asking and _UNKNOWN.search(text[: tokens[head].start]) is not None
        if unknown or not (tokens[head].key in _OPEN or _is_question(tokens, head)):
            yield Clause(low, high, head, unknown)


def _is_question(tokens: Sequence[Token], head: int) -> bool:
    """Whether a clause is asked within a sentence ("or say who fired first"), or of anybody."""
    if head and tokens[head].key == "who" and tokens[head - 1].key in _ANYBODY:
        return True
    asked = any(token.key in _KNOWING for token in tokens[max(0, head - ASKED) : head])
    return asked and tokens[head].key in _ASKING


def _whole(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int, int]]:
    """Where clauses begin and end, and where their verbs begin: "a woman, 71, was killed"."""
    subject: int | None = None
    for low, high in _clauses(tokens, text):
        goes_on = subject is not None and tokens[low].key in _FINITE
        yield (subject if goes_on and subject is not None else low), high, low
        if any(is_verb(tokens, at, low) for at in range(low, high)):
            subject = None
        elif subject is None and tokens[low].key not in _JOINTS:
            subject = low


def _clauses(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    low = 0
    for at in range(1, len(tokens) + 1):
        ends = at == len(tokens)
        if not ends:
            gap = text[tokens[at - 1].end : tokens[at].start]
            mark = _MARK.search(gap) or _MARK.match(tokens[at].text)
            ends = bool(mark) or tokens[at].key in _JOINTS
        if ends and at - low >= 2:
            yield low, at
            low = at
        elif ends:
            low = at


def is_verb(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Whether the word at a position is a verb of the clause that begins at `low`."""
    token = tokens[at]
    if not token.text[0].islower() or is_light(token.key) or root(token.key) in CARRIERS:
        return False
    if token.key.endswith("ly"):
        return False
    before = next((t.key for t in reversed(tokens[low:at]) if not t.key.endswith("ly")), "")
    if before == "to":
        # "A risk to health": a noun may follow as well.
        if at > 1 and tokens[at - 2].key in _TO_COME:
            return True
        return bool(verb_senses(token.key)) or root(token.key) in _bases()
    if before in _HELPERS:
        return True
    if before in _ARTICLES or (before in _SOME and _is_plural(tokens, at + 1)):
        return False
    return token.key in irregulars() or (token.key.endswith("ed") and len(token.key) > 4)


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun of several follows ("some wrecked areas")."""
    return at < len(tokens) and tokens[at].key.endswith("s") and not is_light(tokens[at].key)


@cache
def _bases() -> frozenset[str]:
    return frozenset(root(base) for base in irregulars().values())


@lru_cache(maxsize=16_384)
def verb_senses(key: str) -> frozenset[str]:
    """The senses of a verb's base form, with "=" before them."""
    terms = content_terms(irregulars().get(key, key))
    return frozenset(f"={sense}" for term in terms[:1] for sense in senses_of(term.norm))
