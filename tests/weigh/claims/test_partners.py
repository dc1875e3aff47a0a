"""The likest passage of each other report, told in other words."""

from dataclasses import replace

from firsthand.options import DEFAULT
from firsthand.weigh.claims.partners import Partners, find_partners, join_partners
from firsthand.weigh.claims.passages import sentence_passages
from firsthand.weigh.claims.weights import Item
from tests.weigh.pile import pile, words

OPTIONS = DEFAULT.weigh


def items(texts: dict[str, str], voices: dict[str, str] | None = None) -> list[Item]:
    return [
        Item(p, frozenset({p.span.report}), (voices or {}).get(p.span.report))
        for p in sentence_passages(pile(texts), options=OPTIONS)
    ]


def paired(texts: dict[str, str], voices: dict[str, str] | None = None) -> set[tuple[str, str]]:
    held = items(texts, voices)
    findings = pile(texts)
    said = [words(findings, item.passage.span) for item in held]
    found = find_partners(held, options=OPTIONS)
    return {(said[a], said[b]) for a, b in found.pairs}


def test_other_words_of_one_sense_make_partners() -> None:
    a, b = (
        "The mayor vowed to mend the sluice.",
        "A pledge to repair the sluice came from the mayor.",
    )
    assert paired({"a": a + "\n", "b": b + "\n"}) == {(a, b)}


def test_only_the_likest_of_a_topic_is_a_partner() -> None:
    a = "The mayor vowed to mend the sluice by May."
    near, far = (
        "The mayor pledged to repair the sluice by May.",
        "The sluice broke when the mayor slept.",
    )
    assert paired({"a": a + "\n", "b": f"{near}\n{far}\n"}) == {(a, near)}


def test_numbers_that_do_not_agree_part_two_passages() -> None:
    a, b = "The mill laid off 210 packers.", "The mill laid off 120 packers."
    assert paired({"a": a + "\n", "b": b + "\n"}) == set()


def test_an_amount_that_both_give_counts_beside_its_words() -> None:
    texts = {
        "a": "The council set aside 4,300 crowns for the old lighthouse keeper of Port Sella.\n",
        "b": "Her heirs were handed 4,300 crowns after a long and bitter quarrel about lamp oil.\n",
    }
    held = items(texts)
    plain = replace(OPTIONS, amount_weight=0.0)
    (with_amount,) = find_partners(held, options=OPTIONS).likeness.values()
    (without,) = find_partners(held, options=plain).likeness.values()
    assert with_amount > without


def test_a_word_that_each_report_says_once_tells_more_than_one_said_again_and_again() -> None:
    a = "Halden woke early.\nThe mayor vowed to mend the sluice.\n"
    b = "Trout is dear.\nA pledge to repair the sluice came from the mayor.\n"
    again = "The sluice is old.\nNobody guards the sluice.\n"
    once = find_partners(items({"a": a, "b": b}), options=OPTIONS).likeness
    more = find_partners(items({"a": a, "b": b + again}), options=OPTIONS).likeness
    many = find_partners(items({"a": a, "b": b, "c": "Rain fell.\n" + b}), options=OPTIONS).likeness
    assert more[1, 3] < once[1, 3]
    assert many[1, 3] == once[1, 3]


def test_the_ledes_of_two_reports_tell_the_news_in_words_of_the_topic() -> None:
    words = (
        "Every night the ferry wharf closes.",
        "Passengers left the ferry before the wharf closed.",
        "At the wharf they say that the ferry closes early.",
    )
    ledes = {
        "a": f"The Halden ferry will close its wharf at the end of May.\n{words[0]}\n",
        "b": f"Halden passengers see the ferry wharf closed for good.\n{words[1]}\n{words[2]}\n",
    }
    held = items(ledes)
    assert [item.passage.lede for item in held] == [True, False, True, False, False]
    share = find_partners(held, options=OPTIONS).likeness[0, 2]
    assert share >= OPTIONS.lede_share
    strict = replace(OPTIONS, lede_words=9.0)
    assert find_partners(held, options=strict).likeness[0, 2] < OPTIONS.lede_share


def test_names_and_hearers_alone_make_no_partners() -> None:
    texts = {
        "a": "“The divers were tired,” Greta Holm told a news conference.\n",
        "b": "“Nobody had slept,” Greta Holm told a news conference.\n",
    }
    assert paired(texts) == set()


def test_the_words_of_two_persons_are_less_likely_one_statement() -> None:
    texts = {
        "a": "The mayor vowed to mend the sluice.\n",
        "b": "The mayor will mend the old gate.\n",
    }
    alike = find_partners(items(texts), options=OPTIONS).likeness
    apart = find_partners(
        items(texts, {"a": "Ilse Marrin", "b": "Odo Brandt"}), options=OPTIONS
    ).likeness
    assert apart[0, 1] < alike[0, 1]


def test_a_heading_is_nobodys_partner() -> None:
    held = items({"a": "The mayor vowed to mend the sluice.\n", "b": "Mayor vows to mend sluice\n"})
    zoned = [replace(held[0]), replace(held[1], passage=replace(held[1].passage, zone="headline"))]
    assert find_partners(zoned, options=OPTIONS).pairs == ()


def test_a_partner_joins_the_group_that_it_resembles_and_else_founds_one() -> None:
    held = items(
        {
            "a": "The mayor rested.\n",
            "b": "The mayor slept.\n",
            "c": "The mayor dozed.\n",
        }
    )
    likeness = {(0, 1): 0.9, (1, 2): 0.4}
    near = Partners({**likeness, (0, 2): 0.3}, ((1, 2),))
    far = Partners(likeness | {(1, 2): 0.02}, ((1, 2),))
    groups = [(0, 1), (2,)]
    assert join_partners(groups, near, held, options=OPTIONS) == [(0, 1, 2)]
    assert join_partners(groups, far, held, options=OPTIONS) == [(0, 1), (1, 2)]


def test_a_partner_of_one_joins_no_group_that_it_has_nothing_in_common_with() -> None:
    both = "The mayor vowed to mend the sluice, and divers found a bell in the mud."
    held = items({"a": "The mayor pledged to repair the sluice.\n", "b": both + "\n"})
    third = items({"c": "A bell lay in the mud, where divers found it.\n"})
    every = [*held, *third]
    partners = Partners({(0, 1): 0.3, (1, 2): 0.3}, ((0, 1), (1, 2)))
    assert join_partners([(0, 1), (2,)], partners, every, options=OPTIONS) == [(0, 1), (1, 2)]
    near = replace(partners, likeness={(0, 1): 0.3, (1, 2): 0.3, (0, 2): 0.1})
    assert join_partners([(0, 1), (2,)], near, every, options=OPTIONS) == [(0, 1, 2)]
