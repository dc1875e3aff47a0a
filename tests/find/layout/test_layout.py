"""Layout: furniture, headings and paragraphs hold every word once, in order."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.layout.layout import find_layout
from firsthand.model import Layout, Report
from tests.factory import a_report

HEAD = "Ferry held at Port Sella after storm tears ramp away"
LEDE = "The ferry was held at Port Sella on Friday after a storm tore its ramp away, police said."
MORE = "Some forty passengers spent the night in a school, where the town had put up beds for all."
LAST = "The crossing will open again on Monday, the harbour master told reporters at the old quay."


def kinds(report: Report) -> list[tuple[str, str]]:
    """The blocks of a report in text order: kind and words."""
    layout = find_layout(report)
    blocks = [(item.span, item.kind) for item in layout.furniture]
    blocks += [(item.span, item.kind) for item in layout.headings]
    blocks += [(span, "body") for span in layout.paragraphs]
    return [(kind, report.slice(span)) for span, kind in sorted(blocks)]


def lay_out(*lines: str, title: str | None = None) -> list[str]:
    return [kind for kind, _ in kinds(a_report("\n".join(lines), title=title))]


def test_a_whole_page() -> None:
    page = (
        "Menu Home World",
        f"• {HEAD}",
        "Published 07:53 IST, November 30th 2024",
        HEAD,
        "Some forty passengers spent the night in a school",
        "Reported by: Courier Desk",
        "The ferry at the quay | Image: AP",
        "Port Sella: " + LEDE,
        "Advertisement",
        MORE,
        "A night at school",
        LAST,
        "Updated 19:19 IST, November 30th 2024",
        "Ada Lund Port Sella",
    )
    assert lay_out(*page) == [
        "navigation", "breadcrumb", "timestamp", "headline", "standfirst_duplicate", "byline",
        "caption", "dateline", "body", "advertisement", "body", "subhead", "body", "timestamp",
        "tags",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["The ferry sank.", "Ferry held", "Advertisement", LEDE, "By Ada"])
def test_a_note_of_one_paragraph_is_a_paragraph(text: str) -> None:
    assert kinds(a_report(text)) == [("body", text)]


def test_one_paragraph_is_left_whatever_the_page_holds() -> None:
    assert "body" in lay_out("Advertisement", "Share this article", "Subscribe")


def test_title_description_and_title_again() -> None:
    description = LEDE[:60] + "..."
    found = lay_out(HEAD, "", description, "", f"{HEAD} {LEDE}", MORE, LAST, title=HEAD)
    assert found == [
        "headline",
        "standfirst_duplicate",
        "headline_duplicate",
        "body",
        "body",
        "body",
    ]


def test_a_headline_that_opens_like_a_picture_credit() -> None:
    assert lay_out("EPA Chief Bo Marsh leaves over ferry", LEDE, MORE)[0] == "headline"
    assert lay_out(LEDE, "EPA Storm over the quay in Halden", MORE)[1] == "caption"


def test_a_headline_over_two_lines() -> None:
    title = "Ferry held at Sella; Storm tears ramp away."
    found = lay_out("Ferry held at Sella;", "Storm tears ramp away.", LEDE, MORE, title=title)
    assert found == ["headline", "headline", "body", "body"]


@pytest.mark.parametrize(
    "first, kind",
    [
        (HEAD, "headline"),
        ("Storm holds ferry at Sella.", "headline"),
        ("Storm Holds The Ferry And Its Forty Passengers At Sella.", "headline"),
        ("The ferry at Sella was held after a storm on Friday.", "headline"),
        ("He was the last to leave.", "body"),
        (MORE, "body"),
    ],
)
def test_the_first_line(first: str, kind: str) -> None:
    assert lay_out(first, LEDE, LAST)[0] == kind


def test_a_question_or_quote_between_paragraphs() -> None:
    assert lay_out(LEDE, "What happens next?", MORE, LAST)[1] == "subhead"
    assert lay_out(LEDE, "“We were lucky,”", MORE, LAST)[1] == "body"
    assert lay_out(LEDE, "- one item of a list", MORE, LAST)[1] == "body"


def test_links_under_a_call_to_read() -> None:
    found = lay_out(LEDE, MORE, LAST, "Read more:", "Storm nears Halden", "Ramp is mended, too")
    assert found == ["body", "body", "body", "related", "related", "related"]


def test_a_repeated_paragraph_and_a_pull_quote() -> None:
    assert lay_out(LEDE, "He left.", MORE, LAST, "She stayed.", LAST)[-1] == "repeat"
    pulled = "Some forty passengers spent the night in a school"
    assert lay_out(LEDE, LAST, MORE, pulled, "The end of it came on Monday, they all said.")[3] == (
        "pull_quote"
    )


def test_sign_offs_are_cut_from_the_last_paragraph() -> None:
    note = "(Reporting by Ada Lund; editing by Bo Marsh)"
    assert kinds(a_report(f"{LEDE}\n{LAST} {note}"))[-1] == ("wire_credit", note)
    assert kinds(a_report(f"{LEDE}\n{LAST} (PTI)"))[-1] == ("wire_credit", "(PTI)")


def test_an_inner_standfirst_is_told_by_the_dateline_below() -> None:
    found = lay_out(HEAD, "", MORE, "", "KYIV (AP) — " + LEDE, LAST, title=HEAD)
    assert found == ["headline", "standfirst", "dateline", "body", "body"]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = "\n\n".join([HEAD, *(textwrap.fill(line, 50) for line in (LEDE, MORE, LAST))])
    assert [kind for kind, _ in kinds(a_report(text))] == ["headline", "body", "body", "body"]


def test_an_empty_text_has_an_empty_layout() -> None:
    assert find_layout(a_report(" \n\t")) == Layout((), (), ())


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [HEAD, LEDE, MORE, LAST, "Advertisement", "KYIV — " + LEDE, f"{LAST} (PTI)", "Read more:",
         f"{HEAD} {LEDE}", "By Ada Lund", "Nov 30, 2024", "___", "", " ", "(AFP)", "\ud800", "\0"]
    ),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\n\n", "\r\n", " "]), st.booleans())
def test_every_word_lies_in_exactly_one_block(lines: list[str], gap: str, titled: bool) -> None:
    report = a_report(gap.join(lines), title=HEAD if titled else None)
    layout = find_layout(report)
    spans = [item.span for item in layout.furniture] + [item.span for item in layout.headings]
    spans += layout.paragraphs
    spans.sort()
    assert all(a.end <= b.start for a, b in pairwise(spans))
    held = "".join(report.slice(span) for span in spans)
    assert "".join(held.split()) == "".join(report.text.split())
    assert layout.paragraphs == tuple(sorted(layout.paragraphs))


def test_a_million_spaces_and_lines_take_no_time() -> None:
    for text in (" " * 1_000_000, "\n" * 1_000_000, "a" * 1_000_000, '"' * 1_000_000):
        find_layout(a_report(text))


@pytest.mark.parametrize(
    "first, kind",
    [
        ("Halden Courier | World", "masthead"),
        ("THE HALDEN COURIER", "masthead"),
        ("Tollan's Log – a sailor's blog", "masthead"),
        ("Northwire", "navigation"),
        ("Storm holds ferry – Halden Courier", "headline"),
    ],
)
def test_an_outlets_name_above_the_headline(first: str, kind: str) -> None:
    found = lay_out(first, "Ferry held at Sella", LEDE, MORE)
    assert found[0] == kind
    if kind == "masthead":
        assert found[1] == "headline"


def test_what_an_issuer_says_of_itself_and_to_editors() -> None:
    about = "Sella Ferries runs eleven ships between the islands and the town of Port Sella."
    found = lay_out(LEDE, MORE, "About Sella Ferries", about, "Media contact: Ada Lund, 0555 100")
    assert found == ["body", "body", "boilerplate", "boilerplate", "contact"]
    assert lay_out(LEDE, MORE, "About the ferry", LAST, MORE)[2] == "subhead"
    note = "The board will not give interviews this week. Pictures can be had from the office."
    assert lay_out(LEDE, MORE, "NOTES TO EDITORS", note)[2:] == ["notes", "notes"]
