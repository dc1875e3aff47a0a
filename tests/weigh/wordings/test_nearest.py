"""Which reading is nearest the speaker, and why: one example a row of the table, and no guess."""

from collections.abc import Sequence

import pytest

from firsthand.model import Copy, Wording
from firsthand.weigh.wordings.nearest import REASONS, SAME, UNDECIDED
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.factory import found
from tests.weigh.stories import a_copy, a_story

FULL = "“We will rebuild every pier in Port Sella before the winter storms arrive,” said Mayor Ilse Marek."
OTHER = FULL.replace("rebuild", "repair")
LEDE = ("The harbour burned on Monday. ", "Flames were seen for miles. ", "It rained. ")


def weighed(
    *texts: str, copies: Sequence[Copy] = (), fields: Sequence[dict[str, str]] = ()
) -> Wording:
    findings, links = a_story(*texts, copies=copies)
    if fields:
        findings = tuple(
            found(text, f"r{n}", **more)
            for n, (text, more) in enumerate(zip(texts, fields, strict=True), 1)
        )
    (wording,) = weigh_wordings(findings, links)
    return wording


def test_the_report_in_the_speakers_language() -> None:
    said = FULL.replace("said Mayor Ilse Marek", "Mayor Ilse Marek said in Arabic")
    fields: list[dict[str, str]] = [{}, {"language": "ar"}]
    wording = weighed(LEDE[0] + said, LEDE[1] + OTHER, fields=fields)
    assert wording.base == 1 and "language" in wording.reason


def test_the_outlet_that_others_name() -> None:
    named = FULL.replace("said Mayor Ilse Marek", "Mayor Ilse Marek told Sky News")
    fields: list[dict[str, str]] = [{"outlet": "Halden Courier"}, {"outlet": "Sky News"}]
    wording = weighed(LEDE[0] + named, LEDE[1] + OTHER, fields=fields)
    assert wording.base == 1 and "heard" in wording.reason


def test_the_report_that_the_others_retell() -> None:
    wording = weighed(LEDE[0] + FULL, LEDE[1] + OTHER, copies=[a_copy("r1", "r2")])
    assert wording.base == 1 and "retell" in wording.reason


def test_the_only_one_that_names_its_translation() -> None:
    said = FULL.replace(
        "said Mayor Ilse Marek", "Mayor Ilse Marek said, according to a translation by Sky News"
    )
    wording = weighed(LEDE[0] + OTHER, LEDE[1] + said)
    assert wording.base == 1 and "translation" in wording.reason


def test_the_only_one_that_names_its_interview() -> None:
    wording = weighed(
        "In an interview with Sky News, Mayor Ilse Marek spoke. " + FULL, LEDE[1] + OTHER
    )
    assert wording.base == 0 and "interview" in wording.reason


def test_the_whole_of_which_all_others_are_cuts() -> None:
    cut = FULL.replace(" before the winter storms arrive", "")
    wording = weighed(LEDE[0] + cut, LEDE[1] + FULL, LEDE[2] + FULL.replace("We will ", ""))
    assert wording.base == 1 and "most complete" in wording.reason


def test_the_only_one_that_nobody_edited() -> None:
    edited = FULL.replace("We will", "[The council] will")
    dotted = FULL.replace("rebuild every pier", "repair … piers")
    wording = weighed(LEDE[0] + edited, LEDE[1] + FULL, LEDE[2] + dotted)
    assert wording.base == 1 and "editor" in wording.reason


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (FULL, OTHER, UNDECIDED),
        (FULL, FULL.replace("every", "each").replace("winter ", ""), UNDECIDED),
        (FULL.replace("every", "… every"), OTHER.replace("before", "… before"), UNDECIDED),
        (FULL.replace("said Mayor Ilse Marek", "Mayor Ilse Marek told Sky News"), OTHER.replace("said Mayor Ilse Marek", "Mayor Ilse Marek told Sky News"), UNDECIDED),
        (FULL, FULL.replace(".", ", on Monday."), SAME),
    ],
)  # fmt: skip
def test_where_nothing_tells_nothing_is_told(first: str, second: str, reason: str) -> None:
    wording = weighed(LEDE[0] + first, LEDE[1] + second)
    assert wording.base is None and wording.reason == reason


def test_a_copy_whose_direction_cannot_be_told_decides_nothing() -> None:
    wording = weighed(LEDE[0] + FULL, LEDE[1] + OTHER, copies=[a_copy("r1", "r2", directed=False)])
    assert wording.base is None


def test_every_reason_names_its_report() -> None:
    assert all("{0}" in reason for *_, reason in REASONS)
