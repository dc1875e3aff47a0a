"""Every row of opposites is told, both ways round; a word and its like are not."""

import pytest

from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.tables import read_rows
from tests.weigh.stories import a_story


@pytest.mark.parametrize("row", read_rows("opposites.tsv"))
def test_every_row_is_a_denial(row: tuple[str, ...]) -> None:
    one, other = (cell.split("|")[0] for cell in row[:2])
    frame = (
        "The council of Sund met at the old mill and {} the new bridge, its clerk said on Monday."
    )
    findings, links = a_story(frame.format(one), "It rained.\n" + frame.format(other))
    found = weigh_discrepancies(findings, links)
    assert "negation" in {item.kind for item in found if item.severity == 3} and row[2]


def test_words_of_one_side_are_none() -> None:
    frame = (
        "The council of Sund met at the old mill and {} the new bridge, its clerk said on Monday."
    )
    findings, links = a_story(frame.format("accepted"), "It rained.\n" + frame.format("approved"))
    assert "negation" not in {item.kind for item in weigh_discrepancies(findings, links)}
