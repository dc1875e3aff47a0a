"""Passages that give one utterance, however worded, are one statement; parts of it are not."""

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.claims.passages import Passage, sentence_passages
from firsthand.weigh.claims.sameness import same_statement
from firsthand.weigh.claims.uttered import Part, Uttered
from firsthand.weigh.wordings.wordings import weigh_wordings
from tests.weigh.pile import links, person, pile

FIRST = "“I would rather be laughed at than be late,” Ilse Marrin told the Spanish daily El Faro.\n"
SECOND = "“Better to be laughed at than to be late,” Ilse Marrin told the Spanish daily El Faro.\n"
LONG = (
    "“The dam is older than I am. The sluice on the left bank leaks every spring,” "
    "Ilse Marrin said.\n"
)
CUT = "“The sluice on the left bank leaks every spring,” Ilse Marrin said.\n"
OTHER = "“The dam is older than I am,” said Ilse Marrin.\n"


def passages(*texts: str) -> tuple[Passage, ...]:
    findings = pile({f"r{number}": text for number, text in enumerate(texts)})
    linked = links(findings, actors=[person(findings, "Ilse Marrin")])
    uttered = Uttered(weigh_wordings(findings, linked))
    return sentence_passages(findings, uttered=uttered, options=DEFAULT.weigh)


def test_two_renderings_of_one_utterance_are_one_statement() -> None:
    one, other = passages(FIRST, SECOND)
    assert one.uttered is not None
    assert same_statement(one, other, options=DEFAULT.weigh)


def test_two_parts_of_one_utterance_are_two_statements() -> None:
    whole, cut, other = passages(LONG, CUT, OTHER)
    assert whole.uttered is not None
    assert same_statement(whole, cut, options=DEFAULT.weigh)
    assert not same_statement(cut, other, options=DEFAULT.weigh)


def test_a_sentence_that_says_more_than_the_quote_gives_no_utterance() -> None:
    text = (
        "Ilse Marrin, who opened the fish market of Port Sella on Friday with a brass band and "
        "forty barrels of herring, said that the sluice “leaks every spring”.\n"
    )
    assert passages(LONG, text)[-1].uttered is None


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (Part("w", 0, 8), Part("w", 2, 9), True),
        (Part("w", 0, 8), Part("w", 7, 20), False),
        (Part("w", 0, 8), Part("v", 0, 8), False),
    ],
)
def test_parts_of_an_utterance(a: Part, b: Part, one: bool) -> None:
    assert a.is_part_of(b) is one
    assert b.is_part_of(a) is one
