"""Furniture by whom a line speaks to and of: every row, guides, and the foot of a page."""

import pytest

from firsthand.find.layout.blocks import Block, cut_blocks, make_block
from firsthand.find.layout.foot import label_foot
from firsthand.find.layout.furniture import Label
from firsthand.find.layout.voice import VOICE_ROWS, fits, label_voice, signs_of, speaks_to_reader
from firsthand.options import DEFAULT

OPTIONS = DEFAULT.find
# Place, rule, a line on which the rule fires first.
EXAMPLES = (
    ("any", "asks the reader for something on the page", "Send this story to somebody who sails."),
    ("any", "asks the reader to join or to switch on", "Allow notifications? Yes / Later"),
    ("any", "calls on the reader for the newsroom", "Show us your harbour. Send us your pictures"),
    ("any", "speaks to the reader of the page", "The podcast you have been waiting for is here."),
    ("any", "speaks to the reader of an account", "If you like this story, your inbox can have more."),
    ("any", "asks the reader, then calls", "Were you on board? Call Rolf on 0555 1188."),
    ("any", "asks the reader in half a sentence, then calls", "Fancy a cabin? Book before June."),
    ("any", "newsroom speaks of what it offers", "Our newsletter goes out on Thursdays."),
    ("any", "page speaks of itself", "This article is published under a licence."),
    ("any", "items of a page between bars", "Passenger notes | 17 January 2026, 13:30"),
    ("any", "counts readers", "Storm: 3,911 are reading"),
    ("any", "button or player", "▶ The ramp falls, in four minutes"),
    ("any", "call in capitals", "WIN a weekend for two at the lighthouse"),
    ("any", "call without a stop", "Background: why the harbour froze"),
    ("head", "line of the page above the text", "Ruling of the harbour court, 4 February 2026"),
    ("head", "greeting of a letter", "Good morning. The coast in five minutes."),
    ("foot", "address under the text", "Families: 0555, desk@ferry.example"),
    ("foot", "call under the text", "Write to our office in Quay Street."),
    ("foot", "newsroom to the reader under the text", "We hope that you slept well."),
    ("foot", "newsroom mends its text", "We corrected the name of the skipper at noon."),
    ("foot", "speaks of its readers under the text", "This investigation is paid for by 40 readers."),
    ("foot", "line of the page under the text", "Tide tables, weekdays at nine"),
    ("foot", "hours and days of an office", "The studio line rings on weekdays."),
)  # fmt: skip


def block(text: str) -> Block:
    made = make_block(text, 0, len(text))
    assert made is not None
    return made


@pytest.mark.parametrize("place, rule, text", EXAMPLES)
def test_each_row_fires(place: str, rule: str, text: str) -> None:
    label = label_voice(block(text), place=place, guide=False, options=OPTIONS)
    assert label is not None
    assert label.rule == rule


def test_every_row_has_an_example() -> None:
    assert {row.rule for row in VOICE_ROWS} == {rule for _, rule, _ in EXAMPLES}


@pytest.mark.parametrize("place, rule, text", EXAMPLES)
def test_what_somebody_says_is_the_reports(place: str, rule: str, text: str) -> None:
    said = block(f"“{text}”, Lund said on Friday.")
    assert label_voice(said, place=place, guide=False, options=OPTIONS) is None


def test_a_row_asks_for_all_its_signs_and_none_it_forbids() -> None:
    row = VOICE_ROWS[0]
    assert fits(row, {"call", "page"})
    assert not fits(row, {"call"})
    assert not fits(row, {"call", "page", "told"})


def test_signs_are_read_outside_quotation_marks() -> None:
    assert "reader" in signs_of(block("You may land there."), options=OPTIONS)
    assert "reader" not in signs_of(block("The sign reads “You may land”."), options=OPTIONS)
    assert signs_of(block("“You may land there, and our boats"), options=OPTIONS) == frozenset()


def test_the_first_line_may_speak_to_the_reader() -> None:
    first = block("Watch the skies over the harbour tonight")
    assert label_voice(first, place="any", guide=False, first=True, options=OPTIONS) is None
    assert label_voice(first, place="any", guide=False, options=OPTIONS) is not None


def test_a_guide_speaks_to_its_reader_throughout() -> None:
    guide = "\n".join(f"Tip {n}: you can moor your boat at the quay if you ask." for n in range(5))
    blocks = cut_blocks(guide, options=OPTIONS)
    assert speaks_to_reader(blocks, options=OPTIONS)
    ask = block("Send this story to somebody who sails.")
    assert label_voice(ask, place="any", guide=True, options=OPTIONS) is None
    report = (
        guide.replace("you can", "crews can").replace("your", "their").replace("you ask", "asked")
    )
    assert not speaks_to_reader(cut_blocks(report, options=OPTIONS), options=OPTIONS)


LEDE = "The ferry was held at Port Sella on Friday after a storm tore its ramp away, police said."


def feet(*lines: str, ends: int | None = None, owner: str = "", writer: str = "") -> list[str]:
    blocks = cut_blocks("\n".join((LEDE, *lines)), options=OPTIONS)
    labels = {} if ends is None else {ends: Label("release_end", "end of a release")}
    found = label_foot(blocks, labels, owner=owner, writer=writer, guide=False, options=OPTIONS)
    return [found[n].rule for n in sorted(found)]


@pytest.mark.parametrize(
    "line, rule",
    [
        ("Ada Lund is a reporter based in Halden.", "who the writer is, under the text"),
        ("The author is a lecturer in Halden.", "who the writer is, under the text"),
        ("Ada Lund reported from Port Sella.", "who the writer is, under the text"),
        ("B. Marsh teaches law.", "the writer of the byline, under the text"),
        ("About Sella Ferries: eleven boats, four routes.", "what the issuer says of itself"),
        ("Sella Ferries plc (HX: SEL) is the largest.", "what the issuer says of itself"),
        ("Registered office: 4 Quay Street.", "imprint under the text"),
        ("The Monitor's helpline is open to members.", "what the outlet says of itself"),
    ],
)
def test_the_foot_of_a_page(line: str, rule: str) -> None:
    assert feet(line, owner="Estate Monitor", writer="B. Marsh") == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lund is a reporter who lost her house.",
        "Ada Lund is a reporter and was asleep.",
        "About Sella Ferries she said nothing.",
        "Monitor lizards were seen on the quay.",
        "Nobody was hurt.",
        "“Our newsletter is late,” she wrote.",
    ],
)
def test_a_report_ends_at_its_last_words(line: str) -> None:
    assert feet(line, owner="Estate Monitor") == []


def test_the_foot_is_read_upwards_to_the_first_line_of_the_report() -> None:
    imprint = "Registered office: 4 Quay Street."
    assert feet(imprint, "Nobody was hurt.", imprint) == ["imprint under the text"]


def test_below_the_end_of_a_release() -> None:
    under = "stands under the end of the release"
    assert feet("ENDS", "Sella Ferries has eleven boats.", "And a tug.", ends=1) == [under, under]
    assert feet("ENDS", "Sella Ferries has eleven boats.") == []
