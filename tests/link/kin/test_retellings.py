"""Retellings that keep no sentence: particulars, credits, and who was there."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from firsthand.link.kin.dependence import dependence_terms, probability, weigh_dependence
from firsthand.link.kin.kinship import kin_between, kin_of
from firsthand.link.kin.particulars import Particulars
from firsthand.link.kin.retellings import Retellings, texts_of
from firsthand.link.kin.traits import Traits, traits_of
from firsthand.link.kin.weighing import retellings_of, weigh_pairs
from firsthand.model import Findings
from firsthand.options import DEFAULT
from tests.factory import found

LINK = DEFAULT.link

WIRE = (
    "PORT SELLA (Northwire) - The ferry Aurelka ran onto the Grist rocks off Halden on Tuesday with "
    "214 people aboard, the coastguard said, and 17 of them were treated for cold.\n\n"
    "“She came round the cape far too fast and then the lights went out,” Captain Orvin Tesk of the "
    "coastguard told reporters. The Aurelka, built in 1987, had been inspected in March by Lunders "
    "Marine.\n\n"
    "All 62 cars on her deck were lost, Tesk added. Divers are to look at the hull today."
)
TABLOID = (
    "SEVENTEEN shivering trippers were nursed in hospital after a rustbucket ferry smashed into the "
    "Grist rocks.\n\nThe Aurelka, built way back in 1987, had 214 souls aboard on Tuesday, and all "
    "62 cars went to the bottom.\n\n“She came round the cape far too fast,” fumed coastguard boss "
    "Orvin Tesk. Boffins at Lunders gave the tub a clean bill only this March."
)
HARBOUR = (
    "Mirre Olsten was mending nets on the Halden mole when she heard the horn. “It went on and on,” "
    "she told the Halden Courier. Her brother Jarl rowed out and took 9 people from the water; the "
    "Aurelka lay on the Grist by then. The chapel of Saint Brann kept its doors open, and by 4 a.m. "
    "its sexton, Pim Dorrel, had handed out 300 blankets."
)


def pile(**texts: str) -> tuple[Traits, ...]:
    items = [found(text, name.replace("_", "-")) for name, text in texts.items()]
    return traits_of(items, options=LINK)


def retold(traits: tuple[Traits, ...]) -> dict[tuple[str, str], float]:
    """The weight of the particulars of each two reports, where they speak for a retelling."""
    pairs = list(combinations(range(len(traits)), 2))
    kin = kin_between(traits, pairs, options=LINK)
    told = retellings_of(traits, kin, options=LINK)
    rows = {pair: told.between(*pair, kin[pair].same) for pair in pairs}
    return {(traits[i].id, traits[j].id): row.weight for (i, j), row in rows.items() if row}


def test_a_rewrite_that_keeps_no_sentence_is_told_by_its_particulars() -> None:
    traits = pile(a_wire=WIRE, b_tabloid=TABLOID, harbour=HARBOUR)
    kin, odds = weigh_pairs(traits, options=LINK)
    rows = {row.term: row for row in weigh_dependence(kin[0, 1], traits, options=LINK)}
    assert probability(odds[0, 1]) > LINK.tie_probability
    assert "and 1 of its 1 quotes" in rows["particulars"].reason
    assert set(retold(traits)) == {("a-wire", "b-tabloid")}


def test_many_particulars_weigh_more_in_short_reports() -> None:
    wire, tabloid = pile(a=WIRE, b=TABLOID)
    weights = []
    for words in (tabloid.words, 1000):
        traits = wire, replace(tabloid, words=words)
        kin = kin_between(traits, [(0, 1)], options=LINK)
        told = retellings_of(traits, kin, options=LINK).between(0, 1, (0, 0))
        assert told is not None
        weights.append(told.weight)
    assert weights[0] == pytest.approx(LINK.short_retold[2] * weights[1])


def test_who_was_there_retells_nobody() -> None:
    there = TABLOID + " “I swam,” he told the Evening Bell."
    items = [found(WIRE, "wire"), found(there, "bell", outlet="Evening Bell")]
    without = [items[0], found(TABLOID, "bell", outlet="Evening Bell")]
    one, other = (
        retold(traits_of(each, options=LINK)).get(("wire", "bell"), 0.0)
        for each in (items, without)
    )
    assert one < other - 2


def test_the_earlier_of_two_retells_nothing() -> None:
    def weight(tabloid: str, wire: str) -> dict[tuple[str, str], float]:
        items = [
            found(WIRE, "wire", published=wire),
            found(TABLOID, "tabloid", published=tabloid),
        ]
        return retold(traits_of(items, options=LINK))

    assert weight("2031-05-06T20:00:00Z", "2031-05-06T09:00:00Z")
    assert not weight("2031-05-06T07:00:00Z", "2031-05-06T09:00:00Z")


def test_a_text_with_an_agency_of_its_own_retells_no_other() -> None:
    bare = WIRE.replace("(Northwire) ", "")
    plain = retold(pile(wire=bare, tabloid=TABLOID))["wire", "tabloid"]
    credited = retold(pile(wire=bare, tabloid=f"HALDEN (Reuters) - {TABLOID}"))
    assert credited.get(("wire", "tabloid"), 0.0) < plain - 2


def test_what_many_tell_says_little() -> None:
    others = {f"other_{n}": f"{TABLOID} Number {n} of {n * 7}." for n in range(3)}
    alone = retold(pile(wire=WIRE, tabloid=TABLOID))["wire", "tabloid"]
    texts = pile(wire=WIRE, tabloid=TABLOID, **others)
    apart = Retellings(texts, range(len(texts)), options=LINK).between(0, 1, (0, 0))
    assert apart is None or apart.weight < alone


def test_a_sentence_that_both_print_tells_nothing_of_its_facts() -> None:
    traits = pile(wire=WIRE, tabloid=TABLOID)
    told = retellings_of(traits, kin_of(traits, options=LINK), options=LINK)
    every = (1 << len(traits[1].lines)) - 1
    free, bound = told.between(0, 1, (0, 0)), told.between(0, 1, (0, every))
    assert free and free.told > 5
    assert bound is None or bound.told == 0


def test_spellings_one_letter_apart_are_one_name() -> None:
    one, other = pile(one="He saw Anton Berisch there.", other="He saw Anton Berish there.")
    assert one.particulars.facts == other.particulars.facts


def test_a_capital_at_the_start_or_among_capitals_is_no_name_by_itself() -> None:
    (row,) = pile(one="Thunderous Aurelka sank. THUNDEROUS WAVES HIT HER.")
    assert row.particulars.facts[0] == frozenset({"aurelka"})
    assert row.particulars.facts[1] == frozenset()


def test_texts_are_numbered_by_their_first_report() -> None:
    assert texts_of(5, [(3, 4), (1, 3)]) == (0, 1, 2, 1, 1)
    assert Particulars().facts == ()


STORY = "The mill at Tarn burned down on Friday and forty looms were lost in the fire. "
CREDITS: tuple[tuple[str, str, dict[str, bool], float], ...] = (
    ("news itself, briefly", "The mill burned, the Halden Courier reports.", {}, 2.5),
    (
        "part",
        f"{STORY}Nobody was hurt. Rain fell. It was late, the Halden Courier reports.",
        {},
        1.0,
    ),
    ("interview", f"{STORY}She said so in an interview with the Halden Courier.", {}, 0.5),
    ("agency at the head", "The mill burned, Northwire reports.", {"wire": True}, 1.4),
    ("agency", f"{STORY}Nobody was hurt. Rain fell. Later, Northwire saw it.", {"wire": True}, 0.7),
)


def _credit(said: str, *, wire: bool = False, words: int | None = None) -> float:
    first = f"TARN (Northwire) - {STORY}" if wire else STORY
    items: list[Findings] = [
        found(first, "a", outlet="Halden Courier"),
        found(said, "b", outlet="Sella Post"),
    ]
    traits = traits_of(items, options=LINK)
    if words:
        traits = (traits[0], replace(traits[1], words=words))
    (kin,) = kin_between(traits, [(0, 1)], options=LINK).values()
    return dependence_terms(kin, traits, options=LINK)["credit"]


@pytest.mark.parametrize(("name", "said", "given", "share"), CREDITS)
def test_a_credit_weighs_by_what_it_is_for(
    name: str, said: str, given: dict[str, bool], share: float
) -> None:
    assert dict(LINK.credit_shares)[name] == share
    assert _credit(said, **given) == share


def test_a_long_report_may_have_work_of_its_own() -> None:
    long = dict(LINK.credit_shares)["news itself"]
    assert _credit(CREDITS[0][1], words=LINK.brief_words + 1) == long


def test_a_firm_that_speaks_on_its_own_page_is_no_paper() -> None:
    firm = "The train stopped. Buses run, says Ilse Marr, who heads Merrow Rail. " + STORY
    items = [
        found(firm, "a", outlet="Merrow Rail"),
        found("Merrow Rail said that buses run.", "b", outlet="Sella Post"),
    ]
    assert traits_of(items, options=LINK)[1].names == frozenset()
