"""Words in quotation marks in two mouths."""

from tests.weigh.slots.told import told, values

REASON = "two mouths"
FIRST = "“These are early conversations,” said the chief executive, Gwen Talbot, on Thursday."
OTHER = "“These are early conversations,” said Malcolm Ridge, who owns the club."


def test_the_same_words_of_two_people() -> None:
    (item,) = told(FIRST, OTHER, reason=REASON)
    assert (item.kind, item.nature) == ("attribution", "conflict")
    assert any("Talbot" in value for value in values(item))


def test_the_same_words_of_somebody_unnamed() -> None:
    hidden = "“These are early conversations,” said a source close to the club."
    (item,) = told(FIRST, hidden, reason=REASON)
    assert any("source" in value for value in values(item))
    assert not told(hidden, hidden.replace("a source", "an insider"), reason=REASON)


def test_one_speaker_by_two_names_and_a_pronoun_are_none() -> None:
    assert not told(FIRST, FIRST.replace("the chief executive, ", ""), reason=REASON)
    later = "Malcolm Ridge owns the club. “These are early conversations,” he said."
    assert not told(FIRST, later, reason=REASON)


def test_words_that_anybody_says_are_none() -> None:
    first, other = (
        text.replace("These are early conversations", "Yes, we are") for text in (FIRST, OTHER)
    )
    assert not told(first, other, reason=REASON)
