"""Quantities: bounds, unit, and what is counted."""

from __future__ import annotations

from math import inf

from firsthand.find.parse import Parser
from firsthand.find.quantities import find_quantities
from tests.floors.scoring import body, f1

FLOOR = 0.885

# Text, then low, high, unit and head of each quantity.
ITEMS: tuple[tuple[str, tuple[tuple[float, float, str | None, str | None], ...]], ...] = (
    ("Police sent 1,600 officers to the square.", ((1600, 1600, None, "officer"),)),
    ("The raid killed 12 people and injured 20 others.",
     ((12, 12, None, "dead"), (20, 20, None, "injured"))),
    ("At least 12 people died in the fire.", ((12, inf, None, "dead"),)),
    ("Up to 40 passengers were missing.", ((0, 40, None, "passenger"),)),
    ("More than 200 boats came.", ((200, inf, None, "boat"),)),
    ("About 100 houses burned.", ((90, 110, None, "house"),)),
    ("Nearly 100 houses burned.", ((90, 100, None, "house"),)),
    ("Between two and three million people fled.", ((2e6, 3e6, None, "people"),)),
    ("The repair cost $284 million.", ((284e6, 284e6, "USD", None),)),
    ("The repair cost €3.5bn.", ((3.5e9, 3.5e9, "EUR", None),)),
    ("Prices rose by 40 percent.", ((40, 40, "percent", None),)),
    ("Two-thirds of the voters stayed at home.", ((2 / 3, 2 / 3, "share", "voter"),)),
    ("Half of the voters stayed at home.", ((0.5, 0.5, "share", "voter"),)),
    ("Dozens of houses burned.", ((24, 99, None, "house"),)),
    ("The death toll rose to 15.", ((15, 15, None, "dead"),)),
    ("Officers arrested nine men.", ((9, 9, None, "man"),)),
    ("Jan Verel, 58, a baker, spoke.", ((58, 58, "years old", None),)),
    ("The dam is 40 metres high.", ((40, 40, "metre", None),)),
    ("The strike lasted three weeks.", ()),
    ("It was built in 1987.", ()),
    ("It opens on June 5 at 7 p.m.", ()),
    ("They won 3-1 in Halden.", ()),
    ("Flight 370 left Halden.", ()),
    ("Some 1, 600 guards came.", ((1440, 1760, None, "guard"),)),
    ("Twenty-six ships and 14 crews waited.",
     ((26, 26, None, "ship"), (14, 14, None, "crew"))),
    ("The toll, put at 30 on Monday, is now 34.",
     ((30, 30, None, "dead"), (34, 34, None, "dead"))),
    ("A dozen of the 40 cows died.", ((12, 12, None, "cow"), (40, 40, None, "cow"))),
    ("One in five voters stayed at home.", ((0.2, 0.2, "share", "voter"),)),
    ("Output doubled to 4,000 tonnes.", ((4000, 4000, "tonne", None),)),
    ("Six of them, all of them women, were freed.", ((6, 6, None, "woman"),)),
    ("He owns three of every four mills.", ((0.75, 0.75, "share", "mill"),)),
)  # fmt: skip


def test_quantities(parser: Parser) -> None:
    rows = []
    for text, true in ITEMS:
        found = find_quantities(body(text, parser))
        said = [(round(q.low, 6), round(q.high, 6), q.unit, q.head) for q in found]
        rows.append((said, [(round(low, 6), round(high, 6), *rest) for low, high, *rest in true]))
    assert f1(rows) >= FLOOR
