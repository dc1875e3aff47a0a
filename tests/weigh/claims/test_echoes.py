"""What a reprint says again."""

from firsthand.options import DEFAULT
from firsthand.weigh.claims.echoes import Told, tell_once
from firsthand.weigh.claims.passages import by_words, sentence_passages
from tests.weigh.pile import pile, words

TEXTS = {
    "a": "Divers found eleven cracks in the spillway of the dam.\nThe road was shut before noon.\n",
    "b": "Divers found twelve cracks in the spillway of the dam.\nTwo villages were told to pack.\n",
    "c": "Engineers spoke of eleven cracks in the dam.\n",
}
HOME = {"a": "a", "b": "a", "c": "c"}
FINDINGS = pile(TEXTS)
WEIGH = DEFAULT.weigh


def told() -> Told:
    return tell_once(sentence_passages(FINDINGS, options=WEIGH), HOME, options=WEIGH)


def said(passages: object) -> list[str]:
    assert isinstance(passages, (tuple, list))
    return [words(FINDINGS, passage.span) for passage in passages]


def test_a_sentence_that_a_reprint_alters_is_an_echo() -> None:
    assert said(told().again(told().passages)) == [TEXTS["b"].split("\n")[0]]


def test_what_a_reprint_adds_is_told_beside_its_witness() -> None:
    assert said(told().passages) == [*TEXTS["a"].split("\n")[:2], TEXTS["c"].strip()]
    assert said(told().added) == ["Two villages were told to pack."]
    assert len(told().everything()) == 4


def test_reports_stand_in_the_order_of_their_words() -> None:
    renamed = pile({"x": TEXTS["c"], "y": TEXTS["b"], "z": TEXTS["a"]})
    assert [item.report.text for item in by_words(renamed)] == [
        item.report.text for item in by_words(FINDINGS)
    ]
    assert by_words(()) == ()
