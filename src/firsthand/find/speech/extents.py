"""Tells where the content of reported speech begins and ends, where the parse alone does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.find.speech.cues import SPOKEN, cue_of

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OCCASIONS = frozenset({"as", "when", "while", "after", "before", "despite"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_ASIDES = frozenset({"relcl"})
_REASONS = frozenset({"because", "unless", "if", "until", "since"})
_RELATIVES = frozenset({"who", "which", "whom", "whose", "where"})
# Nouns by which a reporter sums up, behind a comma, what somebody has said or done.
_SUMMARIES = frozenset(
    {"move", "plan", "claim", "argument", "step", "decision", "figure", "reference", "charge"}
    | {"position", "proposal", "comment", "remark", "statement", "stance", "assertion", "feat"}
    | {"statistic", "sentiment", "message", "theme", "line", "view", "promise", "prospect"}
    | {"departure", "shift", "suggestion", "accusation", "allegation", "reversal", "pledge"}
)
# Tokens behind the comma among which a summing noun stands: "a highly unusual move".
_SUMMARY_REACH = 5


def without_occasion(verb: Token) -> tuple[Token, ...]:
    """A clause less a last "as she left", "when women speak up": when the cue's act was."""
    last = list(verb.children)[-1:]
    parts = tuple(verb.subtree)
    if last and last[0].dep_ == "advcl":
        loose = tuple(last[0].subtree)
        if loose[0].lower_ in _OCCASIONS and loose[0].i > verb.i:
            return tuple(part for part in parts if part.i < loose[0].i)
    return parts


def finished(content: tuple[Token, ...], cue: Token) -> tuple[Token, ...]:
    """A clause behind its cue that the parse cut before its verb goes on to the sentence's end."""
    doc, end = cue.doc, content[-1].i + 1
    if content[0].i < cue.i or end >= len(doc) or doc[end].tag_ not in FINITE:
        return content
    if any(token.tag_ in FINITE and token.dep_ == "ccomp" for token in content):
        return content
    return (*content, *doc[end:])


def with_second(content: tuple[Token, ...], cue: Token) -> tuple[Token, ...]:
    """ "said that A, and that B": the second clause, hung on the cue, goes on with the content."""
    for child in cue.children:
        marks = [part.lower_ for part in child.children if part.dep_ == "mark"]
        if child.dep_ in {"conj", "ccomp"} and "that" in marks and child.i > content[-1].i:
            return tuple(cue.doc[content[0].i : max(part.i for part in child.subtree) + 1])
    return content


def with_reason(content: tuple[Token, ...], cue: Token) -> tuple[Token, ...]:
    """ "said it was late, because ...": a reason or condition, hung on the cue, goes on with it."""
    end = content[-1].i
    for child in cue.children:
        opens = child.left_edge
        gap = opens.i - end - 1
        if (
            child.dep_ == "advcl"
            and opens.lower_ in _REASONS
            and (gap == 0 or (gap == 1 and cue.doc[end + 1].text in {",", "”", '"', "''"}))
        ):
            return tuple(cue.doc[content[0].i : child.right_edge.i + 1])
    return content


def up_to_next_cue(content: tuple[Token, ...], head: Token, cue: Token) -> tuple[Token, ...]:
    """The content up to where the source goes on to report otherwise.

    "said he was tired and vowed to rest", "said it was late, citing the weather": the second verb
    has no subject of its own, so that it is the source's and not the content's.
    """
    for token in content:
        if token.i <= head.i or token.i <= cue.i or token.i - 1 <= content[0].i:
            continue
        before = token.doc[token.i - 1]
        if before.dep_ == "advmod" and before.pos_ == "ADV":
            before = token.doc[before.i - 1]
        if _starts_over(token) and _speech_of_another(token):
            opens = token.left_edge.i
            cut = opens - 1 if token.doc[opens - 1].text == "," else opens
            return tuple(part for part in content if part.i < cut)
        trails = token.tag_ == "VBG" and token.dep_ == "advcl" and before.text == ","
        goes_on = (
            token.dep_ == "conj"
            and token.tag_ == cue.tag_
            and token.tag_ in FINITE | {"VBG"}
            and before.dep_ == "cc"
            and not any(child.dep_ in _SUBJECTS for child in token.children)
        )
        if (trails or goes_on) and cue_of(token) is not None:
            return tuple(part for part in content if part.i < before.i)
    return content


def _starts_over(token: Token) -> bool:
    """ ", while Vane said ...": a verb with a subject of its own behind a comma."""
    opens = token.left_edge
    if token.dep_ not in {"conj", "advcl"} or opens.i == 0:
        return False
    before = token.doc[opens.i - 1]
    joined = opens.lower_ in {"while", "but"} or before.dep_ == "cc"
    return joined and any(child.dep_ == "nsubj" for child in token.children)


def _speech_of_another(token: Token) -> bool:
    cue = cue_of(token)
    return (
        cue is not None
        and cue.kind in SPOKEN
        and token.tag_ in FINITE
        and bool([child for child in token.children if child.dep_ == "ccomp" and child.i > token.i])
    )


def without_aside(content: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """The content less a last ", which ...", ", a member of ...": the reporter explains a noun."""
    last = max((part.i for part in content), default=0)
    for token in content:
        if token.dep_ not in _ASIDES or token.i <= head.i:
            continue
        edge = token.left_edge.i
        if edge < 2 or token.doc[edge - 1].text != "," or token.right_edge.i < last:
            continue
        if token.dep_ != "relcl" or token.doc[edge].lower_ in _RELATIVES | {"in", "for", "of"}:
            return tuple(part for part in content if part.i < edge - 1)
    return content


def without_summary(content: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """The content less a last ", a move that ...": the reporter sums up what was said."""
    for token in content:
        if token.lower_ not in {"a", "an"} or token.i <= head.i + 1:
            continue
        if token.doc[token.i - 1].text not in {",", "—", "–", "-"}:
            continue
        ahead = token.doc[token.i + 1 : token.i + 1 + _SUMMARY_REACH]
        if any(part.lemma_.lower() in _SUMMARIES and part.pos_ == "NOUN" for part in ahead):
            return tuple(part for part in content if part.i < token.i - 1)
    return content
