from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from firsthand.model import Copy, Findings, Links, Match
from firsthand.weigh.discrepancies.answers import answer_differences
from firsthand.weigh.discrepancies.differences import find_differences
from firsthand.weigh.pairs import Passages, Thinning
from firsthand.weigh.scene import set_scene
from tests.weigh.stories import a_copy, a_story

FEW = "Divers brought 12 sheep to safety from the island in the river near Sund."
MANY = "Divers brought 21 sheep to safety from the island in the river near Sund."


def a_pile(*texts: str, copies: Sequence[Copy] = ()) -> tuple[tuple[Findings, ...], Links]:
    """A story in which the first sentences of all reports match."""
    findings, links = a_story(*texts, copies=copies)
    firsts = sorted(item.sentences[0].span for item in findings)
    matches = [Match(a, b, "sentence", 0.9, "alike") for a, b in combinations(firsts, 2)]
    return findings, replace(links, matches=tuple(matches))


def test_two_wordings_are_joined_at_every_place_and_not_all_with_all() -> None:
    findings, links = a_pile(*([FEW] * 6 + [MANY] * 6))
    joined = set_scene(findings, links).pairs.joined
    assert len(joined) < 6 * 6
    assert {span.report for pair in joined for span in pair} == {f.report.id for f in findings}
    assert all(a.report < b.report for a, b in joined)


def test_a_copy_and_its_parent_are_joined_in_any_case() -> None:
    findings, links = a_pile(*([FEW] * 6 + [MANY] * 6), copies=[a_copy("r9", "r5")])
    pairs = {(a.report, b.report) for a, b in set_scene(findings, links).pairs.joined}
    assert ("r5", "r9") in pairs


def test_joined_wordings_hold_wherever_they_stand() -> None:
    findings, links = a_pile(*([FEW] * 6 + [MANY] * 6 + [f"{FEW} Rain fell in Karsund."]))
    pairs = set_scene(findings, links).pairs
    spans = [item.sentences[0].span for item in findings]
    assert all(pairs.holds(a, b) and pairs.holds(b, a) for a in spans[:12] for b in spans[:12])
    assert not pairs.holds(spans[0], findings[12].sentences[1].span)


def test_thinning_asks_for_new_places_only() -> None:
    findings, _ = a_story(FEW, FEW, MANY)
    passages, thinning = Passages({f.report.id: f for f in findings}), Thinning()
    one, other, many = (passages.of(f.sentences[0].span) for f in findings)
    assert one.wording == other.wording != many.wording and one.number != other.number
    assert [thinning.needs(one, many), thinning.needs(many, other)] == [True, True]
    assert not thinning.needs(one, many) and not thinning.needs(other, many)


def test_an_answer_holds_for_every_place_of_its_wordings() -> None:
    findings, links = a_story(FEW, f"Rain fell. {FEW}", MANY, f"The wind was strong. {MANY}")
    scene = set_scene(findings, links)
    contrasts = list(answer_differences(find_differences(links.matches, scene.findings), scene))
    told = {(t.span.report, scene.text(t.span)) for c in contrasts for t in (c.a, c.b)}
    assert told == {("r1", "12"), ("r2", "12"), ("r3", "21"), ("r4", "21")}


def test_a_condition_is_asked_for_in_each_report() -> None:
    held = "The ministry will open the dam to visitors if the rain stops before Monday."
    bare = "The ministry will open the dam to visitors."
    told = f"{bare} It all depends on the rain: unless the rain stops before Monday, no one comes."
    findings, links = a_pile(held, told, bare)
    scene = set_scene(findings, links)
    contrasts = list(answer_differences(find_differences(links.matches, scene.findings), scene))
    assert {c.b.span.report for c in contrasts if c.kind == "condition"} == {"r3"}
