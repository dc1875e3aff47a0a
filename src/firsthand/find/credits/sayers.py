"""Credits those who are named and say something to the report itself, not to another outlet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.find.credits.handed import Passed, Places, told_elsewhere
from firsthand.find.credits.outlets import Outlet, outlet_of
from firsthand.find.credits.presented import find_presented
from firsthand.find.credits.saying import SAID, is_said
from firsthand.find.parse import Parsed
from firsthand.find.speech.cast import GENDERED
from firsthand.find.words import read_words
from firsthand.model import Credit, Name, Quote, Span
from firsthand.text.outlet_names import letters_of

# Private people and papers: "a Halden woman says" opens a report on somebody whom it then names.
_NO_INFORMANT = frozenset({"man", "woman", "men", "women", "boy", "girl", "report", "reports"})
# "A message on Chatter", "one of Dunn's aides": the name says whose, not who.
_INDEFINITE = re.compile(r"(?i)(?:an?|one|two|three|some|several|many|most|another) ")
_SOMEBODY = re.compile(r"(?:an?|one|two|three|four|several|some|another) ")
# Rows that may name a source by what he is.
_BY_ROLE = frozenset({"according to somebody", "according to a name"})
# Characters between the verb and the source; more holds another verb.
_NEAR = 60
# A row whose source may be no more than a word for a document, and such words.
_STATED = "said in a document"
_UNSIGNED = frozenset({"statement", "press release", "news release", "release"})


@dataclass(frozen=True, slots=True)
class SayerRow:
    """Who is credited for what is said: its rule, and why it is a credit."""

    rule: str
    reason: str


PERSON = SayerRow("a person says", "a person whom the report names says it")
BODY = SayerRow("a body says", "a firm, board or authority that the report names says it")
REFERRED = SayerRow("somebody named before says", "a person named in another place says it")
UNNAMED = SayerRow("somebody unnamed says", "a person of whom the report gives no name says it")
SAYER_ROWS = (PERSON, BODY, REFERRED, UNNAMED)


def credit_sayers(
    parsed: Parsed, names: Sequence[Name], quotes: Sequence[Quote], credits: Sequence[Credit]
) -> tuple[Credit, ...]:
    """The credits given and one for each speaker that they leave out, in text order.

    Words that are credited to an outlet are left out, and who was interviewed elsewhere: they were
    spoken to that one. The first place where a speaker is named with his verb is the credit, or
    where there is none, the first where he is "she" or "the manager". A statement without an author
    ("she said in a statement") is credited to whoever speaks there, and "according to the minister"
    to the minister the report names. Speakers without a name are credited as nobody's.
    """
    credits = _resolved(credits, names, parsed)
    scene = _scene(parsed, names, quotes, credits)
    heard = [q for q in quotes if is_said(q, parsed) and scene.body.hold(q.cue[0])]
    found: dict[str, Credit] = {}
    for named in (True, False):
        for quote in heard:
            name = scene.known.get(quote.speaker or "")
            if name is not None and name.canonical not in found:
                credit = _credit(quote, name, scene, named=named)
                found.update({name.canonical: credit} if credit else {})
    for quote in heard:
        nobody = _unnamed(quote, scene) if quote.speaker not in scene.known else None
        if nobody is not None:
            found.setdefault(parsed.report.slice(quote.source[0]).lower(), nobody)
    everybody = (*_signed(credits, quotes), *found.values())
    return tuple(sorted(everybody, key=lambda c: (c.span, c.rule)))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of a report's credits when its speakers are asked for.

    `taken` are the credits, `house` those of the report's own outlet; `body` the running text;
    `passed` sentences that another outlet passes on, `handed` who speaks there; `away` who is
    credited already or spoke to another outlet; `own` the letters of the report's own outlet.
    """

    parsed: Parsed
    known: Mapping[str, Name]
    outlets: Mapping[str, Outlet]
    taken: Places
    house: Places
    body: Places
    passed: Passed
    handed: frozenset[str | None]
    away: frozenset[str | None]
    own: str


def _scene(
    parsed: Parsed, names: Sequence[Name], quotes: Sequence[Quote], credits: Sequence[Credit]
) -> _Scene:
    own = letters_of(parsed.report.outlet or "")
    house = [credit for credit in credits if _is_own(credit, own)]
    passed, away = told_elsewhere(parsed, names, [c for c in credits if c not in house])
    return _Scene(
        parsed=parsed,
        known={name.canonical: name for name in names},
        outlets=find_presented(parsed),
        taken=Places(credit.span for credit in credits),
        house=Places(credit.span for credit in house),
        body=Places(item.span for item in parsed.sentences if item.sentence.zone == "body"),
        passed=passed,
        handed=frozenset(quote.speaker for quote in quotes if passed.says(quote)),
        away=away | {credit.source for credit in credits},
        own=own,
    )


