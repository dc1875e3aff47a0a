from firsthand.model import BriefLine, Discrepancy, Reading
from firsthand.options import DEFAULT
from firsthand.weigh.brief import weigh_brief
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from tests.weigh.pile import links, pile, place, words

TEXTS = {
    "a": "The Velmark dam will be closed by June after eleven cracks were found.\n"
    "It is the oldest dam in Ruvania.\n"
    "The reservoir supplies 40,000 households with drinking water.\n"
    "The village of Osk holds its yearly fair in the dry bed of the lower river.\n",
    "b": "After eleven cracks were found, the Velmark dam will be closed by June.\n"
    "The reservoir supplies 50,000 households with drinking water.\n"
    "But nobody knows where the trout will go.\n",
}


def brief_of(texts: dict[str, str], *, differ: bool = False) -> tuple[tuple[BriefLine, str], ...]:
    findings = pile(texts)
    linked = links(findings)
    lineage = trace_lineage(findings, linked)
    origins = weigh_origins(findings, linked, lineage)
    claims = weigh_claims(findings, linked, origins, lineage)
    rows = []
    if differ:
        readings = tuple(
            Reading(w, (place(findings, r, w),)) for r, w in (("a", "40,000"), ("b", "50,000"))
        )
        rows.append(Discrepancy("d1", "number", "conflict", 3, readings, "given"))
    brief = weigh_brief(findings, claims, rows)
    return tuple((line, words(findings, line.text)) for line in brief)


def test_what_both_reports_lead_with_comes_first() -> None:
    (line, text), *_ = brief_of(TEXTS)
    assert "Velmark dam" in text
    assert "June" in text
    assert line.note == "2 reports, 1 line, 1 origin"


def test_a_line_is_a_whole_sentence_and_cites_itself() -> None:
    for line, text in brief_of(TEXTS):
        assert text.endswith(".")
        assert line.text in line.cites
        assert line.claim.startswith("claim:")


def test_a_sentence_that_does_not_read_alone_is_left_out() -> None:
    texts = [text for _, text in brief_of(TEXTS)]
    assert not any(text.startswith(("It is", "But nobody")) for text in texts)


def test_nothing_is_said_twice() -> None:
    texts = [text for _, text in brief_of(TEXTS)]
    assert sum("closed by June" in text for text in texts) == 1


def test_where_reports_differ_the_note_says_so_and_the_line_moves_up() -> None:
    plain, told = brief_of(TEXTS), brief_of(TEXTS, differ=True)
    (line,) = [line for line, text in told if "households" in text]
    assert line.note.endswith("; the reports differ (number)")
    place_of = [["households" in text for _, text in rows].index(True) for rows in (plain, told)]
    assert place_of[1] <= place_of[0]


def test_a_brief_is_no_longer_than_a_minute() -> None:
    names = [
        "Marrin",
        "Reuel",
        "Brandt",
        "Lunn",
        "Holm",
        "Brok",
        "Lenz",
        "Aldane",
        "Karsund",
        "Osk",
        "Sella",
        "Velmark",
    ]
    things = [
        "bridges",
        "harbours",
        "mills",
        "orchards",
        "chapels",
        "windmills",
        "ferries",
        "towers",
        "barns",
        "cellars",
        "wells",
        "gates",
    ]
    text = "".join(
        f"Many {thing} near {name} were painted green last winter.\n"
        for name, thing in zip(names, things, strict=True)
    )
    assert len(brief_of({"a": text})) <= DEFAULT.weigh.brief_lines


def test_a_story_without_words_has_no_brief() -> None:
    assert brief_of({"a": " \n"}) == ()


def test_a_clause_of_the_first_sentence_is_not_the_news() -> None:
    findings = pile(
        {
            "a": "The court in Ruvania threw out the mooring fee, Holm said, but skippers may be"
            " charged until 31 December 2031.\nHolm laughed.\n",
            "b": "Judges in Ruvania threw out the mooring fee on Monday.\nBoats lay still.\n",
            "c": "Skippers met in a shed.\nUntil 31 December 2031 they go on paying, Lunn said.\n",
            "d": "A letter came.\nThe clerks go on collecting it until 31 December 2031.\n",
            "e": "A tariff hangs on the door.\nTill 31 December 2031 all pay four crowns a metre.\n",
            "f": "Lunn was seen.\nBy her own account she pays until 31 December 2031.\n",
        }
    )
    linked = links(findings)
    lineage = trace_lineage(findings, linked)
    origins = weigh_origins(findings, linked, lineage)
    claims = weigh_claims(findings, linked, origins, lineage)
    assert any(claim.support.reports > 2 for claim in claims)
    (first, *_) = weigh_brief(findings, claims, (), lineage.lines)
    assert "threw out the mooring fee" in words(findings, first.text)
