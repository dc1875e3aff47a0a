"""Credit lines: whom they name, for what."""

from __future__ import annotations

from firsthand.find.credits.credits import find_credits
from firsthand.find.layout.layout import find_layout
from firsthand.find.parse import Parsed
from firsthand.model import Layout, Report
from firsthand.text.outlet_names import plain_name
from tests.floors.scoring import f1

FLOOR = 0.955
AP, AFP = "Associated Press (AP)", "Agence France-Presse (AFP)"

# Text, then source and use of each credit.
ITEMS: tuple[tuple[str, tuple[tuple[str | None, str], ...]], ...] = (
    ("PORT SELLA (Reuters) - The ferry sank.", (("Reuters", "text"),)),
    ("HALDEN, May 14 (Northwire) — The ferry sank.", (("Northwire", "text"),)),
    ("The ferry sank.\n\n(AFP)", ((AFP, "text"),)),
    ("The ferry sank.\n\n— AP", ((AP, "text"),)),
    ("By Ida Quell, Associated Press\nThe ferry sank.", ((AP, "text"),)),
    ("By Ida Quell\nThe ferry sank.", (("Ida Quell", "byline"),)),
    ("By Reuters Staff\nThe ferry sank.", (("Reuters", "text"),)),
    ("Copyright 2024 The Associated Press.", ((AP, "text"),)),
    ("Additional reporting by Ida Quell and Reuters", (("Reuters", "passage"),)),
    ("The Associated Press contributed to this report.", ((AP, "passage"),)),
    ("(With inputs from PTI)", (("Press Trust of India (PTI)", "text"),)),
    ("This article first appeared in the Halden Courier.", (("Halden Courier", "text"),)),
    ("The plan, first reported by Politico, failed.", (("Politico", "passage"),)),
    ("It failed, the Halden Courier reported.", (("Halden Courier", "passage"),)),
    ("It failed, according to Sella Radio.", (("Sella Radio", "passage"),)),
    ("It failed, Sella Radio said, citing Reuters.",
     (("Sella Radio", "passage"), ("Reuters", "passage"))),
    ("In an interview with the Halden Courier, she agreed.", (("Halden Courier", "interview"),)),
    ("She told Sella Radio in an interview that it failed.", (("Sella Radio", "interview"),)),
    ("She told the Halden Courier that it failed.", (("Halden Courier", "passage"),)),
    ("She agreed, in a statement to CNN.", (("CNN", "passage"),)),
    ("She wrote on Telegram that it failed.", (("Telegram", "passage"),)),
    ("“It failed,” she wrote in a Facebook post.", (("Facebook", "passage"),)),
    ("Photo: Mara Dunn/Reuters", (("Reuters", "picture"),)),
    ("The harbour. Mara Dunn/AP", ((AP, "picture"),)),
    ("It failed, according to the harbour board’s website.", (("harbour board", "passage"),)),
    ("It failed, a police statement said.", (("police", "passage"),)),
    ("Local media reported that it failed.", ((None, "passage"),)),
    ("Senior officials said it failed.", ((None, "passage"),)),
    ("Dunn told reporters that it failed.", ()),
    ("Dunn told her sister that it failed.", ()),
    ("It went according to plan.", ()),
    ("The Courier is late again.", ()),
    ("This article was first published by The Conversation.", (("The Conversation", "text"),)),
    ("(Reporting by Ida Quell; Editing by Bo Marsh)", (("Ida Quell", "byline"),)),
    ("Mara Dunn for the Halden Courier", (("Mara Dunn", "picture"),)),
    ("She told our sister paper Vrem that it failed.", (("Vrem", "passage"),)),
    ("An AFP reporter saw it fail.", ((AFP, "passage"),)),
    ("Vrem, a weekly, had the story first.", (("Vrem", "passage"),)),
)  # fmt: skip

