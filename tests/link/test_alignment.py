"""Passages that say the same, quotes apart from the words around them."""

from __future__ import annotations

from firsthand.link.alignment import align
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
