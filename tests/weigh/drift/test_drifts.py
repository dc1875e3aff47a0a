from collections.abc import Sequence

from firsthand.model import Copy, Drift, Findings
from firsthand.weigh.drift.drifts import weigh_drifts
from tests.weigh.stories import a_copy, a_story, texts_of

PARENT = "The rebel council of Ruvania may accept a ceasefire with the army in the eastern hills, its speaker said."
HARD = "Nine hours they sat. The rebel council of Ruvania will accept a ceasefire with the army in the eastern hills."


def drifts(
    *texts: str, copies: Sequence[Copy] = (), title: str | None = None
) -> tuple[tuple[Findings, ...], tuple[Drift, ...]]:
    findings, links = a_story(*texts, copies=copies, title=title)
    return findings, weigh_drifts(findings, links)


def test_a_copy_that_hardens_its_parent() -> None:
    findings, (drift, *_) = drifts(PARENT, HARD, copies=[a_copy("r2", "r1")])
    assert (drift.scope, drift.direction) == ("copy", "hardened")
    assert drift.source.report == "r1" and drift.target.report == "r2"
    assert "may accept" in str(texts_of(findings, [drift.source])[0]) and "hardened" in drift.reason


def test_the_same_pair_the_other_way_round_is_softened() -> None:
    _, (drift, *_) = drifts(HARD, PARENT, copies=[a_copy("r2", "r1")])
    assert drift.direction == "softened"


def test_reports_that_do_not_copy_and_undirected_copies_do_not_drift() -> None:
    assert drifts(PARENT, HARD)[1] == ()
    assert drifts(PARENT, HARD, copies=[a_copy("r2", "r1", directed=False)])[1] == ()


def test_a_copy_in_the_same_words_does_not_drift() -> None:
    assert drifts(PARENT, PARENT, copies=[a_copy("r2", "r1")])[1] == ()


def test_a_headline_that_hardens_its_body() -> None:
    title = "Ruvania rebel council agrees on ceasefire with army"
    _, (drift,) = drifts(f"{title}\n\n{PARENT}\n\nThey met in Sund for nine hours.\n", title=title)
    assert (drift.scope, drift.direction) == ("headline", "hardened")
    assert drift.reason.startswith("the body of r1 says")


def test_a_condition_that_the_copy_leaves_out_is_lost() -> None:
    held = "The dockers of Sund will end their strike on Friday if the port pays the wages of May, a union man said."
    bare = "Nobody worked. The dockers of Sund will end their strike on Friday, the wages of May or not, a union man said."
    _, found = drifts(held, bare, copies=[a_copy("r2", "r1")])
    assert {drift.direction for drift in found} <= {"condition lost", "hardened"}
    assert drifts(held, held, copies=[a_copy("r2", "r1")])[1] == ()


def test_what_widens_or_narrows_comes_and_goes() -> None:
    held = "The council has formally approved the plan to move the market to higher ground."
    bare = "It rained. The council has approved the plan to move the market to higher ground."
    _, found = drifts(held, bare, copies=[a_copy("r2", "r1")])
    assert [drift.direction for drift in found] == ["qualifier lost"]
    _, found = drifts(held, bare, copies=[a_copy("r1", "r2")])
    assert [drift.direction for drift in found] == ["qualifier added"]


def test_until_is_no_condition_and_other_words_keep_one() -> None:
    held = (
        "Velmark may open the sluices of the dam if Kessia pays for the repair, its minister said."
    )
    kept = "It rained. In exchange for money Velmark may open the sluices of the dam, its minister said."
    _, found = drifts(held, kept, copies=[a_copy("r2", "r1")])
    assert "condition lost" not in {drift.direction for drift in found}
    until = "The dockers of Sund will rest until Friday noon, their leader said on the quay."
    bare = "It rained. The dockers of Sund will rest, their leader said on the quay."
    assert drifts(until, bare, copies=[a_copy("r2", "r1")])[1] == ()


def test_a_headline_is_not_set_against_another_reports_body() -> None:
    title = "Ruvania rebel council agrees on ceasefire with army"
    _, found = drifts(
        f"{title}\n\n{PARENT}\n",
        f"It rained.\n\n{PARENT}\n",
        copies=[a_copy("r2", "r1")],
        title=title,
    )
    assert {drift.scope for drift in found} <= {"headline"}


def test_about_of_a_number_is_lost_or_added() -> None:
    wide = "The guild of Sund counted about 400 anglers at the fair by the river on Monday."
    flat = (
        "Nobody worked. The guild of Sund counted 400 anglers at the fair by the river on Monday."
    )
    edge = [a_copy("r2", "r1")]
    findings, (lost,) = drifts(wide, flat, copies=edge)
    assert (lost.scope, lost.direction) == ("copy", "qualifier lost")
    assert texts_of(findings, [lost.source, lost.target])[0] == "about 400"
    _, (added,) = drifts(flat, wide, copies=edge)
    assert added.direction == "qualifier added"
    assert drifts(wide, wide, copies=edge)[1] == ()
