"""Credit lines: who the matter of a report comes from."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.find.credits.credits import find_credits, load_credit_rows
from firsthand.find.credits.outlets import Outlet, load_outlets, outlet_of
from firsthand.find.credits.presented import find_presented, load_frames
from firsthand.find.parse import Parsed
from firsthand.model import Credit, Furniture, Layout, Span
from tests.factory import a_report


def credits(text: str) -> tuple[Credit, ...]:
    return find_credits(Parsed(a_report(text), Layout((), (), ()), ()))


AP = "Associated Press (AP)"
ROWS = [
    ("picture label", "Image: AP", AP, "picture"),
    ("photographer", "The harbour. Mara Dunn/Reuters", "Reuters", "picture"),
    ("lent by way of", "The harbour lies still. Police/via Reuters", "Reuters", "picture"),
    (
        "report in an outlet",
        "A long report in the Halden Courier claimed that it failed.",
        "Halden Courier",
        "passage",
    ),
    (
        "an outlet's report",
        "It followed a Reuters report last Thursday that it failed.",
        "Reuters",
        "passage",
    ),
    (
        "outlet before a headline",
        "Reuters: Dam at Orle failed\n\nMany asked whether it had. It had.",
        "Reuters",
        "passage",
    ),
    (
        "picture at the line's head",
        "AFP People wait at the harbour",
        "Agence France-Presse (AFP)",
        "picture",
    ),
    ("copyright", "Copyright 2019 The Associated Press.", AP, "text"),
    ("information from", "Information from: Halden Courier, a paper", "Halden Courier", "text"),
    ("inputs from", "(With inputs from PTI)", "Press Trust of India (PTI)", "text"),
    ("additional reporting", "Additional reporting by Reuters", "Reuters", "passage"),
    ("reporting by", "It failed.\nReporting by Osk Press.", "Osk Press", "text"),
    ("eyes of an outlet", "A Reuters reporter saw it fail.", "Reuters", "passage"),
    (
        "reporting by a person",
        "(Reporting by Ida Quell; Editing by Bo Marsh)",
        "Ida Quell",
        "byline",
    ),
    ("with files from", "With files from The Canadian Press", "Canadian Press", "text"),
    (
        "published first",
        "This article first appeared in the Halden Courier.",
        "Halden Courier",
        "text",
    ),
    (
        "dateline of a release",
        "HALDEN, May 2 /Sella Newswire/ -- It failed.",
        "Sella Newswire",
        "text",
    ),
    ("picture by somebody", "The ferry.\nPhotograph: Lund Shipping", "Lund Shipping", "picture"),
    (
        "unnamed insider",
        "A person with knowledge of the board's plans said it failed.",
        None,
        "passage",
    ),
    ("unnamed insider", "Two officials who asked not to be named said so.", None, "passage"),
    (
        "interview elsewhere named",
        "In an interview published by the Sella Gazette, she agreed.",
        "Sella Gazette",
        "interview",
    ),
    ("agencies in brackets", "It failed.\n(Northwire/tr)", "Northwire", "text"),
    ("institution", "It failed, the fire brigade said.", "fire brigade", "passage"),
    ("institution", "The transport ministry confirmed it.", "transport ministry", "passage"),
    ("agencies in brackets", "The harbour is closed.\n(Reuters, AP)", "Reuters", "text"),
    ("reported by", "In remarks carried by Northwire, she agreed.", "Northwire", "passage"),
    ("reported", "The Sella Gazette can reveal that it failed.", "Sella Gazette", "passage"),
    ("line of its own", "Courtesy of the Sella Gazette\nIt failed.", "Sella Gazette", "text"),
    (
        "unnamed insider",
        "It failed, according to people familiar with the matter.",
        None,
        "passage",
    ),
    ("according to outlet", "According to Ruvanian broadcaster RTV, it failed.", "RTV", "passage"),
    ("contributed", "The Associated Press contributed to this report.", AP, "passage"),
    ("agency in square brackets", "The harbour is closed. [AP]", AP, "text"),
    ("sign-off", "The harbour is closed. — Reuters\n", "Reuters", "text"),
    ("byline of an agency", "By Ida Quell and Bo Marsh, Associated Press\nText", AP, "text"),
    ("staff of an agency", "By Reuters Staff\nText", "Reuters", "text"),
    (
        "statement to",
        "She agreed, in an emailed statement to the Sella Gazette.",
        "Sella Gazette",
        "passage",
    ),
    ("wrote in", "She wrote in the Sella Gazette that it failed.", "Sella Gazette", "passage"),
    ("wrote in", "In an op-ed for the Sella Gazette, she agreed.", "Sella Gazette", "passage"),
    ("count of an outlet", "It failed 9 times, by a Reuters tally.", "Reuters", "passage"),
    ("per", "It failed, per Politico.", "Politico", "passage"),
    ("post on a network", "It failed, she said in a Facebook post.", "Facebook", "passage"),
    ("post on a network", "In a short video on Telegram, she agreed.", "Telegram", "passage"),
    ("tweeted", "She posted on the social platform X that it failed.", None, "passage"),
    ("unnamed media", "Local media reported that it failed.", None, "passage"),
    ("unnamed media", "He told state television that it failed.", None, "passage"),
    ("unnamed agencies", "It failed.\n(With agency inputs)", None, "text"),
    (
        "additional reporting",
        "Additional reporting by Ida Quell and Reuters",
        "Reuters",
        "passage",
    ),
    ("dateline", "HALDEN (Reuters) - The harbour is closed.", "Reuters", "text"),
    ("agency in brackets", "The harbour is closed. (AP)", AP, "text"),
    (
        "please credit",
        "Please credit the Thomson Reuters Foundation.",
        "Thomson Reuters Foundation",
        "text",
    ),
    ("line of its own", "A headline\nBloomberg |\nText", "Bloomberg", "text"),
    ("translation", "he said, according to a translation by Sky News.", "Sky News", "translation"),
    (
        "interview with",
        "In an interview with the Halden Courier, she agreed.",
        "Halden Courier",
        "interview",
    ),
    (
        "told in an interview",
        "Dunn told the Halden Courier in an interview.",
        "Halden Courier",
        "interview",
    ),
    ("speaking to", "Speaking to The Telegraph, Dunn agreed.", "The Telegraph", "interview"),
    ("told", "Dunn told the Sella Gazette that she agreed.", "Sella Gazette", "passage"),
    ("reported by", "The plan, first reported by Politico, failed.", "Politico", "passage"),
    ("reported", "As the Halden Courier reported, it failed.", "Halden Courier", "passage"),
    ("according to outlet", "It failed, according to Reuters.", "Reuters", "passage"),
    ("citing", "It failed, the minister said, citing the BBC.", "BBC", "passage"),
    ("posted on", "Dunn wrote on Telegram that it failed.", "Telegram", "passage"),
    ("tweeted", "“It failed,” she tweeted.", None, "passage"),
    (
        "the paper",
        "Dunn told the Sella Gazette. She told the paper more.",
        "Sella Gazette",
        "passage",
    ),
    (
        "unnamed interview",
        "In an interview with a news broadcaster on Friday, she agreed.",
        None,
        "interview",
    ),
    ("interview elsewhere", "In an interview broadcast on Friday, she agreed.", None, "interview"),
    ("told a paper", "Dunn told a regional paper that she agreed.", None, "interview"),
    ("by a desk", "Reported by: Digital Desk", "Digital Desk", "byline"),
    ("staff byline", "By Night Staff\nText", "Night Staff", "byline"),
    (
        "document",
        "It failed, according to the harbour board’s website.",
        "harbour board",
        "passage",
    ),
    (
        "a report reveals",
        "A report from harbour inspectors revealed more.",
        "report from harbour inspectors",
        "passage",
    ),
    ("police statement", "It failed, a police statement said.", "police", "passage"),
    (
        "spokesman named",
        "Ida Quell, a spokeswoman for the harbour, said it failed.",
        "Ida Quell",
        "passage",
    ),
    (
        "said the spokesman",
        "“It failed,” said Ida Quell, a spokeswoman for the harbour.",
        "Ida Quell",
        "passage",
    ),
    ("spokesman title", "Harbour spokeswoman Ida Quell said it failed.", "Ida Quell", "passage"),
    ("institution", "Halden police said it failed.", "Halden police", "passage"),
    (
        "transcript of",
        "It failed, according to a transcript released by Channel Sella.",
        "Channel Sella",
        "passage",
    ),
    (
        "the agency",
        "HALDEN, May 14 (Northfeed) - It failed, according to the agency.",
        "Northfeed",
        "passage",
    ),
    ("reporter's byline", "By Ida Quell\nText", "Ida Quell", "byline"),
    (
        "said in a document",
        "Halden Foods said in a press release that it failed.",
        "Halden Foods press release",
        "passage",
    ),
    ("citing a document", "It failed, citing the crew list.", "crew list", "passage"),
    ("according to somebody", "It failed, according to the pilot.", "pilot", "passage"),
    ("reports indicate", "Reports indicate that it failed.", None, "passage"),
    ("reportedly", "The plan has reportedly failed.", None, "passage"),
    ("it is understood", "It is understood that the plan failed.", None, "passage"),
    ("unnamed critics", "Critics argue that it failed.", None, "passage"),
    ("unnamed officials", "Senior officials said it failed.", None, "passage"),
    ("sources in a list", "It failed.\nSources: Northwire, Reuters", "Northwire", "text"),
    ("next source in a list", "It failed.\nSources: its board, Reuters", "Reuters", "text"),
    ("agency and place", "Northwire, Orrvik\nIt failed.", "Northwire", "text"),
    (
        "pool copy",
        "It failed. Pool report by Ada Lund of the Orrvik Lantern",
        "Orrvik Lantern",
        "text",
    ),
    ("reporting agency", "With Northwire reporting from Orrvik", "Northwire", "passage"),
    ("said by inversion", "It failed, writes the Orrvik Lantern.", "Orrvik Lantern", "passage"),
    ("quoted as saying by", "She was quoted as saying by the Lantern so.", "Lantern", "passage"),
    (
        "reports between commas",
        "The Orrvik Lantern, citing two men, said so.",
        "Orrvik Lantern",
        "passage",
    ),
    ("report of an outlet", "The Orrvik Lantern's report was false.", "Orrvik Lantern", "passage"),
    ("read in", "As many read in the Lantern, it failed.", "Lantern", "passage"),
    ("has it", "Or so the Lantern has it.", "Lantern", "passage"),
    ("has seen", "The Lantern has seen the letter.", "Lantern", "passage"),
    ("told the own house", "She told this newspaper that it failed.", None, "passage"),
    ("own reporter saw", "It failed, our reporter saw.", None, "passage"),
    (
        "translation of the paper",
        "She told the Orrvik Lantern so, according to a translation by the paper.",
        "Orrvik Lantern",
        "translation",
    ),
    ("from news services", "From our news services\nIt failed.", None, "text"),
    ("according to a name", "According to Orrvik Rail there were two.", "Orrvik Rail", "passage"),
    (
        "spokesperson of a body",
        "A spokeswoman for the hospital said it failed.",
        "hospital",
        "passage",
    ),
    ("dateline between commas", "Halden, 17 May, QPA — It failed.", "QPA", "text"),
    (
        "told somebody of an outlet",
        "She told Ada Quell of the Orrvik Lantern so.",
        "Orrvik Lantern",
        "passage",
    ),
    ("told an issue", "She told the June issue of Vrem magazine so.", "Vrem", "passage"),
    ("confirmed to", "The board confirmed the news to Northwire.", "Northwire", "passage"),
    ("handed to", "The letter was leaked to the Orrvik Lantern.", "Orrvik Lantern", "passage"),
    ("taken from", "Summarised from the Orrvik Lantern by our desk", "Orrvik Lantern", "text"),
    ("sign-off over initials", "It failed.\n--Northwire\nab/cd\nShare", "Northwire", "text"),
    (
        "the paper says",
        "She told the Sella Gazette. The paper says it failed.",
        "Sella Gazette",
        "passage",
    ),
    ("count of a body", "It failed, by the count of the Sella Watch.", "Sella Watch", "passage"),
]


@pytest.mark.parametrize(("rule", "text", "source", "use"), ROWS, ids=[row[0] for row in ROWS])
def test_every_row_finds_its_credit(rule: str, text: str, source: str | None, use: str) -> None:
    hits = [credit for credit in credits(text) if credit.rule == rule]
    assert [(credit.source, credit.use) for credit in hits] == [(source, use)]


def test_no_row_is_untested() -> None:
    assert {row.rule for row in load_credit_rows()} == {row[0] for row in ROWS}
    assert all(row.reason for row in load_credit_rows())


@pytest.mark.parametrize(
    ("text", "source", "use"),
    [
        (
            "Nine died while four are missing. -AFP",
            "Agence France-Presse (AFP)",
            "text",
        ),
        ("Dam fails\n\n  >>  Reuters\n\nThe dam at Orle failed.", "Reuters", "text"),
        ("Dam fails\nBy AP Member\nThe dam at Orle failed.", AP, "text"),
        ("Reuters is reporting that the dam failed.", "Reuters", "passage"),
        ("The anti-Reuters camp grew.", None, ""),
        ("A PA-31 aircraft stands in the picture: a photo of a PA-31.", None, ""),
    ],
)
def test_other_settings_of_a_credit(text: str, source: str | None, use: str) -> None:
    found = {(credit.source, credit.use) for credit in credits(text) if credit.source}
    assert found == ({(source, use)} if source else set())


PRESENTED = [
    ("dateline", "HALDEN, May 14 (Northfeed) - It failed.", "Northfeed", "agency"),
    ("dateline without a place", "(Northfeed) - It failed.", "Northfeed", "agency"),
    ("reporting by an agency", "It failed.\nReporting by QPA.", "QPA", "agency"),
    ("sign-off", "It failed.\n\n(Northfeed)\n", "Northfeed", "agency"),
    ("sign-off with initials", "It failed.\n(QPA/tr)", "QPA", "agency"),
    ("line with a stroke", "A headline\nNorthfeed |\nIt failed.", "Northfeed", "agency"),
    ("agency by its noun", "It failed, said news agency Northfeed.", "Northfeed", "agency"),
    ("agency by its noun after", "The Northfeed news agency said so.", "Northfeed", "agency"),
    ("station by its noun", "She told the broadcaster Sellacast.", "Sellacast", "broadcast"),
    ("daily by its noun", "She told the Spanish daily El Faro so.", "El Faro", "outlet"),
    ("noun between commas", "Quoted by Vrem, a daily, she agreed.", "Vrem", "outlet"),
    ("paper by its noun", "She told the newspaper Vrem.", "Vrem", "outlet"),
    (
        "interview that was broadcast",
        "In an interview with Sellacast broadcast on Friday, she agreed.",
        "Sellacast",
        "broadcast",
    ),
    (
        "interview that was published",
        "In an interview with Vrem published on Friday, she agreed.",
        "Vrem",
        "outlet",
    ),
    ("told in an interview", "She told the Vremblatt in an interview so.", "Vremblatt", "outlet"),
    ("told an agency by its letters", "It failed, police told QPA.", "QPA", "agency"),
    ("reports from a place", "It failed, Halcyon reports from Duraz.", "Halcyon", "agency"),
    (
        "told the two words",
        "She told the Gazeta d'Orrvik that it failed.",
        "Gazeta d'Orrvik",
        "outlet",
    ),
    ("reports between commas", "It failed, the Lantern reports, and sank.", "Lantern", "outlet"),
    ("so says the paper", "It failed, or so Vrem has it.", "Vrem", "outlet"),
    ("so says the one with an article", "It failed, so the Lamp says.", "Lamp", "outlet"),
    ("as the paper reports", "It failed, as Vrem reported.", "Vrem", "outlet"),
    ("transcript", "A transcript released by Vrem shows it.", "Vrem", "outlet"),
    (
        "reported at the end",
        "It failed, Northfeed reported. It will go on, the agency said.",
        "Northfeed",
        "agency",
    ),
    ("paper by its noun after", "She told America's Moon magazine so.", "Moon", "outlet"),
    ("station by its noun after", "She told Sellacast radio so.", "Sellacast", "broadcast"),
    ("domain", "She told vrem.example that it failed.", "vrem.example", "outlet"),
    ("domain that reports", "Vrem.com reported that it failed.", "Vrem.com", "outlet"),
    (
        "said in an interview",
        "“It failed,” Dunn said in an interview with El Faro.",
        "El Faro",
        "outlet",
    ),
    (
        "interview before its words",
        "In an interview with Vrem, Dunn said that it failed.",
        "Vrem",
        "outlet",
    ),
    ("reports at the end", "It failed, QTZ reports.", "QTZ", "outlet"),
    ("in its issue", "It failed, Vrem wrote in its Sunday issue.", "Vrem", "outlet"),
    ("first reported by", "The plan, first reported by Vrem, failed.", "Vrem", "outlet"),
    (
        "reported by the two words",
        "It failed, as reported by the Gulf Eye.",
        "Gulf Eye",
        "outlet",
    ),
    ("source in letters", "It failed.\n\nSource: QTZ", "QTZ", "agency"),
    (
        "agency of a country",
        "It failed, the News Agency of Ruvania gathered.",
        "News Agency of Ruvania",
        "agency",
    ),
    ("dateline between commas", "Halden, 17 May, QPA — It failed.", "QPA", "agency"),
    ("article with a capital", "She told The Burgher that it failed.", "Burgher", "outlet"),
    ("source line", "It failed.\n\nSource: The Burgher", "Burgher", "outlet"),
]


@pytest.mark.parametrize(
    ("rule", "text", "name", "kind"), PRESENTED, ids=[row[0] for row in PRESENTED]
)
def test_every_frame_presents_its_outlet(rule: str, text: str, name: str, kind: str) -> None:
    parsed = Parsed(a_report(text), Layout((), (), ()), ())
    assert find_presented(parsed) == {name: Outlet(name, kind)}
    (frame,) = [frame for frame in load_frames() if frame.rule == rule]
    assert re.search(frame.pattern, text, re.MULTILINE)


def test_letters_stand_for_the_name_before_them() -> None:
    text = "ORRVIK (PSA) - It failed.\nShe told the Pan-Sellan Agency (PSA) so."
    found = [(credit.source, credit.use) for credit in credits(text)]
    assert found == [("Pan-Sellan Agency", "text"), ("Pan-Sellan Agency", "passage")]


def test_this_newspaper_is_the_reports_own() -> None:
    report = replace(a_report("She told this newspaper that it failed."), outlet="Radio Sella")
    (credit,) = find_credits(Parsed(report, Layout((), (), ()), ()))
    assert (credit.source, credit.kind) == ("Radio Sella", "broadcast")


def test_a_person_is_no_paper() -> None:
    assert credits("Anna Mercury said that it failed.") == ()


def test_no_frame_is_untested() -> None:
    assert [frame.rule for frame in load_frames()] == [row[0] for row in PRESENTED]
    assert all(frame.reason for frame in load_frames())


@pytest.mark.parametrize(
    "text",
    [
        "Dunn told reporters that it failed.",
        "Dunn told a news conference that it failed.",
        "Dunn told Parliament that it failed.",
        "Dunn told Ida Quell that it failed.",
        "Speaking to Ida Quell, she agreed.",
        "The European Union said it failed.",
        "Dunn told the Harbour Council that it failed.",
        "It failed, the Fisheries Ministry reported.",
        "Dunn told the Press Secretary, and the News Conference heard of it.",
        "It failed, according to his account.",
        "The Environmental Protection Agency said it failed. The agency said more.",
        "It went according to plan.",
        "Ida Quell (Harbour Party) said it failed.",
        "“It failed,” said Ida Quell, who mends nets.",
        "In a Facebook group, she agreed.",
        "It is a triumph. — Halden Courier",
        "The plan X failed.",
        "It failed, as Dunn said.",
        "A Halden newspaper stand burned.",
        "In an interview with Ada Quell, she agreed.",
        "In an interview with the Harbour Council, it agreed.",
        "It failed, according to standing rules.",
        "It failed, according to the information we have.",
        "Share this:\nFacebook\n",
        "Related News\nIt failed.",
        "She told the Orrvik Agency for Dams so.",
        "The station said that it failed.",
        "“Two men told us that it failed,” said the mate.",
    ],
)
def test_people_and_bodies_are_no_outlets(text: str) -> None:
    assert not credits(text)


KINDS = [
    ("It failed, Reuters reported.", "agency"),
    ("It failed, the Halden Courier reported.", "outlet"),
    ("It failed, Sella Radio reported.", "broadcast"),
    ("It failed, according to a police report.", "document"),
    ("It failed, according to the pilot.", "person"),
    ("She wrote on Telegram that it failed.", "social"),
    ("It failed, local media reported.", "vague"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kinds_of_credits(text: str, kind: str) -> None:
    assert [credit.kind for credit in credits(text)] == [kind]


def test_a_credit_in_a_caption_is_that_of_the_picture() -> None:
    text = "The harbour on Friday. (AP)\n\nThe harbour is closed. (Reuters)"
    caption = Furniture(Span("r1", 0, 27), "caption", "test")
    report = replace(a_report(text), id="r1")
    found = find_credits(Parsed(report, Layout((caption,), (), ()), ()))
    assert [(credit.source, credit.use) for credit in found] == [
        (AP, "picture"),
        ("Reuters", "text"),
    ]


def test_a_name_that_goes_on_and_one_that_is_no_outlet() -> None:
    (credit,) = credits("She told the Orrvik Press Service that it failed.")
    assert (credit.source, credit.kind) == ("Orrvik Press Service", "agency")
    assert credits("The review is published by the Free Press Foundation.") == ()


def test_ones_own_station_in_the_dateline_is_no_agency() -> None:
    text = "HALDEN (QRX) - It failed."
    report = replace(a_report(text), outlet="QRX News")
    (credit,) = find_credits(Parsed(report, Layout((), (), ()), ()))
    assert (credit.source, credit.kind) == ("QRX", "outlet")
    assert credits(text)[0].kind == "agency"


def test_initials_are_the_agency_that_the_report_names_in_full() -> None:
    found = credits("HALDEN (OP) - It failed.\n\n© 2024 Orrvik Press. All rights reserved.")
    assert [(credit.source, credit.kind) for credit in found] == [("Orrvik Press", "agency")] * 2


def test_the_same_paper() -> None:
    found = credits("She told the Tarn Valley Echo so. He told the same paper that it failed.")
    assert [credit.source for credit in found] == ["Tarn Valley Echo"] * 2


def test_a_short_form_is_the_outlet_named_in_full() -> None:
    found = credits("She told the Tarn Valley Echo so. The plan failed, the Echo reported.")
    assert [credit.source for credit in found] == ["Tarn Valley Echo"] * 2


def test_a_masthead_is_no_credit() -> None:
    text = "Halden Courier\nIt failed, she told the Courier."
    masthead = Furniture(Span("r1", 0, 14), "masthead", "test")
    report = replace(a_report(text), id="r1")
    (credit,) = find_credits(Parsed(report, Layout((masthead,), (), ()), ()))
    assert (credit.source, credit.rule) == ("Halden Courier", "told")


def test_spellings_of_one_agency_merge() -> None:
    names = {outlet.name for outlet in map(outlet_of, ("AP", "the Associated Press")) if outlet}
    assert names == {AP}


def test_unknown_outlets_are_told_by_their_make() -> None:
    assert outlet_of("the Halden Courier").kind == "outlet"  # type: ignore[union-attr]
    assert outlet_of("Sella Radio").kind == "broadcast"  # type: ignore[union-attr]
    assert outlet_of("Mara Dunn") is None


def test_kinds_of_outlets() -> None:
    kinds = {outlet.kind for outlet in load_outlets().values()}
    assert kinds == {"agency", "broadcast", "outlet", "social"}


def test_vague_words_name_nobody() -> None:
    assert all(credit.kind == "vague" for credit in credits("Critics say it reportedly failed."))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("She told the Norlandic RIA news agency so.", ["RIA Novosti"]),
        ("She told the Associated Press Wednesday.", [AP]),
        ("She told CBS News' Ada Quell that it failed.", ["CBS News"]),
        ("She told Fox News Digital so. It failed, Fox News said.", ["Fox News"] * 2),
        ("In an interview with The Lantern newspaper, Dunn said so.", ["Lantern"]),
        ("The News Agency of Ruvania (NAR) gathered that it failed.", ["News Agency of Ruvania"]),
        ("She told Corriere di Orrvik so.", ["Corriere di Orrvik"]),
        ("It failed, FoxNews.com reported.", ["Fox News"]),
        ("In an interview with international TV network Al Jazeera, she agreed.", ["Al Jazeera"]),
    ],
)
def test_one_outlet_has_one_name(text: str, sources: list[str]) -> None:
    assert [credit.source for credit in credits(text)] == sources


def test_a_picture_agency_writes_no_text() -> None:
    (credit,) = credits("It failed.\n\nSource: Getty Images\n\nIt failed again.")
    assert (credit.source, credit.use) == ("Getty Images", "picture")


def test_as_per_is_according_to() -> None:
    (credit,) = credits("It failed, as per officials.")
    assert (credit.source, credit.kind) == (None, "vague")


def test_the_paper_is_no_agency_and_the_agency_no_paper() -> None:
    found = credits("She told the Sella Gazette so, Northwire reported. The paper said more.")
    assert [credit.source for credit in found] == ["Sella Gazette", "Northwire", "Sella Gazette"]


def test_the_agency_is_the_authority_named_since() -> None:
    text = "It failed, Northwire reported. The Dams Agency met. It is old, the agency said."
    assert [credit.source for credit in credits(text)] == ["Northwire"]


def test_the_paper_stays_vague_without_a_paper() -> None:
    (credit,) = credits("She told the paper that it failed.")
    assert credit.source is None and credit.kind == "vague"


def test_credits_do_not_overlap() -> None:
    spans = [credit.span for credit in credits(" ".join(row[1] for row in ROWS))]
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_credits_that_lie_inside(text: str) -> None:
    for credit in credits(text):
        assert 0 <= credit.span.start < credit.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Halden police said it failed. Police confirmed more.",
        "The transport ministry said it failed. The ministry said more.",
    ],
)
def test_the_institution_named_before_is_one_source(text: str) -> None:
    found = credits(text)
    assert len(found) == 2 and found[0].source == found[1].source
