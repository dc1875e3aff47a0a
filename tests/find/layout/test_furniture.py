"""Every row of the furniture table, and what no row may take."""

import pytest

from firsthand.find.layout.blocks import make_block
from firsthand.find.layout.furniture import Label, label_block
from firsthand.find.layout.furniture_rows import rows
from firsthand.options import DEFAULT

# One example a row at least: rule, kind, a line on which it fires.
EXAMPLES = (
    ("file photo opens", "caption", "FILE - The ferry at Port Sella on Friday. Ada Lund is at left."),
    ("file photo opens", "caption", "In this May 2, 2019, file photo the ferry leaves Port Sella."),
    ("picture label opens", "caption", "Photo:  Ada Lund (Sella Images)"),
    ("picture label opens", "caption", "Photograph by Ada Lund"),
    ("picture label opens", "caption", "Representational image"),
    ("picture viewer opens", "caption", "Enlarge this image toggle caption Ada Lund/AP Ada Lund/AP"),
    ("picture label between bars", "caption", "Ferry held as storm nears | Image: AP"),
    ("picture credit in brackets", "caption", "The ferry at the quay. (Photo by Ada Lund)"),
    ("photographer and agency in brackets", "caption", "The quay on Friday. (Ada Lund/Halden Courier)"),
    ("photographer and agency in brackets", "caption", "The quay. (Ada Lund/dpa via AP, file) (Associated Press)"),
    ("agency in brackets ends a line", "caption", "The minister speaks in Halden on May 3, 2024.(AFP)"),
    ("credit of a picture ends", "caption", "Police closed the quay on Friday. Credit Ada Lund/Halden Courier"),
    ("photographer and agency end a line", "caption", "Ada Lund speaks in Halden on May 20.Bo Marsh / AFP - Getty Images file"),
    ("picture credit in brackets", "caption", "President Bo Marsh. (Source: AP/File)"),
    ("agency's own picture credit", "caption", "Bo Marsh in Halden, May 2, 2024. NTB/Ada Lund/via REUTERS/File Photo"),
    ("agency's own picture credit", "caption", "Bo Marsh in Halden, May 2, 2024. REUTERS/Ada Lund"),
    ("photographer and outlet alone", "picture_credit", "Ada Lund/Courier"),
    ("picture agency opens a line", "caption", "EPA Preparations for the fair are under way at the quay in Halden"),
    ("picture agency alone", "picture_credit", "AP Photo"),
    ("story goes on", "notice", "This is a breaking news story. More to follow."),
    ("label of a section", "label", "LIVE UPDATES"),
    ("picture label before a comma", "caption", "Image caption, The ferry at the quay on Friday"),
    ("help for the reader", "contact", "If you have been affected by this story, call 0555 100."),
    ("who the writer is", "byline", "Ada Lund is the Courier's political editor"),
    ("who the writer is", "byline", "Ada Lund covers the courts for the Courier. She lives in Halden."),
    ("place of the writer", "byline", "Reporting from Halden"),
    ("years of the writer", "byline", "Ada Lund has covered the harbour for the Courier since 1998"),
    ("where the writer was", "byline", "Lund reported from Halden."),
    ("rating asked", "navigation", "Was this summary helpful? Yes | No"),
    ("gambling", "advertisement", "18+ | Please gamble responsibly | T&Cs apply"),
    ("delay of quotes", "notice", "Quotes delayed by at least 15 minutes."),
    ("risk of investing", "boilerplate", "The value of investments may go down as well as up."),
    ("ban on distribution", "boilerplate", "NOT FOR RELEASE OR PUBLICATION IN ANY JURISDICTION WHERE IT IS UNLAWFUL"),
    ("who holds what", "notice", "The author holds no shares in the companies named."),
    ("browser too old", "navigation", "IE 11 is not supported. Visit our site on another browser."),
    ("summary of another", "wire_credit", "Summarised from Radio Sella by our desk"),
    ("press office alone", "label", "PRESS SERVICE OF THE MINISTRY OF FISHERIES"),
    ("place label", "label", "Location: Halden, Ruvania"),
    ("agency and editor in brackets", "wire_credit", "(Northwire/tr)"),
    ("issuer of a release", "wire_credit", "SOURCE Sella Ferries"),
    ("original of a release", "related", "View original content: https://release.example/1"),
    ("forward-looking statements", "boilerplate", "This press release contains forward-looking statements."),
    ("other pages of the outlet", "related", "Also on Courier: Why the ferry sank"),
    ("free pages left", "newsletter", "You have 2 free articles left this month"),
    ("print note", "print_note", "Printed in the March 5 edition"),
    ("editing note", "wire_credit", "Translated from the Ruvanian by Ada Lund"),
    ("editing note", "wire_credit", "With files from Northwire"),
    ("report was corrected", "correction", "We have changed the headline of this article."),
    ("information from", "wire_credit", "Information from: Halden Courier, http://courier.example"),
    ("editing note", "wire_credit", "(Reporting by Ada Lund; editing by Bo Marsh"),
    ("sign-off in brackets", "wire_credit", "(Reporting by Ada Lund. Copyright Northwire)"),
    ("picture named at the end", "caption", "The quay on Saturday. Photo: Quay 4/handout"),
    ("rights end a caption", "caption", "The hinge, seen on Saturday. © Harbour Board"),
    ("file picture named at the end", "caption", "The school in Quay Street. Archive picture"),
    ("picture in brackets", "caption", "[Photograph: the hinge]"),
    ("agency alone", "wire_credit", "Bloomberg |"),
    ("agency alone", "wire_credit", "By The Associated Press"),
    ("agency alone", "wire_credit", "(Reuters)"),
    ("correction in brackets", "correction", "(Corrects number of passengers in paragraph 2)"),
    ("correction of the report", "correction", "CORRECTION: The ferry holds forty passengers, not fifty as first reported."),
    ("report was corrected", "correction", "An earlier version of this article misspelled the name of the ferry."),
    ("press contact", "contact", "Media contact: Ada Lund, press@ferry.example"),
    ("press contact", "contact", "For further information, please contact the harbour office."),
    ("question to the reader", "contact", "Were you on the ferry? Ring the desk on Halden 3301"),
    ("call to the newsroom", "contact", "Seen something? Message our newsroom in confidence: 0555 100"),
    ("address ends the line", "contact", "Harbour Hour, Mondays at nine. Corrections: hour@radio.example"),
    ("mark of a release", "label", "PRESS RELEASE - Harbour Board of Port Sella"),
    ("end of a release", "release_end", "- ends -"),
    ("notes to editors", "notes", "Notes to editors"),
    ("why this mail came", "newsletter", "You receive this letter because you joined. Unsubscribe"),
    ("letter described", "newsletter", "Quay Notes is a free weekly letter on small harbours."),
    ("programme described", "newsletter", "The Harbour Hour is on air every Monday at nine."),
    ("publisher named", "copyright", "Sella Today is published by the Quay Foundation."),
    ("clip named", "related", "Watch: How is a ferry raised? (2:10)"),
    ("only page words", "navigation", "ST  NEWS  HARBOUR  WEATHER  LIVE"),
    ("a stamp and names only", "timestamp", "Sella Today, 6 March 2025, 18:30 (updated 19:05)"),
    ("agency note", "wire_credit", "(This story has not been edited by our staff and is auto-generated.)"),
    ("post of a feed", "wire_credit", "The post Ferry held at Port Sella appeared first on Halden Courier."),
    ("print note", "print_note", "A version of this article appears in print on Page A 14 of the Halden edition."),
    ("reporter named", "byline", "Reported by: Digital Desk"),
    ("contributors", "byline", "Courier writers Ada Lund and Bo Marsh contributed to this report."),
    ("desk alone", "byline", "Courier Web Desk"),
    ("address alone", "byline", "ada.lund@courier.example"),
    ("update note", "timestamp", "Updated: at noon on Friday 30 (local)"),
    ("reading time", "timestamp", "3 min read"),
    ("clip length", "timestamp", "1:27"),
    ("read also", "related", "READ MORE: Ferry held at Port Sella - police"),
    ("read also", "related", "Also Read: Ferry held at Port Sella"),
    ("read also", "related", "More on this story"),
    ("call to read on", "related", "Click here for the full list."),
    ("link ends the line", "related", "Sella Bank bans loans for boats Read more"),
    ("newsletter", "newsletter", "Sign up for our morning newsletter."),
    ("newsletter", "newsletter", "Support local journalism. Subscribe for a dime."),
    ("rights", "copyright", "Paid for by Lund for Harbour Master, B. Marsh, Treasurer"),
    ("age of the page", "timestamp", "This article is more than 5 years old"),
    ("appeal for support", "newsletter", "We bring you news from Halden. Consider supporting the Courier."),
    ("newsletter described", "newsletter", "The Courier Daily newsletter has all you need. Sign up here."),
    ("player of the page", "navigation", "Listen to this article"),
    ("foot of the page", "copyright", "Reuse this content"),
    ("contact", "contact", "Do you have a story for the Courier? Write to us."),
    ("share", "share", "Share this article"),
    ("comments", "comments", "Comments are closed on this article."),
    ("rights", "copyright", "Copyright 2017 The Halden Courier. All rights reserved. No part may be used."),
    ("advertisement", "advertisement", "Advertisement Continue reading the main story"),
    ("script", "navigation", "window._queue = window._queue || []; push({mode: 1})"),
    ("tags", "tags", "Tags: ferry, Halden, storm"),
    ("path of sections", "breadcrumb", "Home > World > Ruvania"),
    ("speaker of a transcript", "speaker_label", "ADA LUND, HOST:"),
    ("only stamp words", "timestamp", "Published 07:53 IST, November 30th 2024"),
    ("a stamp and names only", "timestamp", "Ada Lund | Nov 30, 2024 07:53 IST"),
    ("a dateline alone", "dateline", "HALDEN, Nov 30 (AP) --"),
    ("by and names only", "byline", "By ADA LUND and BO MARSH - Associated Press"),
    ("by and names only", "byline", "By Ada Lund, professor at the harbour college"),
    ("only page words", "navigation", "date 2024-11-30 Menu Explore"),
    ("no letter or digit", "separator", "* * *"),
)  # fmt: skip


