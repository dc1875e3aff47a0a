"""Positions: who takes which stance, and how it is put."""

from __future__ import annotations

from firsthand.find.names.names import find_names
from firsthand.find.parse import Parser
from firsthand.find.positions.positions import find_positions
from firsthand.find.speech.quotes import find_quotes
from firsthand.find.statements.statements import find_statements
from tests.floors.scoring import body, f1

FLOOR = 0.871

# Text, then actor, stance and modality of each position.
ITEMS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    ("Ruvania rejected the treaty.", (("Ruvania", "rejects", "stated"),)),
    ("Ruvania did not accept the treaty.", (("Ruvania", "rejects", "stated"),)),
    ("Ruvania would accept the treaty if the loans arrive.",
     (("Ruvania", "would_accept", "conditional"),)),
    ("Ida Holm suggested she might accept the treaty.",
     (("Ida Holm", "would_accept", "tentative"),)),
    ("Ruvania has pledged to end the war.", (("Ruvania", "promises", "future"),)),
    ("Ruvania demanded the release of the crew.", (("Ruvania", "demands", "stated"),)),
    ("Ruvania urged the mayors to leave.", (("Ruvania", "demands", "stated"),)),
    ("The ministry will support the truce.", (("ministry", "supports", "future"),)),
    ("The treaty was rejected by Ruvania.", (("Ruvania", "rejects", "stated"),)),
    ("Ruvania threatened to close the border.", (("Ruvania", "threatens", "stated"),)),
    ("Ida Holm is open to a truce.", (("Ida Holm", "would_accept", "stated"),)),
    ("Ida Holm proposed a new ferry to the council.", (("Ida Holm", "proposes", "stated"),)),
    ("Ruvania accused Kessia of piracy.", (("Ruvania", "accuses", "stated"),)),
    ("Ruvania condemned the raid.", (("Ruvania", "accuses", "stated"),)),
    ("Ida Holm praised the crew.", (("Ida Holm", "supports", "stated"),)),
    ("Ruvania denied the charge.", (("Ruvania", "denies", "stated"),)),
    ("Ida Holm declined to comment.", ()),
    ("The rain supported the crops.", ()),
    ("The mayor walked home.", ()),
    ("She was asked whether Ruvania would accept the treaty.",
     (("Ruvania", "accepts", "hypothetical"),)),
    ("Ida Holm said no to the treaty.", (("Ida Holm", "rejects", "stated"),)),
    ("For Ruvania the treaty is out of the question.", (("Ruvania", "rejects", "stated"),)),
    ("Ruvania is ready to sign.", (("Ruvania", "would_accept", "stated"),)),
    ("Nobody in Ruvania wants the treaty.", (("Ruvania", "rejects", "stated"),)),
    ("Ruvania drew a red line at the dam.", (("Ruvania", "demands", "stated"),)),
)  # fmt: skip


def test_positions(parser: Parser) -> None:
    rows = []
    for text, true in ITEMS:
        parsed = body(text, parser)
        names = find_names(parsed)
        quotes = find_quotes(parsed, names)
        statements = find_statements(parsed, quotes)
        found = find_positions(parsed, names, quotes, statements)
        rows.append(([(p.actor, p.stance, p.modality) for p in found], true))
    assert f1(rows) >= FLOOR
