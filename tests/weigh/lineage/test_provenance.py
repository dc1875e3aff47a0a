from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from firsthand.weigh.lineage.provenance import Provenance
from firsthand.weigh.voices import Voices
from tests.weigh.pile import copy, links, person, pile, place, source

TEXTS = {
    "a": "President Odo Brandt said in an interview with Sky News that the dam would be closed.\nThe dam is old.\n",
    "b": "Odo Brandt said that the dam would be closed.\nThe dam is old.\n",
    "c": "Odo Brandt said that the dam would be closed.\nTrout live in the river.\n",
}


def provenance() -> tuple[Provenance, dict[str, str]]:
    findings = pile(TEXTS)
    sky = source("interview", "Sky News", [place(findings, "a", "in an interview with Sky News")])
    linked = links(
        findings, copies=[copy("b", "a")], sources=[sky], actors=[person(findings, "Odo Brandt")]
    )
    lineage = trace_lineage(findings, linked)
    origins = weigh_origins(findings, linked, lineage)
    drawn = Provenance(findings, origins, lineage.lines, Voices(findings, linked))
    first = {i.report.id: drawn.origin(i.sentences[0].span, "Odo Brandt") for i in findings}
    second = {f"{i.report.id}2": drawn.origin(i.sentences[1].span, None) for i in findings}
    return drawn, first | second


def test_a_voice_heard_in_an_interview_goes_back_to_it_all_along_the_line() -> None:
    _, origins = provenance()
    assert origins["a"] == origins["b"] == "interview:sky-news"


def test_another_line_does_not_inherit_the_interview() -> None:
    assert provenance()[1]["c"] == "own:c"


def test_the_reporters_own_voice_goes_back_to_what_the_report_rests_on() -> None:
    drawn, origins = provenance()
    assert origins["a2"] == origins["b2"] == "own:a"
    assert drawn.line("b") == drawn.line("a") == "line:a"


def test_the_interview_is_behind_all_where_nothing_else_is() -> None:
    findings = pile({"a": TEXTS["a"]})
    sky = source("interview", "Sky News", [place(findings, "a", "in an interview with Sky News")])
    linked = links(findings, sources=[sky], actors=[person(findings, "Odo Brandt")])
    lines = trace_lineage(findings, linked).lines
    origins = [
        origin
        for origin in weigh_origins(findings, linked, trace_lineage(findings, linked))
        if origin.kind == "interview"
    ]
    drawn = Provenance(findings, origins, lines, Voices(findings, linked))
    assert drawn.origin(findings[0].sentences[1].span, None) == "interview:sky-news"
