"""Who copied whom within one group: what lies between, siblings, splices seen in one group."""

from __future__ import annotations

from firsthand.link.kin.traits import traits_of
from firsthand.link.kin.weighing import weigh_pairs
from firsthand.link.trees.arcs import arc_terms, root_terms
from firsthand.link.trees.below import telling_pairs
from firsthand.link.trees.confine import confine
from firsthand.link.trees.parentage import Scene, scene_of
from firsthand.link.trees.trees import candidates
from firsthand.options import DEFAULT
from tests.factory import found
from tests.link.stories_of_ours import FERRY, FERRY_OWN, FERRY_REWRITTEN, ORCHARD

OPTIONS = DEFAULT.link


def scene(*texts: str) -> Scene:
    traits = traits_of([found(text, f"r{n}") for n, text in enumerate(texts)], options=OPTIONS)
    kin, _ = weigh_pairs(traits, options=OPTIONS)
    return scene_of(traits, kin, range(len(texts)))


def halves(text: str) -> tuple[str, str]:
    cut = text.index(". ", len(text) // 2) + 2
    return text[:cut].strip(), text[cut:].strip()


def test_a_third_report_stands_between_a_text_and_the_copy_of_its_copy() -> None:
    group = scene(FERRY, FERRY_REWRITTEN, halves(FERRY_REWRITTEN)[0])
    across, along = arc_terms(group, 2, 0), arc_terms(group, 2, 1)
    assert across["one between"] == across["one between by runs"] == 1.0
    assert across["between"] > 0 < across["less apart"]
    assert along["one between"] == along["between"] == along["less apart"] == 0.0


def test_a_shortened_copy_leaves_out_and_adds_nothing() -> None:
    terms = arc_terms(scene(FERRY, halves(FERRY)[0]), 1, 0)
    assert terms["new lines"] == terms["reworded"] == 0.0
    assert terms["left"] > 0.2 > terms["added or left"]
    assert terms["same text"] == 0.0


def test_two_halves_of_one_text_both_lack_what_the_other_has() -> None:
    first, second = halves(FERRY)
    middle = halves(first)[1]
    terms = arc_terms(scene(first, f"{middle} {second}"), 1, 0)
    assert min(terms["added or left"], terms["new lines"]) > 0.1
    assert terms["added and left"] > 0


def test_what_names_an_agency_and_no_outlet_is_its_own_and_the_longest_of_such() -> None:
    head = "HALDEN (Northwire) - "
    group = scene(head + halves(FERRY)[0], head + FERRY, FERRY_REWRITTEN)
    assert group.agency == 1 and not group.clients
    terms = [root_terms(group, i, [arc_terms(group, i, 2)]) for i in (0, 1)]
    assert [row["root agency's own"] for row in terms] == [0.0, 1.0]
    assert not any(row["root agency text"] or row["root agency elsewhere"] for row in terms)


def test_an_outlet_that_prints_an_agency_is_its_client() -> None:
    told = [found("HALDEN (Northwire) - " + FERRY, "r0", outlet="Halden Courier")]
    told.append(found(FERRY_REWRITTEN, "r1", outlet="Port Sella Post"))
    traits = traits_of(told, options=OPTIONS)
    group = scene_of(traits, weigh_pairs(traits, options=OPTIONS)[0], range(2))
    assert group.agency is None and group.clients == {0}
    assert root_terms(group, 0, [arc_terms(group, 0, 1)])["root agency text"] == 1.0
    assert root_terms(group, 1, [arc_terms(group, 1, 0)])["root agency elsewhere"] == 1.0


def test_a_copy_in_other_words_tells_the_same_names_and_numbers() -> None:
    first, second = halves(FERRY)
    group = scene(FERRY, first, f"{halves(first)[1]} {second}")
    assert arc_terms(group, 1, 0)["new facts"] == 0.0 < arc_terms(group, 0, 1)["new facts"]
    assert arc_terms(group, 1, 0)["facts apart"] == 0.0 < arc_terms(group, 2, 1)["facts apart"]


def test_one_text_twice_is_the_same_text() -> None:
    assert arc_terms(scene(FERRY, FERRY, FERRY_REWRITTEN), 1, 0)["same text"] == 1.0


def test_a_group_without_outlet_and_stamp_is_bare() -> None:
    group = scene(FERRY, FERRY_REWRITTEN)
    terms = root_terms(group, 1, [arc_terms(group, 1, 0)])
    assert terms["root bare"] == terms["root"] == 1.0


def test_no_guest_and_nobody_independent_is_tried_as_a_parent() -> None:
    group = scene(FERRY, FERRY_REWRITTEN)
    assert candidates(group, 1, {(0, 1): 2.0}, (), OPTIONS) == [0]
    assert candidates(group, 1, {(0, 1): 2.0}, (0,), OPTIONS) == []
    assert candidates(group, 1, {(0, 1): -2.0}, (), OPTIONS) == []


def test_a_splice_is_seen_by_what_it_shares_with_one_group() -> None:
    texts = (FERRY, FERRY_REWRITTEN, f"{halves(FERRY)[0]} {halves(ORCHARD)[0]}", ORCHARD)
    traits = traits_of([found(text, f"r{n}") for n, text in enumerate(texts)], options=OPTIONS)
    kin, _ = weigh_pairs(traits, options=OPTIONS)
    seen, close = confine(traits, kin, (0, 1, 2), {2}, options=OPTIONS)
    assert seen[2].words < traits[2].words
    assert seen[2].pairs < traits[2].pairs
    assert not seen[2].pairs - traits[0].pairs - traits[1].pairs
    assert close[0, 2].held >= kin[0, 2].held and close[0, 2].near > kin[0, 2].near
    assert close[0, 1] == kin[0, 1]
    assert confine(traits, kin, (0, 1), {2}, options=OPTIONS) == (traits, kin)


def test_a_sure_pair_holds_two_trees_together_where_nothing_else_accounts_for_the_later() -> None:
    texts = FERRY, FERRY_REWRITTEN, FERRY_OWN
    for last, tie, telling in (("10", 2.0, True), ("10", 0.3, False), ("07", 2.0, False)):
        hours = "08", "09", last
        pile = [
            found(text, f"r{n}", published=f"2031-04-01T{hour}:00:00+00:00")
            for n, (text, hour) in enumerate(zip(texts, hours, strict=True))
        ]
        traits = traits_of(pile, options=OPTIONS)
        group = scene_of(traits, weigh_pairs(traits, options=OPTIONS)[0], range(3))
        odds = {(0, 1): 4.0, (0, 2): tie, (1, 2): -3.0}
        pairs = telling_pairs(group, [(1, 0)], odds, options=OPTIONS)
        assert pairs == ({(0, 2): tie} if telling else {})
