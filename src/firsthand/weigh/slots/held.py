"""Gathers the offices that the reports of a story give to a person, wherever they say them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Actor, Span
from firsthand.text.tokens import Token, is_light, words
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.bearers import HONORIFICS
from firsthand.weigh.slots.titles import Office, offices_in

Held = tuple[Office, Span]

# Characters on either side of a mention in which a title stands.
WINDOW = 80
# Titles that stand in a row before a name.
STACKED = 2
# Characters that may stand between an office and the name that it is of (", Ms ").
NEXT = 8
# Words between the name and the office after it ("Ann Roe, the school board's vice-chair").
LEAD = 5
# Whoever is at the head of something, before and after the name; what stands beside says of what.
_HEAD_BEFORE = re.compile(
    r"\b(?P<field>[a-z][a-z-]+(?: [a-z][a-z-]+)?) (?P<head>chief|boss|head) $"
)
_HEAD_AFTER = re.compile(
    r"(?:,|,? who is) (?:the |a )?(?P<head>head|chief|boss) of "
    r"(?:the |a |an |its |their )?(?:[A-Za-z]+['’]s )?"
    r"(?P<field>[a-z][a-z-]+(?: [a-z][a-z-]+)?)"
)
# Words before "chief" that name no field, and words of a field that name none by themselves.
_NO_FIELD = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "our", "by", "of", "in", "deputy", "former",
     "acting", "new", "old", "outgoing", "service", "department", "agency", "office", "company",
     "for", "and", "from", "to", "with")
)  # fmt: skip
# What joins a name to the office after it, an age between them left out.
_AFTER = re.compile(
    r"(?:,| –| —| \(|(?=,? who )| is)"
    r"(?: \d{1,2},| aged \d{1,2},)? ?"
    r"(?:who (?:is|serves as|acts as) )?(?:the|a|an|its|their|his|her|our)? ?"
)
# What a relative clause says somebody does, and the office that it is.
_DOES = re.compile(r",? who (?P<verb>chairs|coaches|edits|captains|skippers|manages|owns) ")
DOES = {
    "chairs": "chairman",
    "coaches": "coach",
    "edits": "editor",
    "captains": "captain",
    "skippers": "captain",
    "manages": "manager",
    "owns": "owner",
}
# Where a phrase after a name ends.
_END = re.compile(r"[,.;:()!?\n“”\"]| [–—] |\b(?:who|which|that|said|says|told)\b")
# What follows an office that is another's ("the mayor's aide"), or none yet.
_OTHERS = frozenset(("'s", "hopeful", "candidate", "nominee", "contender", "elect"))
# After an office before a name and a comma ("the mayor, Ann Roe, said") the name ends so.
_CLOSED = re.compile(r"\s*(?:[,.;:)–—]|$|\s(?:and|or)\b)")


def offices_held(actor: Actor, scene: Scene, *, spoken: Mapping[str, Sequence[Held]]) -> list[Held]:
    """The offices that reports give to somebody, in the order of their places.

    `spoken` are those by which people speak without their names.

    A short form ("the director") of an office that the same report gives in full ("the deputy
    director") is left out.
    """
    names = {actor.name, *(spelling for spelling, _ in actor.variants)}
    own = (held for name in names for held in spoken.get(name, ()))
    found = sorted(
        {*_held(actor, scene), *own}, key=lambda pair: (pair[1], pair[0].low, pair[0].group)
    )
    fuller = {(span.report, office.group) for office, span in found if office.ranks}
    return [
        (office, span)
        for office, span in found
        if office.ranks or (span.report, office.group) not in fuller
    ]


def _held(actor: Actor, scene: Scene) -> Iterator[Held]:
    before = set()
    starts = {(mention.report, mention.start) for mention in actor.mentions}
    for mention in actor.mentions:
        yield from _at_head(mention, scene)
        for held in _before(mention, scene):
            before.add((mention.report, mention.start))
            yield held
        yield from _after(mention, scene)
    for _, spans in actor.titles:
        for span in spans:
            if any((span.report, span.end + gap) in before for gap in range(1, NEXT)):
                continue
            # "A spokesman for the mediator, Ann Roe, said": she is the mediator.
            if " for " in scene.text(span) and (span.report, span.end + len(", ")) in starts:
                continue
            offices = offices_in(words(scene.text(span)))
            yield from ((office, span) for office in offices[:1] if not office.plural)


def _at_head(mention: Span, scene: Scene) -> Iterator[Held]:
    """What somebody is said to be at the head of, beside a mention."""
    text = scene.findings[mention.report].report.text
    before = _HEAD_BEFORE.search(text[max(0, mention.start - WINDOW) : mention.start])
    hit = before or _HEAD_AFTER.match(text, mention.end, mention.end + WINDOW)
    if hit is None:
        return
    field = [word for word in hit["field"].split() if word not in _NO_FIELD]
    if field:
        base = mention.start - min(WINDOW, mention.start) if before else 0
        low = min(base + hit.start("field"), base + hit.start("head"))
        end = mention.end if before else hit.end()
        group = f"head of {' '.join(field)}"
        yield Office(0, 0, group, frozenset(), False), Span(mention.report, low, end)


def _before(mention: Span, scene: Scene) -> Iterator[Held]:
    """The offices right before a mention: "the spokesman, Colonel Ann Roe" has two."""
    text = scene.findings[mention.report].report.text
    sentence = min((s.span.start for s in scene.sentences.over(mention)), default=0)
    base = max(0, mention.start - WINDOW, sentence)
    tokens, end = words(text[base : mention.start]), mention.start
    for _ in range(STACKED):
        while tokens and tokens[-1].key in HONORIFICS and not offices_in(tokens[-1:]):
            tokens = tokens[:-1]
        offices = offices_in(tokens)
        if not offices or offices[-1].high != len(tokens) or offices[-1].plural:
            return
        office = offices[-1]
        low, high = tokens[office.low].start, tokens[office.high - 1].end
        gap = text[base + high : end]
        closed = _CLOSED.match(text, mention.end, mention.end + WINDOW) is not None
        if not _ties(gap) or ("," in gap and not closed):
            return
        yield office, Span(mention.report, base + low, mention.end)
        tokens, end = tokens[: office.low], base + low


def _ties(gap: str) -> bool:
    """Whether what stands between a title and the name leaves them together.

    A comma does ("the president, Ann Roe"), and a form of address; a full stop does not.
    """
    between = words(gap)
    if any(token.key not in HONORIFICS for token in between) or gap.count(",") > 1:
        return False
    return not any(mark in gap for mark in ';:()“”"!?') and (". " not in gap or bool(between))


def _after(mention: Span, scene: Scene) -> Iterator[Held]:
    """The office in apposition after a mention, or what a relative clause says somebody does."""
    text = scene.findings[mention.report].report.text
    does = _DOES.match(text, mention.end, mention.end + WINDOW)
    if does is not None:
        held = Office(0, 0, DOES[does["verb"]], frozenset(), False)
        yield held, Span(mention.report, mention.start, does.end("verb"))
        return
    lead = _AFTER.match(text, mention.end, mention.end + WINDOW)
    if lead is None:
        return
    cut = _END.search(text, lead.end(), lead.end() + WINDOW)
    end = cut.start() if cut else min(len(text), lead.end() + WINDOW)
    tokens = words(text[lead.end() : end])
    office = _first(tokens)
    if office is None:
        return
    low, high = tokens[office.low].start, tokens[office.high - 1].end
    span = Span(mention.report, lead.end() + low, lead.end() + high)
    after = Span(mention.report, span.end, span.end + NEXT)
    if (
        cut
        and cut.start() == span.end
        and any(a.type == "person" for a in scene.actors.over(after))
    ):
        # "In Port Roe, the harbour master, Ann Holm, ...": it is of the name after it.
        return
    yield office, span


def _first(tokens: Sequence[Token]) -> Office | None:
    """The office that a phrase begins with, after words that say only of what it is."""
    offices = offices_in(tuple(tokens))
    if not offices or offices[0].plural or offices[0].low > LEAD:
        return None
    office = offices[0]
    for other in offices[1:]:
        # "Club manager coach": the last of a row is the head.
        office = other if other.low == office.high else office
    lead = tokens[: offices[0].low]
    if any(is_light(token.key) and token.key != "'s" for token in lead):
        return None
    after = tokens[office.high] if office.high < len(tokens) else None
    if after is not None and (after.key in _OTHERS or after.text[0].isupper()):
        # "Ann Roe, mayor Tom Hale and ...": a list of people.
        return None
    return office


def offices_spoken(scene: Scene) -> Mapping[str, Sequence[Held]]:
    """The offices by which people speak without their names, by name.

    A bare office ("the deputy mayor told us") is that of whoever was named as speaker last in the
    paragraph.
    """
    people = {
        name
        for actor in scene.links.actors
        if actor.type == "person"
        for name in (actor.name, *(spelling for spelling, _ in actor.variants))
    }
    found: dict[str, list[Held]] = defaultdict(list)
    for item in scene.findings.values():
        last: tuple[int, str] | None = None
        quotes = (quote for quote in item.quotes if quote.source and not quote.scare)
        for quote in sorted(quotes, key=lambda quote: quote.span):
            span = quote.source[0]
            paragraph = next((s.paragraph for s in scene.sentences.over(span)), -1)
            if quote.speaker in people:
                last = paragraph, quote.speaker or ""
            if last is not None and last[0] == paragraph:
                found[last[1]] += [(office, span) for office in _role(scene.text(span))]
    return found


def _role(source: str) -> list[Office]:
    """The office of a source that names nobody: "the deputy mayor"."""
    tokens = words(source)
    if not tokens or tokens[0].key != "the" or any(t.text[0].isupper() for t in tokens[1:]):
        return []
    offices = offices_in(tokens)[-1:]
    return [office for office in offices if office.high == len(tokens) and not office.plural]
