"""Dates: words and value, as on Saturday 30 November 2024."""

from __future__ import annotations

from firsthand.find.dates import find_dates
from firsthand.find.parse import Parser
from firsthand.model import Published
from tests.floors.scoring import body, f1, marked

FLOOR = 0.826
PUBLISHED = Published("2024-11-30T07:53", "envelope", "given")

ITEMS = (
    "The minister resigned on [Friday|2024-11-29].",
    "The minister will resign on [Friday|2024-12-06].",
    "The court hears the case on [Tuesday|2024-12-03].",
    "The vote, planned for [Monday|2024-12-02], was put off.",
    "The dam was built in [1987|1987] and raised in [May 2003|2003-05].",
    "The ferry sank on [12 March 2019|2019-03-12] off Port Sella.",
    "The fair runs from [June 3|2025-06-03] to [9|2025-06-09], its director said.",
    "She was born in [the 1950s|195] and left Ruvania in [late 1979|1979].",
    "The bridge has been shut since [October|2024-10].",
    "The bridge will be shut until [October|2025-10].",
    "Sales fell in [the third quarter|2024-Q3] and may fall again [next year|2025].",
    "He spoke [yesterday|2024-11-29] and left [this morning|2024-11-30TMO].",
    "Talks broke down [last week|2024-W47], the envoy said.",
    "Talks resume [next week|2024-W49], the envoy said.",
    "The harbour froze [two years ago|2022].",
    "The harbour froze [three days ago|2024-11-27].",
    "The strike lasted [three weeks|P3W] and cost [a month|P1M] of output.",
    "They meet [every Thursday|XXXX-WXX-4] in the town hall.",
    "The tower, which took [two and a half years|P2Y6M] to build, is empty.",
    "He was elected in [2015|2015], [the same year|2015] his brother died.",
    "He was elected on [3 May 2024|2024-05-03] and sworn in [two days later|2024-05-05].",
    "The mine was closed over [Christmas|2023-12-25].",
    "The treaty was signed on [Good Friday|2024-03-29].",
    "The Good Friday Agreement is not at stake.",
    "The Sunday Times said so on [Sunday|2024-11-24].",
    "She may march on, whatever the council says.",
    "The train left at [10:35 p.m. on Monday|2024-11-25T22:35].",
    "He is [now|PRESENT_REF] free and will [soon|FUTURE_REF] be home.",
    "The factory earns two million crowns a year.",
    "In [nineteen ninety-four|1994] the river rose.",
    "A record set on [August 6|2024-08-06] stands.",
    "They would leave once the ship arrived on [Monday|2024-12-02].",
    "The queue was longest on [the night of the storm|PAST_REF].",
    "The parliament sits again a week on [Thursday|2024-12-12].",
    "The mine closed on [the eighth day|PAST_REF] of the strike.",
    "The well was dug [10 days|2024-05-11] before the fire of [21 May 2024|2024-05-21].",
    "Rain fell on [the Tuesday|2024-03-26] before [Easter|2024-03-31].",
    "He has led the club since [the 2015-16 season|2015].",
    "The ship is due [in five years|2029].",
)


def test_dates(parser: Parser) -> None:
    rows = []
    for item in ITEMS:
        text, truths = marked(item)
        found = find_dates(body(text, parser), PUBLISHED)
        said = [(date.span.start, date.span.end, date.value) for date in found]
        rows.append((said, [(true.start, true.end, true.label) for true in truths]))
    assert f1(rows) >= FLOOR
