from firsthand.model import Line, Member, Origin, Span
from firsthand.weigh.claims.agreement import Agreement
from firsthand.weigh.claims.reasons import explain
from firsthand.weigh.claims.support import Chain, count_support, distinct, draw_chain
from firsthand.weigh.lineage.lines import trace_lineage
from tests.weigh.pile import copy, links, person, pile

WIRE = Line("line:a", "Northwire’s text", "a", ("a", "b", "c"))
OTHER = Line("line:d", "the report of the Halden Courier", "d", ("d",))
NAMES = {"a": "Northwire", "b": "b", "c": "c", "d": "Halden Courier"}
APART = Agreement((("line:a",), ("line:d",)), frozenset(range(2)))
ALONE = Agreement((("line:d",),), frozenset(range(1)))
TOGETHER = Agreement((("line:a",),), frozenset(range(2)))
INTERVIEW = Origin(
    "interview:nord", "interview", "the interview with Channel Nord", ("a",), True, ()
)


def chain(
    *,
    likely: tuple[tuple[str, ...], ...] | None = None,
    houses: tuple[tuple[str, ...], ...] = (("a",), ("b",), ("c",), ("d",)),
) -> Chain:
    parts = (("a", "b", "c"), ("d",))
    return Chain(
        {"line:a": WIRE, "line:d": OTHER},
        likely or parts,
        houses,
        parts,
        NAMES,
        frozenset({"Ilse Marrin", "Odo Brandt"}),
    )


def members(*reports: str) -> list[Member]:
    return [
        Member(Span(r, 0, 9), "line:d" if r == "d" else "line:a", "own:a", "same") for r in reports
    ]


def test_one_voice_in_two_lines_is_one_origin() -> None:
    support = count_support(members("a", "b", "d"), ["Odo Brandt", None, "Brandt"], APART, chain())
    assert (support.reports, support.lines, support.origins, support.informants) == (3, 2, 1, 1)
    assert (support.low, support.high) == (1, 2)


def test_two_persons_in_one_line_have_entered_once() -> None:
    assert (
        count_support(members("a", "b"), ["Odo Brandt", "Ilse Marrin"], TOGETHER, chain()).origins
        == 1
    )


def test_two_persons_in_two_lines_are_two_origins() -> None:
    support = count_support(members("a", "d"), ["Odo Brandt", "Ilse Marrin"], APART, chain())
    assert (support.origins, support.low, support.informants) == (2, 2, 2)


def test_a_voice_counts_only_where_it_says_the_statement_itself() -> None:
    # The third passage is of one topic with the others and says something else.
    said, voices = members("a", "d", "d"), ["Odo Brandt", "Odo Brandt", "Ilse Marrin"]
    assert count_support(said, voices, APART, chain()).origins == 1


def test_an_organisation_is_no_second_origin() -> None:
    assert (
        count_support(members("a", "d"), ["Odo Brandt", "Karsund Line"], APART, chain()).origins
        == 1
    )


def test_a_likeness_between_lines_lowers_the_low_end() -> None:
    support = count_support(
        members("a", "d"),
        ["Odo Brandt", "Ilse Marrin"],
        APART,
        chain(likely=(("a", "b", "c", "d"),)),
    )
    assert (support.low, support.lines, support.high) == (1, 2, 2)
    assert (
        support.low_reason
        == "if what makes the reports alike is one source that none of them names"
    )


def test_the_ends_of_the_range_follow_the_probability_of_copies() -> None:
    findings = pile({"a": "One dam.\n", "b": "Two dams.\n", "c": "Three dams.\n"})
    edges = [copy("b", "a", probability=0.7), copy("c", "a", probability=0.3)]
    linked = links(findings, copies=edges, actors=[person(findings, "Odo Brandt")])
    drawn = draw_chain(linked, trace_lineage(findings, linked), {})
    assert drawn.likely == (("a", "b", "c"),)
    assert drawn.sure == (("a",), ("b",), ("c",))
    assert drawn.persons == {"Odo Brandt"}


def test_distinct_keeps_the_fullest_name() -> None:
    assert distinct(["Brandt", "Odo Brandt", None, "Ilse Marrin"]) == ["Ilse Marrin", "Odo Brandt"]


def test_the_chain_is_told_in_one_sentence() -> None:
    said = members("a", "b", "c", "d")
    support = count_support(said, ["Odo Brandt", None, None, "Odo Brandt"], APART, chain())
    assert explain(said, support, ["Odo Brandt"], [INTERVIEW], APART, chain()) == (
        "Four reports: three hand on Northwire’s text (Northwire → b, c), one stands on its own "
        "(Halden Courier); all go back to the interview with Channel Nord, the words of Odo Brandt."
    )


def test_without_a_voice_the_sentence_says_so() -> None:
    said = members("b", "c")
    support = count_support(said, [None, None], TOGETHER, chain())
    assert explain(said, support, [], [], TOGETHER, chain()) == (
        "Two reports: two hand on Northwire’s text (b, c); no voice is named for it."
    )


def test_one_credited_source_is_named() -> None:
    said = members("d")
    wire = Origin("agency:northwire", "agency", "the text of Northwire", ("d",), True, ())
    support = count_support(said, [None], ALONE, chain())
    assert explain(said, support, [], [wire], ALONE, chain()) == (
        "One report says it (Halden Courier); the matter is credited to the text of Northwire."
    )


def test_a_report_of_the_same_topic_is_told_apart() -> None:
    said = members("a", "b", "d")
    support = count_support(said, [None, None, None], TOGETHER, chain())
    assert (support.lines, support.high) == (1, 2)
    assert support.high_reason.startswith("if every line that says something like it")
    why = explain(said, support, [], [], TOGETHER, chain())
    assert "one says something like it (Halden Courier)" in why


def test_a_report_in_the_same_wording_is_told_apart() -> None:
    said = members("a", "b", "d")
    tied = Agreement((("line:a", "line:d"),), frozenset(range(3)))
    support = count_support(said, [None, None, None], tied, chain())
    why = explain(said, support, [], [], tied, chain())
    assert support.lines == 1
    assert "one in the same wording (Halden Courier)" in why


def test_a_report_on_the_word_of_another_outlet_is_told_apart() -> None:
    said = members("a", "b", "d")
    resting = Agreement((("line:a", "line:d"),), frozenset(range(3)), frozenset({"line:d"}))
    support = count_support(said, [None, None, None], resting, chain())
    why = explain(said, support, [], [], resting, chain())
    assert "one on another outlet’s word (Halden Courier)" in why


def test_a_report_with_secondhand_quotes_is_told_apart() -> None:
    said = members("a", "b", "d")
    lines = (("line:a", "line:d"),)
    quoting = Agreement(lines, frozenset(range(3)), quoting=frozenset({"line:d"}))
    support = count_support(said, [None, None, None], quoting, chain())
    why = explain(said, support, [], [], quoting, chain())
    assert "one quotes only what another does (Halden Courier)" in why


def test_one_newsroom_is_named_where_it_makes_the_low_end() -> None:
    house = (("a", "b", "c", "d"),)
    support = count_support(
        members("a", "d"), ["Odo Brandt", "Ilse Marrin"], APART, chain(likely=house, houses=house)
    )
    assert (support.origins, support.low) == (2, 1)
    assert "one newsroom" in support.low_reason


def test_a_role_without_a_name_is_no_second_voice() -> None:
    assert distinct(["Greta Holm", "harbour master", None]) == ["Greta Holm"]
    assert distinct(["harbour master", "an official"]) == ["an official"]
    assert distinct([None]) == []
