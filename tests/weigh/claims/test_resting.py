"""Which outlet a passage rests on by its own words, and that its word counts once."""

from firsthand.link.sources import find_sources
from firsthand.model import Findings
from firsthand.options import DEFAULT
from firsthand.weigh.claims.agreement import Agreement, find_agreement
from firsthand.weigh.claims.passages import sentence_passages
from firsthand.weigh.claims.resting import Resting
from firsthand.weigh.voices import Voices
from tests.factory import found
from tests.weigh.pile import links

POST = "A shepherd saw eleven cracks in the spillway on Sunday.\n"
OWN = "Eleven cracks gaped in the spillway, a shepherd saw.\n"
ECHOED = "Eleven cracks gape in the spillway, seen by a shepherd, the Halden Post reports.\n"
AGAIN = "A shepherd counted eleven cracks along the spillway, according to the Halden Post.\n"
HEARD = "Eleven cracks gape in the spillway, a shepherd told Radio Halden.\n"


def agreed(texts: dict[str, tuple[str, str]]) -> Agreement:
    findings: tuple[Findings, ...] = tuple(
        found(text, name, outlet=outlet) for name, (outlet, text) in sorted(texts.items())
    )
    linked = links(findings, sources=find_sources(findings))
    passages = sentence_passages(findings, options=DEFAULT.weigh)
    return find_agreement(
        passages,
        [()] * len(passages),
        {name: name for name in texts},
        resting=Resting(findings, linked, Voices(findings, linked)),
        options=DEFAULT.weigh,
    )


def test_the_word_of_an_outlet_of_the_pile_counts_once() -> None:
    found_ = agreed({"a": ("Halden Post", POST), "b": ("Port Sella Mail", ECHOED)})
    assert found_.lines == (("a", "b"),)
    assert found_.crediting == {"b"}


def test_two_that_name_one_outlet_count_once_though_it_is_not_in_the_pile() -> None:
    found_ = agreed({"a": ("Orle Echo", AGAIN), "b": ("Port Sella Mail", ECHOED)})
    assert found_.lines == (("a", "b"),)
    assert found_.crediting == {"a", "b"}


def test_who_says_it_in_their_own_voice_counts() -> None:
    both = agreed({"a": ("Halden Post", POST), "b": ("Port Sella Mail", ECHOED + OWN)})
    assert both.lines == (("a",), ("b",))
    assert not both.crediting


def test_what_was_said_on_the_air_others_could_hear() -> None:
    found_ = agreed({"a": ("Radio Halden", POST), "b": ("Port Sella Mail", HEARD)})
    assert found_.lines == (("a",), ("b",))


TOLD = "Eleven cracks gape in the spillway, Ilse Marrin told the Halden Post.\n"
SAID = "“Eleven cracks gape in the spillway,” Ilse Marrin said.\n"
MET = "Ilse Marrin warned of more rain in an interview with the Halden Post.\n"


def test_words_told_to_one_paper_rest_on_it_where_it_is_not_named() -> None:
    apart = agreed({"a": ("Orle Echo", SAID), "b": ("Port Sella Mail", TOLD)})
    found_ = agreed({"a": ("Orle Echo", MET + SAID), "b": ("Port Sella Mail", TOLD)})
    assert apart.lines == (("a",), ("b",))
    assert found_.lines == (("a", "b"),)


def test_the_word_of_a_body_counts_once_beside_its_own_page() -> None:
    own = "Eleven cracks gape in the spillway and are being filled.\n"
    retold = "Eleven cracks gape in the spillway, the Orle Dam Board said.\n"
    beside = {"b": ("Port Sella Mail", retold)}
    assert agreed({"a": ("Orle Dam Board", own), **beside}).lines == (("a", "b"),)
    assert agreed({"a": ("Orle Echo", own), **beside}).lines == (("a",), ("b",))