# Outlets that speak, in a report of the Fjord Post. First sight: F1 .52.
SPEAKING: tuple[tuple[str, tuple[tuple[str | None, str], ...]], ...] = (
    ("The Bugle says the dam will be shut.", (('Bugle', 'passage'),)),
    ("The dam will be shut, the Bugle says.", (('Bugle', 'passage'),)),
    ("Or so the Comet has it.", (('Comet', 'passage'),)),
    ("The dam, as the Orrvik Lantern first reported, will be shut.", (('Orrvik Lantern', 'passage'),)),
    ("According to the Lantern, the dam will be shut.", (('Lantern', 'passage'),)),
    ("She told the Spanish daily El Faro that the dam would be shut.", (('El Faro', 'passage'),)),
    ("She told Canal 9 television that the dam would be shut.", (('Canal 9', 'passage'),)),
    ("Speaking to Radio Orrvik, she said the dam would be shut.", (('Radio Orrvik', 'interview'),)),
    ("Speaking on the Morning Hour on Radio Orrvik, she agreed.", (('Radio Orrvik', 'interview'),)),
    ("She told this newspaper that the dam would be shut.", (('Fjord Post', 'passage'),)),
    ("She told our reporter Nils Vang that the dam would be shut.", (('Fjord Post', 'passage'),)),
    ("She told presenter Nils Vang that the dam would be shut.", (('Fjord Post', 'passage'),)),
    ("The minister told the Sella Press Association (SPA) that it would be shut.", (('Sella Press Association', 'passage'),)),
    ("The dam will be shut, police told SPA.\n\nHALDEN (SPA) - It is old.", (('SPA', 'passage'), ('SPA', 'text'))),
    ("The Sella Press Association reports that the dam will be shut.", (('Sella Press Association', 'passage'),)),
    ("Northwire reports from Orrvik that the dam will be shut.", (('Northwire', 'passage'),)),
    ("The dam will be shut.\n\nSources: Northwire, Orrvik Lantern", (('Northwire', 'text'), ('Orrvik Lantern', 'text'))),
    ("The dam will be shut.\n\nSource: Northwire", (('Northwire', 'text'),)),
    ("Northwire, Orrvik\n\nThe dam will be shut.", (('Northwire', 'text'),)),
    ("The dam will be shut.\n\n(Northwire/Orrvik Lantern)", (('Northwire', 'text'),)),
    ("The dam will be shut, writes the Orrvik Lantern.", (('Orrvik Lantern', 'passage'),)),
    ("The dam will be shut, Halden's daily Vestposten writes.", (('Vestposten', 'passage'),)),
    ("The newspaper Vestposten quoted her as saying it would be shut.", (('Vestposten', 'passage'),)),
    ("Quoted by Vestposten, a daily, she agreed.", (('Vestposten', 'passage'),)),
    ("In comments carried by Radio Orrvik, she agreed.", (('Radio Orrvik', 'passage'),)),
    ("In remarks to the Orrvik Lantern she agreed.", (('Orrvik Lantern', 'passage'),)),
    ("“It will be shut,” she was quoted as saying by the Lantern.", (('Lantern', 'passage'),)),
    ("“It will be shut,” she is quoted as saying in the Orrvik Lantern.", (('Orrvik Lantern', 'passage'),)),
    ("A report in the Orrvik Lantern said it would be shut.", (('Orrvik Lantern', 'passage'),)),
    ("The Orrvik Lantern, citing two officials, said it would be shut.", (('Orrvik Lantern', 'passage'),)),
    ("The Orrvik Lantern's report that the dam would be shut was false.", (('Orrvik Lantern', 'passage'),)),
    ("With Northwire reporting from Orrvik", (('Northwire', 'passage'),)),
    ("Additional reporting by Northwire", (('Northwire', 'passage'),)),
    ("From our news services\n\nThe dam will be shut.", ((None, 'text'),)),
    ("The dam will be shut. Pool report by Ada Lund of the Orrvik Lantern", (('Orrvik Lantern', 'text'),)),
    ("This is a pooled report by the Orrvik Lantern.", (('Orrvik Lantern', 'text'),)),
    ("The dam, Radio Orrvik has learned, will be shut.", (('Radio Orrvik', 'passage'),)),
    ("The Lantern has seen the letter.", (('Lantern', 'passage'),)),
    ("Documents seen by the Orrvik Lantern show that it will be shut.", (('Orrvik Lantern', 'passage'),)),
    ("As you may have read in the Lantern, the dam will be shut.", (('Lantern', 'passage'),)),
    ("Via the Orrvik Lantern: the dam will be shut.", (('Orrvik Lantern', 'passage'),)),
    ("h/t Orrvik Lantern", (('Orrvik Lantern', 'passage'),)),
    ("(via the Orrvik Lantern)", (('Orrvik Lantern', 'passage'),)),
    ("The agency Northwire says it has the letter.", (('Northwire', 'passage'),)),
    ("State broadcaster Canal 9 says the dam will be shut.", (('Canal 9', 'passage'),)),
    ("The dam will be shut, state television reported.", ((None, 'passage'),)),
    ("She told reporters at the dam that it would be shut.", ()),
    ("He told the court that the dam was old.", ()),
    ("She told the daily meeting that it was old.", ()),
    ("The lantern says more than the lamp.", ()),
    ("The comet has it all: a tail and a name.", ()),
    ("She told Ada Lund that the dam was old.", ()),
    ("He told Orrvik Council that the dam was old.", ()),
    ("The Lantern was sold in May.", ()),
)  # fmt: skip
SPEAKING_FLOOR = 0.98


def test_outlets_that_speak() -> None:
    rows = []
    for text, credits in SPEAKING:
        report = Report("r1", text, outlet="Fjord Post")
        found = find_credits(Parsed(report, find_layout(report), ()))
        named = [(plain_name(credit.source or ""), credit.use) for credit in found]
        rows.append((named, [(plain_name(source or ""), use) for source, use in credits]))
    assert f1(rows) >= SPEAKING_FLOOR


def test_credits() -> None:
    rows = []
    for text, credits in ITEMS:
        found = find_credits(Parsed(Report("r1", text), Layout((), (), ()), ()))
        rows.append(([(credit.source, credit.use) for credit in found], credits))
    assert f1(rows) >= FLOOR
