"""Certainty: the words that put a statement in doubt."""

from __future__ import annotations

from firsthand.find.parse import Parser
from firsthand.find.statements.hedges import find_hedges
from firsthand.text.certainty.hedges import UNCERTAIN
from tests.floors.scoring import body, f1, marked

FLOOR = 0.915

ITEMS = (
    "The dam [may] burst, engineers said.",
    "The dam [might] burst, engineers said.",
    "The dam [could] burst, engineers said.",
    "The council will [probably] close the bridge.",
    "The council is [likely] to close the bridge.",
    "The mayor [believes] that the bridge is safe.",
    "The mayor [thinks] that the bridge is safe.",
    "Engineers [suspect] that the bridge is unsafe.",
    "It is [unclear] who owns the ship.",
    "It is [possible] that the ship was sold.",
    "[Perhaps] the ship was sold.",
    "The council [would] pay [if] the loans arrive.",
    "The bridge stays shut [unless] the loans arrive.",
    "Police are [investigating] the fire.",
    "The fire is [under investigation].",
    "The board is [considering] a sale.",
    "The [alleged] thief was freed.",
    "The [suspected] thief was freed.",
    "The ship is [expected] to leave.",
    "The board [doubts] that the ship will leave.",
    "She asked [whether] the ship had left.",
    "The mayor met the crew on Monday.",
    "Sales fell more than expected in May.",
    "They met in May and could not agree.",
    "It was the will of the people.",
    "A think tank wrote the report.",
    "The mayor can swim.",
    "The minister said the dam was safe.",
    "The dam, it [seems], is safe.",
    "The dam is [apparently] safe.",
    "The dam is safe, [as far as] anybody can tell.",
    "The dam has, [in all likelihood], been repaired.",
    "The mayor is [not sure] that the dam is safe.",
    "There is [no telling] when the dam will be repaired.",
    "The odds are [against] a repair.",
    "The board would [not rule out] a sale.",
    "When the dam will be repaired is [anybody’s guess].",
)


def test_certainty(parser: Parser) -> None:
    rows = []
    for item in ITEMS:
        text, truths = marked(item)
        hedges = [h for s in body(text, parser).sentences for h, _ in find_hedges(s)]
        cues = [h.span for h in hedges if h.kind in UNCERTAIN]
        # A cue counts where it shares a character with the true one.
        near = [
            next((t.start for t in truths if t.start < c.end and c.start < t.end), -1) for c in cues
        ]
        rows.append((near, [true.start for true in truths]))
    assert f1(rows) >= FLOOR
