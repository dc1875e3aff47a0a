"""Shows what is told of a small story, for the tests of this folder."""

from collections.abc import Sequence

from firsthand.model import Copy, Discrepancy
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from tests.weigh.stories import a_story

# What stands before it in two reports, each in its own words: a story of one sentence has no words
# that are rare in it.
PADDING = (
    "Notes from Port Sella\nThe harbour office in Port Sella answered questions on Thursday. It will"
    " publish a full account within a month.\n",
    "Notes from Port Sella\nQuestions were answered by the harbour office in Port Sella on Thursday."
    " A full account is to be published within a month.\n",
)


def padded(first: str, second: str) -> tuple[str, str]:
    """Two texts after other matter."""
    return PADDING[0] + first, PADDING[1] + second


def told(
    *texts: str,
    reason: str = "",
    copies: Sequence[Copy] = (),
    published: str | None = "2025-03-07T08:00:00",
) -> list[Discrepancy]:
    """The discrepancies of reports with these texts whose reason holds a phrase."""
    findings, links = a_story(*texts, copies=copies, published=published)
    return [item for item in weigh_discrepancies(findings, links) if reason in item.reason]


def values(item: Discrepancy) -> list[str]:
    """What the readings of a discrepancy say, in order."""
    return sorted(reading.value for reading in item.readings)
