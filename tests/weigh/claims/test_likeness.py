from firsthand.model import Match, Segment
from firsthand.options import DEFAULT
from firsthand.weigh.claims.likeness import find_joins, gather
from firsthand.weigh.claims.passages import Places, clause_passages, sentence_passages
from tests.weigh.pile import copy, links, pile, place, words

OPTIONS = DEFAULT.weigh


def grouped(
    texts: dict[str, str],
    *,
    match: tuple[str, str] | None = None,
    segment: tuple[str, str] | None = None,
) -> list[set[str]]:
    findings = pile(texts)
    matches, copies = [], []
    if match:
        matches = [
            Match(
                place(findings, "a", match[0]),
                place(findings, "b", match[1]),
                "sentence",
                0.9,
                "given",
            )
        ]
    if segment:
        spans = Segment(place(findings, "b", segment[1]), place(findings, "a", segment[0]), 0.9)
        copies = [copy("b", "a", segments=[spans])]
    passages = sentence_passages(findings, options=OPTIONS)
    home = {report: report for report in texts}
    groups = gather(
        passages,
        joins=find_joins(links(findings, matches=matches, copies=copies), home),
        home=home,
        voice_of=lambda _: None,
        options=OPTIONS,
    )
    return [
        {words(findings, passages[n].span) for n in group} for group in groups if len(group) > 1
    ]


def test_a_paraphrase_with_rare_words_is_found() -> None:
    (group,) = grouped(
        {
            "a": "Divers found eleven cracks in the spillway.\n",
            "b": "Eleven cracks were found in the spillway by divers.\n",
        }
    )
    assert len(group) == 2


def test_one_shared_name_is_not_enough() -> None:
    assert (
        grouped({"a": "Odo Brandt likes trout.\n", "b": "Odo Brandt was born in a lighthouse.\n"})
        == []
    )


def test_who_copied_whom_joins_nothing() -> None:
    texts = {"a": "The mayor had had enough.\n", "b": "The mayor resigned.\n"}
    pair = ("The mayor had had enough.", "The mayor resigned.")
    assert grouped(texts, segment=pair) == grouped(texts) == []


def test_a_match_needs_shared_words_as_well() -> None:
    texts = {"a": "The mayor had had enough.\n", "b": "The mayor resigned.\n"}
    assert grouped(texts, match=("The mayor had had enough.", "The mayor resigned.")) == []


def test_two_sentences_of_one_report_alone_are_no_group() -> None:
    assert (
        grouped({"a": "Divers found eleven cracks in it.\nDivers found eleven cracks in it all.\n"})
        == []
    )


def test_each_clause_is_a_passage_and_so_is_a_sentence_of_one() -> None:
    after = "after the mayor of Halden had closed the gate."
    whole = f"Divers found eleven cracks in the spillway, {after}"
    findings = pile({"a": f"The fair was held.\n{whole}\n"})
    clauses = clause_passages(findings, options=OPTIONS)
    said = {words(findings, passage.span) for passage in clauses}
    assert {"The fair was held.", after} <= said
    assert whole not in said
    assert all(passage.sentence.holds(passage.span) for passage in clauses)


def test_who_speaks_says_nothing() -> None:
    said = "The harbour master, Greta Holm, told reporters: “Nobody slept.”"
    findings = pile({"a": said + "\n"})
    kept = [words(findings, p.span) for p in clause_passages(findings, options=OPTIONS)]
    assert not any("Holm" in text and "slept" not in text for text in kept)


def test_a_passage_without_enough_words_is_left_out() -> None:
    assert sentence_passages(pile({"a": "He did.\nSo?\n"}), options=OPTIONS) == ()


def test_the_words_of_names_frame_a_passage() -> None:
    (passage,) = sentence_passages(
        pile({"a": "Ilse Marrin painted the bridge.\n"}), options=OPTIONS
    )
    assert {"marrin"} <= {n.lower() for n in passage.framing}
    assert "bridg" not in passage.framing


def test_places_finds_what_shares_half_of_the_shorter() -> None:
    findings = pile({"a": "The dam leaks badly.\nThe mayor went home.\n"})
    passages = sentence_passages(findings, options=OPTIONS)
    places = Places(passages)
    assert places.under(place(findings, "a", "leaks badly")) == [0]
    assert places.under(place(findings, "a", "badly.\nThe mayor went home.")) == [1]
