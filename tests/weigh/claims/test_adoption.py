"""A sentence that tells two facts stands in the claims of both."""

from collections.abc import Sequence

from firsthand.options import DEFAULT
from firsthand.weigh.claims.adoption import adopt
from firsthand.weigh.claims.passages import Passage, clause_passages, sentence_passages
from tests.weigh.pile import pile, words

TEXTS = {
    "a": "The Orle mill laid off 210 packers in March.\n",
    "b": "In March 210 packers were laid off at the Orle mill.\n",
    "c": "The reeve blamed wet barley after 210 packers were laid off at the mill in March.\n",
    "d": "The mill bought barley in March.\n",
}


def adopted(texts: dict[str, str], groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """The reports of each group of sentences, before which those of the texts stand."""
    findings = pile(texts)
    home = {name: next(n for n in sorted(texts) if texts[n] == texts[name]) for name in texts}
    sentences = sentence_passages(findings, options=DEFAULT.weigh)
    clauses = clause_passages(findings, options=DEFAULT.weigh)
    held: list[list[Passage]] = [
        [p for p in sentences if p.span.report in group] for group in groups
    ]
    grown = adopt(held, sentences, clauses, home, options=DEFAULT.weigh)
    assert all(words(findings, p.span) for group in grown for p in group)
    return [[p.span.report for p in group] for group in grown]


def test_a_further_report_that_says_it_beside_another_fact_is_adopted() -> None:
    assert adopted(TEXTS, [["a", "b"]]) == [["a", "b", "c"]]


def test_a_claim_of_one_report_adopts_nothing() -> None:
    assert adopted(TEXTS, [["a"]]) == [["a"]]


def test_what_agrees_with_one_wording_only_is_not_adopted() -> None:
    texts = {**TEXTS, "b": "The mill bought barley and 40 new sieves from Halden.\n"}
    assert adopted(texts, [["a", "b"]]) == [["a", "b"]]


def test_a_copy_of_a_report_adopts_what_the_report_would() -> None:
    texts = {**TEXTS, "e": TEXTS["c"]}
    assert adopted(texts, [["a", "b"]]) == [["a", "b", "c"]]
