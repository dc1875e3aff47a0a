"""Groups of the same passages are one claim; two facts of one sentence stay two."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import Span
from firsthand.options import DEFAULT
from firsthand.weigh.claims.grain import told_once
from firsthand.weigh.claims.passages import Passage, sentence_passages
from tests.weigh.pile import pile

OPTIONS = DEFAULT.weigh
HOME = {report: report for report in "abc"}
TOLD = "Divers found eleven cracks in the spillway on Monday, and the warden shut the road.\n"
PASSAGES = sentence_passages(pile(dict.fromkeys("abc", TOLD)), options=OPTIONS)


def cut(passage: Passage, start: int, end: int) -> Passage:
    return replace(passage, span=Span(passage.span.report, start, end))


def groups(*found: list[Passage]) -> list[list[tuple[str, int, int]]]:
    made = told_once(found, HOME, options=OPTIONS)
    return [[(p.span.report, p.span.start, p.span.end) for p in group] for group in made]


def test_much_the_same_words_of_the_same_reports_are_one_claim() -> None:
    smaller = [cut(PASSAGES[0], 0, 70), cut(PASSAGES[1], 0, 60)]
    whole = [(p.span.report, p.span.start, p.span.end) for p in PASSAGES]
    assert groups(smaller, list(PASSAGES)) == [whole]
    assert groups(list(PASSAGES), smaller) == [whole]


def test_two_facts_of_one_sentence_stay_two_claims() -> None:
    cracks = [cut(p, 0, 52) for p in PASSAGES]
    road = [cut(p, 58, 82) for p in PASSAGES]
    assert len(groups(cracks, road)) == 2
    assert len(groups(road, list(PASSAGES))) == 2


def test_what_one_report_says_alone_stays_by_itself() -> None:
    assert len(groups(list(PASSAGES), [PASSAGES[2]])) == 2


def test_no_passage_is_lost() -> None:
    other = sentence_passages(pile({"c": "Anglers sang.\n" + TOLD}), options=OPTIONS)[:1]
    one = list(PASSAGES[:2])
    again = [cut(PASSAGES[0], 0, 80), cut(PASSAGES[1], 0, 80), PASSAGES[2], *other]
    found = groups(again, one)
    assert {place for group in found for place in group} >= {
        (p.span.report, p.span.start, p.span.end) for p in (PASSAGES[2], *other)
    }
