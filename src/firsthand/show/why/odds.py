"""Takes terms away from the sums of a copy, or turns them round, and says what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Evidence
from firsthand.options import LinkOptions


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter of fact that one or several terms measure; they are taken away together.

    `without`, `turned` and `added` finish the sentence "if …"; `{upper}` and `{lower}` are the two
    reports. An empty one is not asked; `name` is said where nothing would change.
    """

    name: str
    terms: str
    reason: str
    without: str
    turned: str = ""
    added: str = ""

    def scores(self, evidence: Sequence[Evidence]) -> list[Evidence]:
        """The terms of a sum that measure this matter."""
        return [row for row in evidence if row.term in self.terms.split("|")]


DEPENDENCE: tuple[Matter, ...] = (
    Matter(
        "shared words",
        "own words",
        "the words that two reports share outside quotes",
        "they shared no more words outside quotes than independent reports do",
    ),
    Matter(
        "like sentences",
        "spread|spread of the longer",
        "both measure how alike the sentences are throughout, not in a few of them",
        "their sentences were no more alike than those of independent reports",
    ),
    Matter(
        "ordered passage",
        "passage",
        "the longest passage that both tell in one order",
        "their longest passage told in one order were no longer than usual",
    ),
    Matter(
        "particulars",
        "particulars",
        "names, numbers and quotes of one that the other has and few others have",
        "one told names, numbers or quotes that the other has not",
    ),
    Matter(
        "quotes of their own",
        "speech",
        "words that each of the two quotes and the other has nowhere",
        "one of them quoted nothing that the other has not",
        added="each of them quoted words that the other has not",
    ),
    Matter(
        "one outlet's news",
        "exclusive",
        "both give the news on the word of one outlet that has no report in the pile",
        "they did not both give the news on the word of one outlet",
        added="both gave the news on the word of one outlet that is not in the pile",
    ),
    Matter(
        "credit line",
        "credit",
        "one says that it has matter from the other",
        "the credit line from one to the other were absent",
        added="one of them credited the other’s outlet",
    ),
    Matter(
        "common agency",
        "agency",
        "both say that they print one agency's text",
        "they did not credit one agency",
        added="both credited one agency",
    ),
    Matter(
        "common errors",
        "errors",
        "spellings that both have and other reports do not",
        "they did not share a spelling that others do not use",
    ),
    Matter(
        "house style",
        "house style",
        "ways of writing that both keep to and other reports do not",
        "their ways of writing were those of the other reports",
    ),
    Matter(
        "owner",
        "owner",
        "one house has both outlets, or printed both",
        "they were of no common house",
        added="one owner had both outlets",
    ),
    Matter(
        "nearest kin",
        "nearest kin",
        "the likest two of the reports that the copy holds together",
        "no other two of the reports that it holds together were more alike",
    ),
    Matter(
        "same text",
        "same text",
        "the two texts do not differ in a letter",
        "the two texts were not the same",
    ),
)

DIRECTION: tuple[Matter, ...] = (
    Matter(
        "credit line",
        "named",
        "who credits whom",
        "the credit line from {lower} to {upper} were absent",
        "{upper} credited {lower}",
        "{lower} credited {upper}",
    ),
    Matter(
        "stamps",
        "stamp",
        "which was stamped first",
        "their stamps said nothing",
        "{lower} were stamped earlier than {upper}",
        "{upper} were stamped earlier than {lower}",
    ),
    Matter(
        "agency's text",
        "agency text",
        "who prints an agency's text under its name",
        "neither or both printed an agency’s text",
        "the agency’s text stood in {lower} and not in {upper}",
        "{upper} alone printed an agency’s text",
    ),
    Matter(
        "length",
        "length|growth",
        "which is the longer one",
        "both were equally long",
        "their lengths were the other way round",
    ),
    Matter(
        "shared parts",
        "held|aligned",
        "how much of each stands in the other",
        "as much of each stood in the other",
        "the shares that stand in the other were the other way round",
    ),
    Matter(
        "further words",
        "left over",
        "which of the two shares more with third reports",
        "both shared as much with third reports",
        "what they share with third reports were the other way round",
    ),
)


def matters(table: Sequence[Matter], evidence: Sequence[Evidence]) -> list[Matter]:
    """The matters of a table, and one more for each term that no row knows."""
    known = {term for row in table for term in row.terms.split("|")} | {"prior"}
    other = dict.fromkeys(row.term for row in evidence if row.term not in known)
    return [*table, *(Matter(term, term, "", f"“{term}” said nothing") for term in other)]


def total(evidence: Sequence[Evidence]) -> float:
    """The sum of the terms in log-odds."""
    return sum(row.score for row in evidence)


def counted(row: Evidence, options: LinkOptions) -> float:
    """What a term of direction counts towards calling the direction told.

    Stamps count a part of their score and an agency's credit more than its own, as where the
    direction is decided.
    """
    share = {"stamp": options.stamp_trust, "agency text": options.agency_trust}
    return row.score * share.get(row.term, 1.0)


def told(evidence: Sequence[Evidence], options: LinkOptions) -> float:
    """The sum by which the direction is told, or not."""
    return sum(counted(row, options) for row in evidence)


def would_add(matter: Matter, table: str, options: LinkOptions) -> float:
    """What a matter that is absent would add to a sum if it were there; 0 where it cannot."""
    if not matter.added:
        return 0.0
    if table == "dependence":
        weights = {term: weight for term, weight, _ in options.dependence_weights}
        weights["owner"] = options.owner_weight
        return sum(weights.get(term, 0.0) for term in matter.terms.split("|"))
    parents = dict(options.parent_weights)
    rows = [Evidence(term, parents.get(term, 0.0), "") for term in matter.terms.split("|")]
    return told(rows, options)
