"""A whole record made by hand, every noun filled in: three invented reports of one story."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.model import (
    Actor,
    Base,
    BriefLine,
    Change,
    Claim,
    Copy,
    Credit,
    Date,
    Discrepancy,
    Drift,
    Evidence,
    Findings,
    Furniture,
    Heading,
    Hedge,
    Layout,
    Line,
    Links,
    Match,
    Member,
    Mention,
    Moment,
    Name,
    Origin,
    Position,
    Published,
    Quantity,
    Quote,
    Reading,
    Record,
    Report,
    Segment,
    Sentence,
    Source,
    Span,
    Statement,
    Story,
    Support,
    Title,
    Wording,
)

COURIER = """Harbour may close for the winter, mayor says
Menu | Weather | Subscribe

Mayor Ilsa Venn said on Monday that Port Sella might close its harbour for the winter.

“If the wall gives way, we close the harbour the same day,” Venn told the Halden Courier. About 40 boats lie there.
"""

SENTINEL = """Port Sella to close harbour

Ilsa Venn, the mayor of Port Sella, said the town would close its harbour for the winter, the Halden Courier reported.

“If the wall gives way, we close [the] harbour,” she said. Some 60 boats are berthed there.
"""

GAZETTE = """The quay at Port Sella was built in 1911. Fishermen who met on Tuesday rejected any closure unless they are paid.
"""


@dataclass(frozen=True, slots=True)
class Pile:
    """The three reports, and where their words stand."""

    courier: Report
    sentinel: Report
    gazette: Report

    def at(self, report: Report, words: str) -> Span:
        """The span of the first place that holds these words."""
        start = report.text.index(words)
        return Span(report.id, start, start + len(words))


def a_pile(mark: str = "", url: str | None = "https://halden.example/1") -> Pile:
    """The reports; `mark` is put into every field that a stranger fills in."""
    return Pile(
        Report(
            id=f"a{mark}",
            text=COURIER + mark,
            title=f"Harbour may close{mark}",
            outlet=f"Halden Courier{mark}",
            byline=f"by Tam Orrin{mark}",
            published="2031-11-04T08:00:00+00:00",
            url=url,
            place=f"reports/a.txt{mark}",
        ),
        Report(id=f"b{mark}", text=SENTINEL + mark, outlet=f"Ruvania Sentinel{mark}"),
        Report(id=f"c{mark}", text=GAZETTE + mark, based_on=("https://ruvania.example/feed",)),
    )


def a_record(mark: str = "", url: str | None = "https://halden.example/1") -> Record:
    """The record of the three reports."""
    pile = a_pile(mark, url)
    return Record(
        id=f"story-a{mark}",
        title=f"Port Sella weighs closing its harbour{mark}",
        findings=(_courier(pile, mark), _sentinel(pile, mark), _gazette(pile)),
        links=_links(pile, mark),
        origins=_origins(pile, mark),
        lines=(
            Line(
                "line:a",
                f"the Courier’s text{mark}",
                pile.courier.id,
                _both(pile),
                (Base(pile.sentinel.id, "outlet:halden-courier"),),
            ),
            Line("line:c", "report c", pile.gazette.id, (pile.gazette.id,)),
        ),
        claims=_claims(pile, mark),
        wordings=(_wording(pile, mark),),
        discrepancies=_discrepancies(pile, mark),
        drifts=(_drift(pile, mark),),
        timeline=_timeline(pile),
        brief=_brief(pile, mark),
    )


def _both(pile: Pile) -> tuple[str, str]:
    return (pile.courier.id, pile.sentinel.id)


def _courier(pile: Pile, mark: str) -> Findings:
    report, at = pile.courier, pile.at
    monday = at(report, "Monday")
    said = at(report, "If the wall gives way, we close the harbour the same day,")
    might = Hedge(at(report, "might"), "modal", 0.5, f"rule{mark}")
    lede = at(
        report,
        "Mayor Ilsa Venn said on Monday that Port Sella might close its harbour for the winter.",
    )
    clause = at(report, "Port Sella might close its harbour for the winter")
    return Findings(
        report=report,
        published=Published("2031-11-04", "envelope", "came with the report"),
        layout=Layout(
            furniture=(Furniture(at(report, "Menu | Weather | Subscribe"), "menu", "menu row"),),
            headings=(
                Heading(
                    at(report, "Harbour may close for the winter, mayor says"),
                    "headline",
                    "first line",
                ),
            ),
            paragraphs=(
                lede,
                at(
                    report,
                    "“If the wall gives way, we close the harbour the same day,” Venn told the Halden Courier. About 40 boats lie there.",
                ),
            ),
        ),
        sentences=(Sentence(lede, "body", 2),),
        names=(
            Name(
                "Ilsa Venn",
                "person",
                (Mention(at(report, "Ilsa Venn"), "name"),),
                (Title(at(report, "Mayor"), f"Mayor{mark}"),),
            ),
            Name("Port Sella", "place", (Mention(at(report, "Port Sella"), "name"),)),
        ),
        dates=(Date(monday, "2031-11-03", "DATE", "published", "the Monday before the stamp"),),
        quantities=(
            Quantity(at(report, "About 40 boats"), 36.0, 44.0, 40.0, None, "boats", "About"),
        ),
        quotes=(
            Quote(
                (said,),
                (at(report, "told"),),
                (at(report, "Venn told"),),
                "direct",
                f"Ilsa Venn{mark}",
                False,
                "pair",
                "marks and a verb of saying",
            ),
        ),
        credits=(),
        statements=(
            Statement(
                clause,
                lede,
                "body",
                "Ilsa Venn",
                at(report, "Mayor Ilsa Venn"),
                0.5,
                (might,),
                None,
                None,
                None,
            ),
        ),
        positions=(
            Position(
                "Ilsa Venn",
                at(report, "Mayor Ilsa Venn"),
                "would accept",
                might.span,
                clause,
                at(report, "If the wall gives way"),
                "conditional",
                "CONCEDE",
                "row may",
            ),
        ),
    )


def _sentinel(pile: Pile, mark: str) -> Findings:
    report, at = pile.sentinel, pile.at
    said = at(report, "If the wall gives way, we close [the] harbour,")
    return Findings(
        report=report,
        published=None,
        layout=Layout(
            (),
            (Heading(at(report, "Port Sella to close harbour"), "headline", "first line"),),
            (
                at(
                    report,
                    "“If the wall gives way, we close [the] harbour,” she said. Some 60 boats are berthed there.",
                ),
            ),
        ),
        sentences=(Sentence(at(report, "Some 60 boats are berthed there."), "body", 2),),
        names=(
            Name(
                "Ilsa Venn",
                "person",
                (Mention(at(report, "Ilsa Venn"), "name"), Mention(at(report, "she"), "pronoun")),
                (Title(at(report, "the mayor of Port Sella"), "the mayor of Port Sella"),),
            ),
        ),
        dates=(Date(at(report, "the winter"), None, "DATE", "none", "no date to start from"),),
        quantities=(
            Quantity(at(report, "Some 60 boats"), 50.0, float("inf"), 60.0, None, "boats", "Some"),
        ),
        quotes=(
            Quote(
                (said,),
                (at(report, "said."),),
                (at(report, "she"),),
                "direct",
                "Ilsa Venn",
                False,
                "pair",
                "marks",
            ),
            Quote(
                (at(report, "the town would close its harbour for the winter"),),
                (at(report, "said"),),
                (),
                "indirect",
                None,
                False,
                "clause",
                "verb of saying",
            ),
        ),
        credits=(
            Credit(
                at(report, "the Halden Courier reported"),
                f"Halden Courier{mark}",
                "outlet",
                "text",
                "reported",
            ),
        ),
        statements=(),
        positions=(),
    )


def _gazette(pile: Pile) -> Findings:
    report, at = pile.gazette, pile.at
    return Findings(
        report=report,
        published=None,
        layout=Layout((), (), (at(report, "The quay at Port Sella was built in 1911."),)),
        sentences=(Sentence(at(report, "The quay at Port Sella was built in 1911."), "body", 0),),
        names=(),
        dates=(Date(at(report, "1911"), "1911", "DATE", "absolute", "a year"),),
        quantities=(),
        quotes=(),
        credits=(),
        statements=(
            Statement(
                at(report, "Fishermen who met on Tuesday rejected any closure"),
                at(
                    report,
                    "Fishermen who met on Tuesday rejected any closure unless they are paid.",
                ),
                "body",
                None,
                None,
                1.0,
                (),
                at(report, "rejected"),
                at(report, "unless they are paid"),
                None,
            ),
        ),
        positions=(
            Position(
                "Fishermen",
                at(report, "Fishermen"),
                "rejects",
                at(report, "rejected"),
                at(report, "any closure"),
                at(report, "unless they are paid"),
                "stated",
                "REJECT",
                "row reject",
            ),
        ),
    )


def _links(pile: Pile, mark: str) -> Links:
    at, courier, sentinel = pile.at, pile.courier, pile.sentinel
    credit = at(sentinel, "the Halden Courier reported")
    lede, retold = (
        at(courier, "close its harbour for the winter"),
        at(sentinel, "close its harbour for the winter"),
    )
    venn = (at(courier, "Ilsa Venn"), at(sentinel, "Ilsa Venn"))
    return Links(
        story=Story(f"story-a{mark}", (*_both(pile), pile.gazette.id)),
        actors=(
            Actor(
                f"Ilsa Venn{mark}",
                "person",
                venn,
                (("Ilsa Venn", venn), (f"Venn{mark}", (at(courier, "Venn"),))),
                (
                    ("Mayor", (at(courier, "Mayor"),)),
                    ("the mayor of Port Sella", (at(sentinel, "the mayor of Port Sella"),)),
                ),
            ),
        ),
        matches=(Match(lede, retold, "clause", 0.91, "shared words"),),
        copies=(
            Copy(
                sentinel.id,
                courier.id,
                "rewrites",
                0.93,
                True,
                (Evidence("order", 2.1, f"same order{mark}", (lede, retold)),),
                (Evidence("credit", 3.0, "names the other", (credit,)),),
                (Segment(retold, lede, 0.91),),
            ),
            Copy(
                pile.gazette.id,
                sentinel.id,
                "same_wire",
                0.55,
                False,
                (Evidence("terms", 0.2, "few shared words"),),
                (),
                (),
            ),
        ),
        sources=(
            Source(
                "outlet:halden-courier",
                "outlet",
                "Halden Courier",
                (credit,),
                (sentinel.id,),
                seen=courier.id,
                upstream="interview:venn",
            ),
            Source(
                "interview:venn",
                "interview",
                f"Halden Courier interview{mark}",
                (at(courier, "told the Halden Courier"),),
                (courier.id,),
            ),
        ),
    )


def _origins(pile: Pile, mark: str) -> tuple[Origin, ...]:
    return (
        Origin(
            "interview:venn",
            "interview",
            f"interview with Ilsa Venn{mark}",
            _both(pile),
            True,
            (pile.at(pile.courier, "told the Halden Courier"),),
        ),
        Origin("own:c", "own work", "own work of report c", (pile.gazette.id,), False, ()),
    )


def _claims(pile: Pile, mark: str) -> tuple[Claim, ...]:
    at, courier, sentinel, gazette = pile.at, pile.courier, pile.sentinel, pile.gazette
    closing = at(courier, "Port Sella might close its harbour for the winter")
    paid = at(gazette, "Fishermen who met on Tuesday rejected any closure unless they are paid")
    return (
        Claim(
            "claim:1",
            closing,
            f"Ilsa Venn{mark}",
            "statement",
            0.5,
            (
                Member(closing, "line:a", "interview:venn", "same"),
                Member(
                    at(sentinel, "the town would close its harbour for the winter"),
                    "line:a",
                    "interview:venn",
                    "stronger",
                ),
            ),
            Support(2, 1, 1, 1, 2, 1, "if the rewrite is a copy", f"if both heard her{mark}"),
            f"Two reports, one text, one interview{mark}.",
        ),
        Claim(
            "claim:2",
            paid,
            None,
            "position",
            1.0,
            (Member(paid, "line:c", "own:c", "same"),),
            Support(1, 1, 1, 1, 1, 0, "one report", "one report"),
            "One report says so.",
        ),
    )


def _wording(pile: Pile, mark: str) -> Wording:
    at, courier, sentinel = pile.at, pile.courier, pile.sentinel
    whole = at(courier, "If the wall gives way, we close the harbour the same day")
    cut = at(sentinel, "If the wall gives way, we close [the] harbour")
    pairs: list[tuple[str | None, str | None]] = [
        (word, word) for word in ("If", "the", "wall", "gives", "way", ",", "we", "close")
    ]
    pairs += [
        ("the", "[the]"),
        ("harbour", "harbour"),
        ("the same", None),
        ("same", None),
        ("day", None),
    ]
    rows = []
    left, right = whole.start, cut.start
    for a, b in pairs:
        a = "the" if a == "the same" else a
        first = second = None
        if a is not None:
            left = courier.text.index(a, left)
            first = Span(courier.id, left, left + len(a))
            left += len(a)
        if b is not None:
            right = sentinel.text.index(b, right)
            second = Span(sentinel.id, right, right + len(b))
            right += len(b)
        rows.append((first, second))
    return Wording(
        "wording:1",
        f"Ilsa Venn{mark}",
        (whole, cut),
        tuple(rows),
        (
            Change("bracketed", (rows[8][0], rows[8][1])),
            Change("truncated", (at(courier, "the same day"), None)),
        ),
        0,
        "the Courier held the interview",
    )


def _discrepancies(pile: Pile, mark: str) -> tuple[Discrepancy, ...]:
    at, courier, sentinel = pile.at, pile.courier, pile.sentinel
    return (
        Discrepancy(
            "d:1",
            "number",
            "conflict",
            3,
            (
                Reading(f"about 40 boats{mark}", (at(courier, "About 40 boats"),)),
                Reading("some 60 boats", (at(sentinel, "Some 60 boats"),)),
            ),
            f"40 and 60 exclude each other{mark}",
        ),
        Discrepancy(
            "d:2",
            "title",
            "wording",
            1,
            (
                Reading("Mayor", (at(courier, "Mayor"),)),
                Reading("the mayor of Port Sella", (at(sentinel, "the mayor of Port Sella"),)),
            ),
            "the same office",
        ),
    )


def _drift(pile: Pile, mark: str) -> Drift:
    source = pile.at(pile.courier, "might close")
    return Drift(
        "drift:1",
        source,
        pile.at(pile.sentinel, "would close"),
        "copy",
        "hardened",
        f"might became would{mark}",
    )


def _timeline(pile: Pile) -> tuple[Moment, ...]:
    courier, gazette = pile.courier, pile.gazette
    monday = Date(
        pile.at(courier, "Monday"), "2031-11-03", "DATE", "published", "the Monday before the stamp"
    )
    year = Date(pile.at(gazette, "1911"), "1911", "DATE", "absolute", "a year")
    return (
        Moment("1911", pile.at(gazette, "The quay at Port Sella was built in 1911"), (year,), None),
        Moment(
            "2031-11-03",
            pile.at(
                courier,
                "Mayor Ilsa Venn said on Monday that Port Sella might close its harbour for the winter",
            ),
            (monday,),
            "claim:1",
        ),
    )


def _brief(pile: Pile, mark: str) -> tuple[BriefLine, ...]:
    closing = pile.at(pile.courier, "Port Sella might close its harbour for the winter")
    retold = pile.at(pile.sentinel, "the town would close its harbour for the winter")
    return (BriefLine(closing, "claim:1", (closing, retold), f"2 reports, 1 line, 1 origin{mark}"),)
