"""Claims with reprints beside them."""

from dataclasses import replace

from firsthand.model import Claim, Reprint
from firsthand.weigh.claims.claims import weigh_claims
from firsthand.weigh.lineage.lines import trace_lineage
from firsthand.weigh.lineage.origins import weigh_origins
from tests.weigh.pile import copy, links, pile, words

HEAD = (
    "Divers found eleven cracks in the spillway of the Orle dam.\n"
    "Two villages below the dam were told to pack their bags.\n"
)
TEXTS = {
    "a": HEAD,
    "b": f"{HEAD}The road along the crest of the dam was shut before noon on Sunday.\n",
    "c": "The road along the crest of the dam was shut on Sunday before noon, drivers found.\n",
}


def claims(reprints: tuple[Reprint, ...]) -> dict[str, Claim]:
    """The claims by the words of each member."""
    findings = pile(TEXTS)
    linked = replace(links(findings, copies=(copy("b", "a"),)), reprints=reprints)
    lineage = trace_lineage(findings, linked)
    found = weigh_claims(findings, linked, weigh_origins(findings, linked, lineage), lineage)
    return {words(findings, member.span): claim for claim in found for member in claim.members}


def counts(claim: Claim) -> tuple[int, int]:
    return claim.support.reports, claim.support.lines


def test_what_a_reprint_repeats_is_a_member_that_counts_for_nobody() -> None:
    claim = claims((Reprint("b", "a"),))[HEAD.split("\n")[0]]
    assert counts(claim) == (2, 1)
    assert [member.span.report for member in claim.members] == ["a", "b"]
    assert claim.support.high == 1


def test_what_a_reprint_adds_stands_beside_what_others_say_of_it() -> None:
    added = TEXTS["c"].strip()
    assert counts(claims(())[added]) == (2, 2)
    claim = claims((Reprint("b", "a"),))[added]
    assert counts(claim) == (2, 1)
    assert [member.span.report for member in claim.members] == ["b", "c"]


def test_a_claim_of_a_reprint_alone_is_its_own() -> None:
    alone = {**TEXTS, "c": "Nothing was said of tolls.\n"}
    findings = pile(alone)
    linked = replace(links(findings, copies=(copy("b", "a"),)), reprints=(Reprint("b", "a"),))
    lineage = trace_lineage(findings, linked)
    found = weigh_claims(findings, linked, weigh_origins(findings, linked, lineage), lineage)
    (claim,) = [c for c in found if "crest" in words(findings, c.text)]
    assert counts(claim) == (1, 1)
