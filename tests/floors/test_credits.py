"""Credit lines: whom they name, for what."""

from __future__ import annotations

from firsthand.find.credits import find_credits
from firsthand.find.parse import Parsed
from firsthand.model import Layout, Report
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


def test_credits() -> None:
    rows = []
    for text, credits in ITEMS:
        found = find_credits(Parsed(Report("r1", text), Layout((), (), ()), ()))
        rows.append(([(credit.source, credit.use) for credit in found], credits))
    assert f1(rows) >= FLOOR
