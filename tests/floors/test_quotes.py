"""Reported speech in thirty invented paragraphs: content, cue and source of each attribution.

Marks: c content, v cue, s source, each with the numbers of the attributions it belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.build import build_findings
from firsthand.find.parse import Parser
from firsthand.model import Report, Span
from tests.floors.scoring import Truth, marked

CONTENT_FLOOR = 0.986
TRIPLE_FLOOR = 0.96

ITEMS = (
    "[The harbour board|s1] [claimed|v1] [that the pier was safe|c1] on Friday.",
    "[Vane’s|s1] [claim|v1] [that the pier was safe|c1] angered the fishermen. [His|s2] [promise|v2]"
    " [to rebuild it|c2] did not help.",
    "[According to|v1] [the harbour board|s1], [the pier will close in May|c1].",
    "[The pier will close in May|c1], [according to|v1] [a report by the harbour board|s1].",
    "[Many sailors|s1] [believe|v1] [that the pier will close|c1]. [Others|s2] [hope|v2] [it stays|c2].",
    "[Mara Dunn|s1] [wants|v1] [to close the pier|c1]. [She|s2] [expects|v2] [the board to agree|c2].",
    "[The board|s1] [fears|v1] [that the storm will come back|c1].",
    "[The captain|c1] was [accused|v1] [of leaving his crew|c1] by [the board|s1].",
    "[The new pier|c1] is [expected|v1] [to cost nine million crowns|c1].",
    "[A poll of Halden voters|s1] [found|v1] [that most of them oppose the pier|c1].",
    "[The court’s ruling|s1] [says|v1] [the board broke the law|c1].",
    "[Mara Dunn|s1] [said|v1] [that the pier was old and that the board had no money|c1].",
    "[Mara Dunn|s12] [said|v1] [the pier was old|c1] and [promised|v2] [to close it|c2].",
    "[The pier|c1], [Mara Dunn|s1] [said|v1] on Friday, [is too old for the winter|c1].",
    "[The ministry|s1] [said|v1] in a statement [that the ferry would sail again|c1].",
    "[Reporters|s1] [asked|v1] [whether the ferry would sail again|c1].",
    "[Mara Dunn|s1] [said|v1] [the pier would close|c1], a move that the town has long awaited.",
    "“[We will not leave the harbour|c1],” [Mara Dunn|s1] [said|v1]. “[We were born here|c1].”",
    "“[We will not leave|c1],” [said|v1] [Mara Dunn|s1], who owns two boats, “[and we will not sell|c1].”",
    "[Mara Dunn|s1] [said|v1]: “[We will not leave the harbour|c1].” She owns two boats.",
    "[Tom Brandt|s1] [called|v1] [the new pier “a monument to vanity”|c1] at the meeting.",
    "[Tom Brandt|s1] [sees|v1] [the new pier as a waste of money|c1].",
    "[Mara Dunn|s1] [told|v1] the Halden Courier [that the ferry was late again|c1].",
    "“[The ferry is late again today|c1],” [Mara Dunn|s1] [wrote|v1] on her page. “[It was never on time|c1].\n\n"
    "“[We want our ferry back|c1].”",
    "[Mara Dunn|s1] [criticised|v1] [the board for its silence|c1].",
    "[The mayor|s1] [called on|v1] [the board to open its books|c1].",
    "[The mayor|s1] [made the case|v1] [that the town needs a ferry|c1].",
    "[The mayor|s12] is [confident|v1] [that the ferry will sail|c1], and [proud|v2] [of the crew|c2].",
    "[Fears|v1] [that the pier could fall|c1] kept the boats away.",
    "[Ida Quell|s12] [praised|v1] [the crew|c1], [adding|v2] [that nobody was hurt|c2].",
    "[The board|s12] [refused|v1] [to open its books|c1] and [rejected|v2] [the mayor’s plan|c2].",
    "The town opened a “quiet zone” near the harbour last week, and boats sailed north.",
)


# Characters of content, cue and source.
Part = tuple[set[int], set[int], set[int]]


def true_parts(truths: Sequence[Truth]) -> list[Part]:
    """The attributions that the marks of a text stand for."""
    found: dict[str, Part] = {}
    for truth in truths:
        kind, numbers = truth.label[0], truth.label[1:]
        for number in numbers:
            part = found.setdefault(number, (set(), set(), set()))
            part["cvs".index(kind)].update(range(truth.start, truth.end))
    return [found[number] for number in sorted(found)]


def found_parts(text: str, parser: Parser) -> list[Part]:
    """The attributions found; what one cue introduces is one, in pieces."""
    joined: dict[tuple[tuple[Span, ...], tuple[Span, ...]], Part] = {}
    for quote in build_findings(Report("r1", text), parser).quotes:
        if not quote.scare:
            part = joined.setdefault((quote.cue, quote.source), (set(), set(), set()))
            for kind, spans in enumerate((quote.content, quote.cue, quote.source)):
                part[kind].update(at for span in spans for at in range(span.start, span.end))
    return list(joined.values())


def paired(found: Sequence[Part], true: Sequence[Part]) -> list[tuple[Part, Part]]:
    """Contents that share at least half of their characters, best first, one to one."""
    ranks = sorted(
        (
            (-len(one[0] & other[0]) / len(one[0] | other[0]), i, j)
            for i, one in enumerate(found)
            for j, other in enumerate(true)
        ),
    )
    pairs: dict[int, int] = {}
    for rank, i, j in ranks:
        if -rank >= 0.5 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(found[i], true[j]) for i, j in pairs.items()]


def agree(one: set[int], other: set[int]) -> bool:
    """Whether two parts overlap; a missing one agrees only with a missing one."""
    return bool(one & other) or not (one or other)


def test_content_cue_and_source(parser: Parser) -> None:
    contents = triples = size = 0
    for item in ITEMS:
        text, truths = marked(item)
        found, true = found_parts(text, parser), true_parts(truths)
        pairs = paired(found, true)
        contents += len(pairs)
        triples += sum(agree(a[1], b[1]) and agree(a[2], b[2]) for a, b in pairs)
        size += len(found) + len(true)
    assert 2 * contents / size >= CONTENT_FLOOR
    assert 2 * triples / size >= TRIPLE_FLOOR


def test_nothing_found_is_below_the_floor() -> None:
    true = true_parts(marked(ITEMS[0])[1])
    assert paired([], true) == [] and len(true) == 1


def test_a_wrong_extent_is_no_hit() -> None:
    true = true_parts(marked(ITEMS[0])[1])
    wide = [(set(range(500)), true[0][1], true[0][2])]
    assert paired(wide, true) == []