def label(text: str) -> Label | None:
    block = make_block(text, 0, len(text))
    assert block is not None
    return label_block(block, options=DEFAULT.find)


@pytest.mark.parametrize("rule, kind, text", EXAMPLES)
def test_each_row_fires(rule: str, kind: str, text: str) -> None:
    assert label(text) == Label(kind, rule)


def test_every_row_has_an_example() -> None:
    assert {row.rule for row in rows()} <= {rule for rule, _, _ in EXAMPLES}


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was held at Port Sella on Friday, the harbour master said in a statement.",
        "By Monday the water had risen to the doors of the school, and the town was cut off.",
        "Photo editors at the Courier said that they had not seen the picture before Friday.",
        "Share prices fell on Friday after the yard said it would close two of its three docks.",
        "Sign of the times: the harbour school has four pupils left, and one of them is ill.",
        "Credit Halden, the bank, said on Friday that it would close its branch in Port Sella.",
        "Read the letter, he told her, and then burn it before the others come back from sea.",
        "She said the law was copyright law, and that it had been broken by both newspapers.",
        "Ferry held at Port Sella",
        "Ada Lund is a writer who lost her house when the river rose over the town that spring.",
        "Breaking the ferry in two, the storm moved on to the islands, where it spent itself.",
        "Source close to minister quits",
        "Correction: Ferry story",
        "The letter is a daily reminder of how small the harbour once was, said Lund.",
        "The minister said that the press release of Friday had been sent by mistake.",
        "Call us what you like, Lund told the board, but nobody else has mended a ferry.",
        "The Courier is published by a family that has never spoken to its readers, Lund said.",
        "ROCKET STATS:",
        "The minister (left) and the captain (right) met on Friday.",
        "| 12/1/2024 | +10.8% |",
        "- Wicking shirt (Men’s / Women’s)",
        "7. Track Your Credit Score",
    ],
)
def test_running_text_and_lists_stay(text: str) -> None:
    assert label(text) is None
