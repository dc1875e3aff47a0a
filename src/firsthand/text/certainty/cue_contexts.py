"""Rows that tell by its neighbours whether a hedging word hedges: the month May, "the will of"."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """A row: where `before` ends at the cue and `after` begins behind it, the cue is turned.

    `kind` None drops the cue; otherwise it becomes of that kind and level. Both patterns are
    without case, and an empty one always agrees.
    """

    words: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    kind: str | None
    level: float
    reason: str


def _row(
    words: str, before: str, after: str, reason: str, kind: str | None = None, level: float = 1.0
) -> Context:
    return Context(
        frozenset(words.split("|")),
        re.compile(rf"(?:{before})$", re.IGNORECASE),
        re.compile(after, re.IGNORECASE),
        kind,
        level,
        reason,
    )


_MONTHLY = r"[ ]?(?:\d|,|\.|and June|to June|or June|Day\b|[’']s\b)"
_SPEAKING = (
    r"\b(?:said|told|announced|added|promised|pledged|vowed|warned|insisted|assured|agreed"
    r"|confirmed|stated|knew|saying|explained|reported|declared|argued|testified|wrote|predicted)"
    r"\b(?:(?!\b(?:if|unless)\b)[^.;]){0,80}"
)
_DATED = (
    r"[ ](?:now|then|recently|today|tonight|tomorrow|yesterday|further notice|\d|mid|early|late\b"
    r"|the[ ](?:end|early|late|\d|middle|beginning|start)|(?:this|last|next)\b|at least[ ]"
    r"(?:\d|the)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
    r"|noon|midnight|dawn|christmas|easter|h(?:is|er)[ ](?:death|retirement|resignation))"
)

CONTEXTS: tuple[Context, ...] = (
    _row("may", r"\b(?:in|last|next|this|of|since|by|until|late|early|mid|on|through|from|to)[ -]"
         r"(?:\d{1,2}[ ])?", _MONTHLY + "|$|[ ](?:when|after|the)",
         "the month of May"),
    _row("may", r"\d(?:st|nd|rd|th)?[ ](?:of[ ])?", "", "the month of May"),
    _row("may", "", r"[ ]\d|,[ ]\d", "the month of May"),
    _row("may|might", "", r"[ ](?:well[ ])?as well\b", "an idiom"),
    _row("would|can|may|might|could|must|should", "", r"-[a-z]",
         "a part of a compound (\"would-be\")"),
    _row("might", r"\b(?:the|military|all|its|his|her|their|full|economic|air|naval)[ ]", "",
         "the noun: strength"),
    _row("will", r"\b(?:the|a|his|her|its|their|my|our|your|political|free|good|ill|last"
         r"|people[’']s|strong)[ ]", r"(?![ ](?:be|have|not)\b)", "the noun: intent or testament"),
    _row("can", r"\b(?:a|the|beer|tin|gas|trash)[ ]", r"[ ](?:of|opener)\b", "the noun: a tin"),
    _row("could", "", r"(?:[ ]{1,3}(?:not|never|hardly|barely|no longer|neither)\b|[ ]{0,3}n[’']t)",
         "ability denied"),
    _row("would|'d|’d", "", r"[ ]{0,3}(?:not|n[’']t)[ ]{1,3}(?:say|comment|elaborate|divulge"
         r"|disclose|confirm|discuss|name|identify|reveal|give|provide)\b",
         "a refusal in the past"),
    _row("could|would", r"\b(?:how|so that)[ ](?:[\w’']{1,20}[ ]){1,4}", "", "a purpose or a way"),
    _row("would|'d|’d", _SPEAKING, r"(?:(?!\b(?:if|unless)\b).){0,200}$",
         "the past of \"will\" in reported speech", "future", 0.9),
    _row("expected|anticipated|predicted|forecast|believed|thought|estimated|projected",
         r"\b(?:than|as)[ -](?:(?:had|was|many|some|analysts)[ ]){0,3}", "", "a comparison"),
    _row("expected|anticipated", r"\bhad[ ]been[ ](?:widely[ ])?", "", "no longer awaited"),
    _row("estimated", r"\b(?:an?|the|its|some)[ ]", r"[ ](?:\D{0,4}\d|[a-z]+ value)",
         "the modifier of a number"),
    _row("estimated|estimates", "", r"[ ]at[ ]\D{0,4}\d", "the modifier of a number"),
    _row("expectations", r"(?:s[’']|[’']s|profit|market|earnings)[ ]", "", "a figure of analysts"),
    _row("potential|possible|prospective", "",
         r"[ ](?:customer|client|buyer|purchaser|bidder|suitor|investor|voter|candidate|partner"
         r"|user|recruit|terms|job)", "a person or thing that may yet be one"),
    _row("possible", r"(?:\bas[ ]\w{1,15}[ ](?:\w{1,15}[ ])?as|\b\w{2,15}est|\ball|\beverything"
         r"|\bmeans|\bway|\bbest)[ ]", "", "an idiom of degree"),
    _row("think", "", r"[ -]tanks?\b", "an institute"),
    _row("believe", "", r"[ ]it or not\b", "an idiom"),
    _row("consider", r"\b(?:to|will|would|might|may|could|should)[ ]{1,3}", "",
         "thought over, not decided", "plan", 0.5),
    _row("appear|appears|appeared", "", r"[ ](?:on|in|at|before|with|alongside|for|together)\b",
         "to be seen somewhere"),
    _row("assume|assumes|assumed|assuming", "", r"[ ](?:the[ ])?(?:office|power|command|control"
         r"|responsib|role|post|dut|presidency|debt|risk)", "to take on"),
    _row("feel|feels|felt", "",
         r"(?![ ](?:that|it|he|she|they|we|you|i|the|as if|as though|like)\b)",
         "an emotion, not a belief"),
    _row("unknown", "", r"[ ](?:soldier|warrior)", "the name of a monument"),
    _row("accused", r"\b(?:the|an|each|both|either|co)[ -]", "", "a person on trial"),
    _row("suspected", r"\d[ ]", r"(?:[ ](?:cases?|and|but|more)\b|[.,;]|$)", "a count of its own"),
    _row("accuse", r"\bto[ ]", "", "an aim"),
    _row("may", r"\b(?:each|either|neither|no|both|nobody|only|you)\b(?:[ ][\w-]{1,15}){0,3}[ ]",
         r"(?![ ](?:not\b|have[ ]\w+(?:ed|en|ne|de|ad)\b))", "a permission", "duty", 0.85),
    _row("speculation|rumour|rumours|rumor|rumors",
         r"\b(?:the|on|to|about|press|media|market|recent|any|such)[ ]",
         r"(?![ ](?:that|of|about)\b)", "talk as such"),
    _row("sign that", r"\bthe[ ]", "", "a thing to be read"),
    _row("suspect|suspects", r"\b(?:a|an|the|two|three|murder|other|prime|main|key|terror)[ ]", "",
         "a person under suspicion"),
    _row("project|projects|guess|forecast|forecasts|estimate|estimates|hint|hints|signal|signals"
         "|claim|claims",
         r"\b(?:a|an|the|this|that|its|his|her|their|such|any|no|new|official|latest|these"
         r"|those)[ ]",
         "", "the noun"),
    _row("project|projects", "", r"(?![ ](?:that|a|an|to)\b)", "the noun"),
    _row("until", "", _DATED, "a date, not a condition"),
    _row("if", "", r"[ ](?:anything|only|necessary|possible|any)\b",
         "an idiom"),
    _row("likely", r"\b(?:the)[ ]", r"[ ](?:role|winner|candidate)", "a person or thing"),
)  # fmt: skip


def turned(text: str, start: int, end: int, *, reach: int) -> Context | None:
    """The first row whose context agrees with the cue at `start:end`, or None.

    `reach` is how many characters are read on each side.
    """
    word = text[start:end].lower()
    for row in CONTEXTS:
        if (
            word in row.words
            and row.after.match(text[end : end + 2 * reach])
            and row.before.search(text[max(0, start - reach) : start])
        ):
            return row
    return None
