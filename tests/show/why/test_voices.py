"""In whose words a claim is given: one person under a name or a title, nobody unnamed."""

from __future__ import annotations

from dataclasses import replace

from firsthand.model import Member, Record
from firsthand.show.why import open_case
from firsthand.show.why.voices import voices_of
from tests.show.record_factory import a_record


def said_by(record: Record) -> dict[str, frozenset[str]]:
    """The voices of a claim that is what both reports quote."""
    spans = [item.quotes[0].span for item in record.findings[:2]]
    members = tuple(Member(span, "line:a", "own:a", "same") for span in spans)
    return voices_of(open_case(record), replace(record.claims[0], members=members))


def with_speaker(speaker: str | None) -> Record:
    """The record with every quote of its second report laid to somebody."""
    record = a_record()
    first, second, *rest = record.findings
    quotes = tuple(replace(quote, speaker=speaker) for quote in second.quotes)
    return replace(record, findings=(first, replace(second, quotes=quotes), *rest))


def test_a_person_named_in_two_reports_is_one_voice() -> None:
    assert said_by(a_record()) == {"Ilsa Venn": frozenset({"a", "b"})}


def test_a_title_that_one_actor_bears_is_that_actor() -> None:
    title = "the mayor of Port Sella"
    assert said_by(with_speaker(title.upper())) == {"Ilsa Venn": frozenset({"a", "b"})}


def test_somebody_without_a_name_is_no_voice() -> None:
    for unnamed in ("an official", None):
        assert said_by(with_speaker(unnamed)) == {"Ilsa Venn": frozenset({"a"})}
