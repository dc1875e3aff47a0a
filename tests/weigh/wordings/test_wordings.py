from collections.abc import Sequence
from itertools import permutations

import pytest

from firsthand.model import Copy, Findings, Wording
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.factory import found
from tests.weigh.stories import a_copy, a_story, texts_of

FULL = "“We will rebuild every pier in Port Sella before the winter storms arrive,” said Mayor Ilse Marek."
LEDE = "The harbour of Port Sella burned on Monday. "


def weighed(
    *texts: str, copies: Sequence[Copy] = ()
) -> tuple[tuple[Findings, ...], tuple[Wording, ...]]:
    findings, links = a_story(*texts, copies=copies)
    return findings, weigh_wordings(findings, links)


def test_one_utterance_in_two_reports_is_one_wording() -> None:
    _, (wording,) = weighed(LEDE + FULL, "Flames were seen for miles. " + FULL)
    assert [span.report for span in wording.readings] == ["r1", "r2"]
    assert wording.changes == () and wording.base is None
    assert all(len(row) == 2 for row in wording.rows)


@pytest.mark.parametrize(
    ("other", "kind", "words"),
    [
        ("“We will repair every pier in Port Sella before the winter storms arrive,” said Mayor Ilse Marek.", "replaced", ["rebuild", "repair"]),
        ("“We will rebuild [nearly] every pier in Port Sella before the winter storms arrive,” said Mayor Ilse Marek.", "bracketed", [None, "[nearly]"]),
        ("“We will rebuild every pier … before the winter storms arrive,” said Mayor Ilse Marek.", "elided", ["in Port Sella", "…"]),
        ("“We will rebuild every pier in Port Sella,” said Mayor Ilse Marek.", "truncated", ["before the winter storms arrive", None]),
    ],
)  # fmt: skip
def test_what_differs_is_named(other: str, kind: str, words: list[str | None]) -> None:
    findings, (wording,) = weighed(LEDE + FULL, "Flames were seen for miles. " + other)
    changes = {change.kind: texts_of(findings, change.spans) for change in wording.changes}
    assert kind in changes
    for have, want in zip(changes[kind], words, strict=True):
        assert have == want or (want is not None and want in (have or ""))


@pytest.mark.parametrize(
    "other",
    [
        "“The city has no money left for new ferries this decade,” said Mayor Ilse Marek.",
        "“We will see,” said Mayor Ilse Marek.",
        "The mayor said that every pier would be rebuilt.",
        "They met in the so-called “winter garden” of the hotel.",
    ],
)
def test_other_utterances_and_words_in_scare_quotes_are_not_joined(other: str) -> None:
    assert weighed(LEDE + FULL, "Flames were seen for miles. " + other)[1] == ()


def test_two_parts_of_an_utterance_in_one_report_stay_apart() -> None:
    whole = "“We lost the whole northern quay last night. We will build it again in stone,” Ilse Marek said."
    cut = "“We lost the whole northern quay last night,” Ilse Marek said. “We will build it again in stone.”"
    _, wordings = weighed(LEDE + whole, LEDE + cut)
    assert all(
        len({span.report for span in wording.readings}) == len(wording.readings)
        for wording in wordings
    )


def test_a_directed_copy_makes_its_parent_the_base() -> None:
    other = FULL.replace("rebuild", "repair")
    _, (wording,) = weighed(LEDE + FULL, "Flames rose. " + other, copies=[a_copy("r2", "r1")])
    assert wording.base == 0 and "r1" in wording.reason


def test_the_order_of_reports_changes_nothing() -> None:
    texts = [LEDE + FULL, LEDE + FULL.replace("every", "each"), LEDE + FULL.replace("winter ", "")]
    findings, links = a_story(*texts)
    first = weigh_wordings(findings, links)
    assert first
    for order in permutations(findings):
        assert weigh_wordings(order, links) == first


def test_odd_texts_do_not_raise() -> None:
    odd = [found(text, f"r{n}") for n, text in enumerate(["“", "“”", "“”" * 300, "x" * 5000])]
    _, links = a_story("“")
    assert weigh_wordings(odd, links) == ()


def test_the_reading_that_names_its_interview_is_the_base() -> None:
    named = "In an interview with Sky News, Mayor Ilse Marek spoke. "
    other = FULL.replace("rebuild", "repair")
    _, (wording,) = weighed(named + FULL, LEDE + other)
    assert wording.base == 0 and "interview" in wording.reason


def test_the_reading_that_holds_all_others_is_the_base() -> None:
    short = FULL.replace(" before the winter storms arrive", "")
    _, (wording,) = weighed(LEDE + short, "Flames were seen for miles. " + FULL)
    assert wording.base == 1 and "most complete" in wording.reason


def test_renderings_are_no_discrepancy_of_wording() -> None:
    said = "“We lost the whole northern quay and nine boats,” Marta Oliveira said"
    other = said.replace("whole", "entire")
    for how, nature in ((" in Portuguese.", "provenance"), (".", "wording")):
        findings, links = a_story(LEDE + said + how, "Flames rose. " + other + ".")
        found = [d for d in weigh_discrepancies(findings, links) if d.kind == "wording"]
        assert [d.nature for d in found] == [nature]