def _credit(quote: Quote, name: Name, scene: _Scene, *, named: bool) -> Credit | None:
    """The credit of a speaker who is named beside the verb, or, not `named`, is "she" there."""
    row = _row(name) if named else REFERRED if name.type == "person" else None
    elsewhere = name.canonical in scene.away or scene.passed.says(quote)
    follows = not named and name.canonical in scene.handed
    own = bool(scene.own) and letters_of(name.canonical) in scene.own
    span = None if row is None or elsewhere or follows or own else _words(quote, name, scene, named)
    if row is None or span is None:
        return None
    outlet = scene.outlets.get(name.canonical) or outlet_of(name.canonical)
    source, kind = (outlet.name, outlet.kind) if outlet else (name.canonical, "person")
    return Credit(span, source, kind, "passage", row.rule)


def _is_own(credit: Credit, own: str) -> bool:
    return bool(own) and letters_of(credit.source or "") == own


def _resolved(
    credits: Sequence[Credit], names: Sequence[Name], parsed: Parsed
) -> tuple[Credit, ...]:
    """The credits; "according to the minister" under the name that the report has for him."""
    if not any(credit.rule in _BY_ROLE for credit in credits):
        return tuple(credits)
    places = {m.span: name for name in names if name.type == "person" for m in name.mentions}
    resolved = []
    for credit in credits:
        inside = [span for span in places if credit.rule in _BY_ROLE and credit.span.holds(span)]
        last = max(inside, default=None)
        ends = last is not None and last.end == credit.span.end
        resolved.append(replace(credit, source=places[last].canonical) if last and ends else credit)
    return tuple(resolved)


def _unnamed(quote: Quote, scene: _Scene) -> Credit | None:
    """ "A senior official said", "said a diplomat who follows the talks": nobody's by name."""
    source, cue = quote.source[0], quote.cue[0]
    words = scene.parsed.report.slice(source).lower()
    if quote.speaker or not _SOMEBODY.match(words) or _heads(words).isdisjoint(_people()):
        return None
    whole = Span(source.report, min(source.start, cue.start), max(source.end, cue.end))
    span = source if scene.taken.hold(whole) or _between(whole, source, cue) > _NEAR else whole
    return None if scene.taken.hold(span) else Credit(span, None, "vague", "passage", UNNAMED.rule)


def _heads(words: str) -> frozenset[str]:
    """The words up to the first that begins a phrase or clause behind the noun."""
    return frozenset(
        re.split(r",| (?:who|which|that|of|in|at|for|from|with|on|close)\b", words)[0].split()
    )


def _people() -> frozenset[str]:
    return (read_words("actor_nouns") | read_words("unnamed_sources")) - _NO_INFORMANT


def _signed(credits: Sequence[Credit], quotes: Sequence[Quote]) -> list[Credit]:
    """The credits; a statement without an author under the name of the one who speaks there."""
    cues = sorted((cue, q.speaker) for q in quotes for cue in q.cue if q.speaker)
    places = Places(cue for cue, _ in cues)
    signed = []
    for credit in credits:
        unsigned = credit.rule == _STATED and (credit.source or "").islower()
        at = places.first(credit.span) if unsigned else None
        issued = credit.source not in _UNSIGNED
        at = None if issued and not (credit.source or "").endswith(" statement") else at
        at = None if at is not None and issued and not cues[at][1][:1].isupper() else at
        signed.append(credit if at is None else replace(credit, source=cues[at][1], kind="person"))
    return signed


def _row(name: Name) -> SayerRow | None:
    return {"person": PERSON, "organisation": BODY}.get(name.type)


def _words(quote: Quote, name: Name, scene: _Scene, named: bool) -> Span | None:
    """The source and its verb; None where the source is not the name (or, not `named`, "he").

    The source alone where the outlet's own credit has the verb: "Lund told this newspaper".
    """
    source, cue = quote.source[0], quote.cue[0]
    words = scene.parsed.report.slice(source)
    low = bisect_left(name.mentions, source.start, key=lambda m: m.span.end)
    near = name.mentions[low : low + 4]
    if named and not any(m.form == "name" and m.span.overlap(source) for m in near):
        return None
    said = SAID.fullmatch(scene.parsed.report.slice(cue))
    if _INDEFINITE.match(words) or not (named or (words.lower() in GENDERED and said)):
        return None
    whole = Span(cue.report, min(source.start, cue.start), max(source.end, cue.end))
    if _between(whole, source, cue) > _NEAR:
        return None
    if not scene.taken.hold(whole):
        return whole
    alone = named and scene.house.hold(whole) and not scene.taken.hold(source)
    return source if alone else None


def _between(whole: Span, source: Span, cue: Span) -> int:
    return len(whole) - len(source) - len(cue)
