from dataclasses import replace
from itertools import permutations

from firsthand.model import Claim, Copy, Findings, Source
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from tests.stories.test_golden import DAM, FERRY, MILL, record_of
from tests.weigh.pile import copy, links, person, pile, place, source, words

# a hands on its text to b; c heard the same interview itself.
TEXTS = {
    "a": "President Odo Brandt told Sky News in an interview that the Velmark dam would be closed by June.\n"
    "Engineers found eleven cracks in the eastern wall of the dam last winter.\n"
    "The reservoir supplies 40,000 households with drinking water.\n",
    "b": "The Velmark dam would be closed by June, President Odo Brandt said.\n"
    "Last winter engineers found eleven cracks in the dam's eastern wall.\n"
    "Some 40,000 households get their drinking water from the reservoir.\n",
    "c": "In an interview with Sky News, President Odo Brandt said the Velmark dam would be closed by June.\n"
    "Fishermen fear for the trout of the lower valley.\n",
}


def weighed(
    findings: tuple[Findings, ...],
    copies: tuple[Copy, ...] = (copy("b", "a"),),
    sources: tuple[Source, ...] = (),
) -> tuple[Claim, ...]:
    linked = links(
        findings, copies=copies, sources=sources, actors=[person(findings, "Odo Brandt")]
    )
    lineage = trace_lineage(findings, linked)
    origins = weigh_origins(findings, linked, lineage)
    return weigh_claims(findings, linked, origins, lineage)


def claim_about(claims: tuple[Claim, ...], findings: tuple[Findings, ...], word: str) -> Claim:
    return next(c for c in claims if any(word in words(findings, m.span) for m in c.members))


def counts(claim: Claim) -> tuple[int, int, int]:
    return claim.support.reports, claim.support.lines, claim.support.origins


def test_what_three_reports_say_is_one_claim_with_two_lines_and_one_voice() -> None:
    findings = pile(TEXTS)
    claim = claim_about(weighed(findings), findings, "closed by June")
    assert counts(claim) == (3, 2, 1)
    assert claim.holder == "Odo Brandt"
    assert (claim.support.low, claim.support.high, claim.support.informants) == (1, 2, 1)
    assert claim.support.low_reason == "all give it as the words of Odo Brandt"
    assert claim.support.high_reason == "if each line of reports came by it on its own"


def test_a_copied_background_sentence_has_one_line() -> None:
    findings = pile(TEXTS)
    claim = claim_about(weighed(findings), findings, "eleven cracks")
    assert counts(claim) == (2, 1, 1)
    assert claim.support.low_reason.startswith("all hand on")
    assert claim.why.startswith("Two reports: two hand on report a (a → b);")


def test_an_interview_is_the_origin_of_what_was_said_in_it() -> None:
    findings = pile(TEXTS)
    credits = [place(findings, "c", "In an interview with Sky News")]
    claims = weighed(findings, sources=(source("interview", "Sky News", credits),))
    claim = claim_about(claims, findings, "closed by June")
    assert {m.span.report: m.origin for m in claim.members}["c"] == "interview:sky-news"
    assert claim_about(claims, findings, "trout").members[0].origin == "own:c"


def test_a_claim_of_one_report_is_kept_and_comes_last() -> None:
    findings = pile(TEXTS)
    claims = weighed(findings)
    alone = claim_about(claims, findings, "trout")
    assert counts(alone) == (1, 1, 1)
    assert alone.why == "One report says it (c); no voice is named for it."
    assert alone.support.low_reason == "one report says it"
    assert alone.support.high_reason == "no second line of reports says it"
    assert claims.index(alone) > claims.index(claim_about(claims, findings, "closed by June"))


def test_the_text_is_a_member_and_stands_in_the_most_upstream_report() -> None:
    findings = pile(TEXTS)
    claim = claim_about(weighed(findings), findings, "eleven cracks")
    assert claim.text.report == "a"
    assert claim.text in {member.span for member in claim.members}


def test_the_order_of_reports_does_not_matter() -> None:
    findings = pile(TEXTS)
    assert len({weighed(order) for order in permutations(findings)}) == 1


def test_a_verbatim_copy_raises_neither_lines_nor_origins() -> None:
    findings = pile(TEXTS)
    before = {claim.id: claim for claim in weighed(findings)}
    more = pile({**TEXTS, "c2": TEXTS["c"]})
    after = {claim.id: claim for claim in weighed(more, (copy("b", "a"), copy("c2", "c")))}
    assert before.keys() == after.keys()
    for key, claim in before.items():
        assert counts(claim)[1:] == counts(after[key])[1:]
        assert after[key].support.low <= claim.support.low


def test_an_unrelated_report_changes_no_claim() -> None:
    findings = pile(TEXTS)
    before = {claim.id: counts(claim) for claim in weighed(findings)}
    more = pile(
        {**TEXTS, "z": "The chess club of Osk won its cup on Sunday.\nBerta Lunn led it.\n"}
    )
    after = {claim.id: counts(claim) for claim in weighed(more)}
    assert before.items() <= after.items()


def test_added_furniture_raises_no_count() -> None:
    findings = pile(TEXTS)
    before = {words(findings, c.text): counts(c) for c in weighed(findings)}
    framed = {
        key: f"{text}\nSubscribe to our newsletter\nRead more:\n" for key, text in TEXTS.items()
    }
    more = pile(framed)
    after = {words(more, c.text): counts(c) for c in weighed(more)}
    for text, count in before.items():
        assert after.get(text, count) == count


def test_unnamed_voices_never_count_as_two() -> None:
    findings = pile(
        {
            "a": "“The Velmark dam leaks in eleven places,” an official said on Friday.\n",
            "b": "The Velmark dam leaks in eleven places, a second official said on Friday.\n",
        }
    )
    claim = claim_about(weighed(findings, ()), findings, "eleven places")
    assert claim.support.lines == 2
    assert claim.support.origins == 1


def test_two_named_persons_in_two_lines_are_two_origins() -> None:
    findings = pile(
        {
            "a": "“The Velmark dam leaks in eleven places,” Ilse Marrin said on Friday.\n",
            "b": "“The Velmark dam leaks in eleven places,” Tomas Reuel said on Friday.\n",
        }
    )
    people = [person(findings, "Ilse Marrin"), person(findings, "Tomas Reuel")]
    linked = links(findings, actors=people)
    lineage = trace_lineage(findings, linked)
    origins = weigh_origins(findings, linked, lineage)
    claim = claim_about(weigh_claims(findings, linked, origins, lineage), findings, "eleven places")
    assert counts(claim) == (2, 2, 2)
    assert claim.kind == "quote"
    assert claim.support.low_reason == "two persons say it in reports that share no text"
    assert claim.why == (
        "Two reports: each in its own words (a, b); two voices are named (Ilse Marrin, Tomas Reuel)."
    )


def test_a_heading_joins_a_claim_but_founds_none() -> None:
    findings = pile(
        {
            "a": "Velmark dam leaks in eleven places\n\nThe dam at Velmark leaks in eleven places, it was learnt.\n"
        }
    )
    zoned = tuple(
        replace(item, sentences=tuple(replace(s, zone="headline") for s in item.sentences))
        for item in findings
    )
    assert weighed(zoned, ()) == ()


def test_nothing_makes_no_claim() -> None:
    findings = pile({"a": " ", "b": "\n"})
    assert weighed(findings, ()) == ()


def test_no_two_claims_have_one_id() -> None:
    for name in (DAM, FERRY, MILL):
        ids = [claim.id for claim in record_of(name).claims]
        assert len(set(ids)) == len(ids)
