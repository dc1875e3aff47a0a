"""Who quotes only what another report quotes shows no hearing of its own."""

from __future__ import annotations

from firsthand.options import DEFAULT
from firsthand.weigh.claims.agreement import find_agreement
from firsthand.weigh.claims.hearing import Hearing
from firsthand.weigh.claims.passages import Passage, sentence_passages
from firsthand.weigh.claims.uttered import Uttered
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.weigh.pile import links, pile

OPTIONS = DEFAULT.weigh
SAID = "“Somebody is greasing the sluice before the spring,” said Nadia Kestrel of Hollin."
MORE = "“The reeve and his divers will hold both keys until harvest,” Kestrel added."
OWN = "“My nets were dry when the miller rang the bell twice,” Bo Lund said."


def heard(**texts: str) -> tuple[tuple[Passage, ...], Hearing]:
    """The quoted passages of reports, and who heard whom."""
    findings = pile({name: f"{text}\n" for name, text in texts.items()})
    uttered = Uttered(weigh_wordings(findings, links(findings), options=OPTIONS))
    passages = sentence_passages(findings, uttered=uttered, options=OPTIONS)
    return tuple(p for p in passages if p.uttered), Hearing(findings, options=OPTIONS)


def secondhand(**texts: str) -> set[tuple[str, str]]:
    quotes, hearing = heard(**texts)
    assert {quote.span.report for quote in quotes} == set(texts)
    return set(hearing.secondhand(quotes, {name: name for name in texts}))


def test_one_quote_of_anothers_many_is_secondhand() -> None:
    assert secondhand(a=f"{SAID} {MORE}", b=SAID) == {("b", "a")}


def test_who_quotes_somebody_else_too_has_heard_somebody() -> None:
    quotes = {"a": f"{SAID} {MORE}", "b": f"{SAID} {OWN}"}
    assert not secondhand(**quotes)


def test_two_with_the_same_quotes_are_equals() -> None:
    assert not secondhand(a=SAID, b=SAID.replace("said", "told the Bell:"))


def test_a_secondhand_quote_adds_no_line() -> None:
    quotes, hearing = heard(a=f"{SAID} {MORE}", b=SAID)
    lines = {"a": "line:a", "b": "line:b"}
    narrations = [hearing.narration(quote) for quote in quotes]
    assert "greas" not in narrations[0]
    found = find_agreement(quotes, narrations, lines, hearing=hearing, options=OPTIONS)
    assert found.lines == (("line:a", "line:b"),)
    assert found.quoting == {"line:b"}
    apart = find_agreement(quotes, narrations, lines, options=OPTIONS)
    assert apart.lines == (("line:a",), ("line:b",))
