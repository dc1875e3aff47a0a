"""Passages that say the same, quotes apart from the words around them."""

from __future__ import annotations

from itertools import combinations

from firsthand.link.matches.alignment import align
from firsthand.model import Findings, Match
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN, ORCHARD


def pairs(findings: list[Findings], kind: str) -> set[tuple[str, str]]:
    texts = {item.report.id: item.report for item in findings}
    return {
        (texts[match.a.report].slice(match.a), texts[match.b.report].slice(match.b))
        for match in align(findings)
        if match.kind == kind
    }


def test_each_rewritten_sentence_finds_its_partner() -> None:
    found_pairs = pairs([found(FERRY, "a"), found(FERRY_REWRITTEN, "b")], "sentence")
    assert len(found_pairs) >= 4
    assert any("radioed that" in one and "radioed that" in other for one, other in found_pairs)
    assert not any("soup" in one for one, _ in found_pairs)


def test_other_matters_find_none() -> None:
    assert pairs([found(FERRY_OWN, "a"), found(ORCHARD, "b")], "sentence") == set()


def test_a_shared_quote_is_a_match_of_quotes_and_not_of_sentences() -> None:
    quote = "We will raise the ferry before the herring fair and not a day later"
    pile = [
        found(f"“{quote},” Olen Brask told reporters on the quay.", "a"),
        found(f"Insurers winced when the keeper spoke. “{quote},” said Brask.", "b"),
    ]
    kinds = {match.kind for match in align(pile)}
    assert "quote" in kinds
    assert "sentence" not in kinds


def test_order_of_reports_does_not_matter() -> None:
    pile = [found(FERRY, "a"), found(FERRY_REWRITTEN, "b"), found(FERRY_OWN, "c")]
    assert align(pile) == align(pile[::-1])


def test_matches_run_from_the_lower_id_and_score_at_most_one() -> None:
    matches: tuple[Match, ...] = align([found(FERRY, "b"), found(FERRY, "a")])
    assert matches
    assert all(match.a.report < match.b.report and 0 < match.score <= 1 for match in matches)


def test_nothing_to_align() -> None:
    assert align([]) == ()
    assert align([found("", "a"), found("…", "b")]) == ()


def test_a_sentence_that_many_carry_matches_in_each_two_reports() -> None:
    shared = "Divers from Port Sella patched eleven cracks in the hull of the ferry."
    names = "abcd"
    pile = [found(f"{shared}\n\nOrchard {name} sold plums.\n", name) for name in names]
    rows = [row for row in align(pile) if row.kind == "sentence" and row.score == 1.0]
    assert [(row.a.report, row.b.report) for row in rows] == list(combinations(names, 2))
    assert len({row.reason for row in rows}) == 1


def test_no_sentence_matches_one_of_its_own_report() -> None:
    shared = "Divers from Port Sella patched eleven cracks in the hull of the ferry."
    twice = found(f"{shared}\n\nThe mayor of Halden slept.\n\n{shared}\n", "a")
    assert align([twice]) == ()
    rows = [row for row in align([twice, found(shared, "b")]) if row.kind == "sentence"]
    assert [(row.a.report, row.b.report) for row in rows] == [("a", "b")] * 2
    assert len({row.a for row in rows}) == 2


def test_a_weak_pair_counts_beside_a_strong_one_of_its_own_two_reports() -> None:
    strong = "Divers from Port Sella patched eleven cracks in the hull of the ferry."
    one = "Mayor Holm thanked the volunteers who carried sandbags all night."
    other = "Holm saw volunteers near the bakery, the band and the museum of clocks all night."
    filler = "\n\n".join(f"{name} grew turnips." for name in ("Ana", "Bo", "Cy", "Di", "Ed"))

    def said(second: str, third: str) -> set[tuple[str, str]]:
        return pairs([found(second, "a"), found(third, "b")], "sentence")

    weak = (one, other)
    assert weak in said(f"{strong}\n\n{one}\n", f"{strong}\n\n{other}\n")
    assert weak not in said(f"{strong}\n\n{filler}\n\n{one}\n", f"{strong}\n\n{other}\n")
