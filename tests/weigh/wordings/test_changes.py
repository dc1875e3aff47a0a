"""Every kind of change on pairs of readings whose truth is known because we made them."""

import pytest

from firsthand.text.collation import collate
from firsthand.text.spoken import spoken_tokens
from firsthand.weigh.wordings.changes import KINDS, Difference, find_differences

Found = list[tuple[str, str | None, str | None]]


def differences(*readings: str, base: int | None = None) -> tuple[Difference, ...]:
    tokens = [spoken_tokens(reading) for reading in readings]
    table = collate([[token.key for token in reading] for reading in tokens])
    rows = [
        tuple(None if at is None else tokens[n][at] for n, at in enumerate(row)) for row in table
    ]
    return find_differences(rows, base=base)


def changes(a: str, b: str, base: int | None = None) -> Found:
    """Kind, words of the first and words of the second reading at each change."""
    tokens = [spoken_tokens(reading) for reading in (a, b)]
    table = collate([[token.key for token in reading] for reading in tokens])
    found: Found = []
    for item in differences(a, b, base=base):
        said: list[str | None] = []
        for number, text in enumerate((a, b)):
            at = [p for row in table[item.low : item.high] if (p := row[number]) is not None]
            held = [tokens[number][p] for p in at]
            said.append(text[held[0].start : held[-1].end] if held else None)
        found.append((item.kind, said[0], said[1]))
    return found


PIER = "We will rebuild every pier in Port Sella before the winter storms arrive."
FERRY = "The ferry was late again. Nobody told us why. We shall not sail in such a boat again."
SHE = "She told me that she would close the mill if they struck."


CASES: tuple[tuple[str, str, Found], ...] = (
    # replaced
    (PIER, PIER.replace("rebuild", "repair"), [("replaced", "rebuild", "repair")]),
    (PIER, PIER.replace("every", "each"), [("replaced", "every", "each")]),
    (PIER, PIER.replace("winter storms", "autumn gales"), [("replaced", "winter storms", "autumn gales")]),
    (PIER, PIER.replace("will", "must"), [("replaced", "will", "must")]),
    (PIER, PIER.replace("in Port Sella", "of the old town"), [("replaced", "in Port Sella", "of the old town")]),
    (PIER, PIER.replace("We will", "We can"), [("replaced", "will", "can")]),
    (FERRY, FERRY.replace("late", "early"), [("replaced", "late", "early")]),
    # dropped
    (PIER, PIER.replace("every ", ""), [("dropped", "every", None)]),
    (PIER, PIER.replace("winter ", ""), [("dropped", "winter", None)]),
    (PIER, PIER.replace("in Port Sella ", ""), [("dropped", "in Port Sella", None)]),
    (FERRY, FERRY.replace(" again. Nobody", ". Nobody"), [("dropped", "again", None)]),
    (FERRY, FERRY.replace("in such a boat ", ""), [("dropped", "in such a boat", None)]),
    ("And then they sank the boat in the bay.", "They sank the boat in the bay.", [("dropped", "And then", None)]),
    # bracketed
    (SHE, SHE.replace("She told", "[The miller] told"), [("bracketed", "She", "[The miller]")]),
    (SHE, SHE.replace("they struck", "[the spinners] struck"), [("bracketed", "they", "[the spinners]")]),
    (SHE, SHE.replace("the mill", "the [old] mill"), [("bracketed", None, "[old]")]),
    (SHE, SHE.replace("told me that", "told me [yesterday] that"), [("bracketed", None, "[yesterday]")]),
    (SHE, SHE.replace("would close", "[would] close"), [("bracketed", "would", "[would]")]),
    (SHE, SHE.replace("if they struck", "[in that case]"), [("bracketed", "if they struck", "[in that case]")]),
    (SHE, SHE.replace("close", "clos[ing]"), [("bracketed", "close", "clos[ing]")]),
    # elided: three shapes, in the middle, at either end
    (PIER, PIER.replace("in Port Sella", "…"), [("elided", "in Port Sella", "…")]),
    (PIER, PIER.replace("in Port Sella", "..."), [("elided", "in Port Sella", "...")]),
    (PIER, PIER.replace("in Port Sella", ". . ."), [("elided", "in Port Sella", ". . .")]),
    (PIER, PIER.replace("in Port Sella", "[...]"), [("elided", "in Port Sella", "[...]")]),
    (PIER, PIER.replace("in Port Sella", "(…)"), [("elided", "in Port Sella", "(…)")]),
    (FERRY, FERRY.replace("Nobody told us why.", "..."), [("elided", "Nobody told us why.", "...")]),
    (PIER, "… every pier in Port Sella before the winter storms arrive.", [("elided", "We will rebuild", "…")]),
    (PIER, "We will rebuild every pier in Port Sella …", [("elided", "before the winter storms arrive", "…")]),
    # truncated
    (PIER, "We will rebuild every pier in Port Sella", [("truncated", "before the winter storms arrive", None)]),
    (PIER, "every pier in Port Sella before the winter storms arrive", [("truncated", "We will rebuild", None)]),
    (FERRY, "The ferry was late again.", [("truncated", "Nobody told us why. We shall not sail in such a boat again", None)]),
    (FERRY, "We shall not sail in such a boat again", [("truncated", "The ferry was late again. Nobody told us why.", None)]),
    (PIER, "rebuild every pier", [("dropped", "We will", None), ("truncated", "in Port Sella before the winter storms arrive", None)]),
    # spliced
    (FERRY, "The ferry was late again. We shall not sail in such a boat again.", [("spliced", "Nobody told us why.", None)]),
    (FERRY, "The ferry was late again, we shall not sail in such a boat again.", [("spliced", ". Nobody told us why.", ",")]),
    ("I saw it. The wall fell on the boats. They sank at once.", "I saw it. They sank at once.", [("spliced", "The wall fell on the boats.", None)]),
    ("We asked twice! The board never came to us. So we left.", "We asked twice! So we left.", [("spliced", "The board never came to us.", None)]),
    ("The dam is old, and it leaks. Nobody will pay for it. It will fall.", "The dam is old. It will fall.", [("spliced", ", and it leaks. Nobody will pay for it", None)]),
    # re-punctuated
    ("We sail, and we sink.", "We sail and we sink.", [("punctuation", ",", None)]),
    ("We sail. We sink.", "We sail; we sink.", [("punctuation", ".", ";")]),
    ("We sail. We sink.", "We sail! We sink.", [("punctuation", ".", "!")]),
    ("We sail: the boats are ready.", "We sail, the boats are ready.", [("punctuation", ":", ",")]),
    ("Will they sail?", "Will they sail.", [("punctuation", "?", None)]),
    ("He said: ‘No more.’ And he left.", "He said no more. And he left.", [("punctuation", ": ‘", None), ("punctuation", "’", None)]),
)  # fmt: skip

# Readings that differ in nothing that anybody said.
ALIKE = (
    ("“We will rebuild it,”", "We will rebuild it."),
    ("We said ‘no’ to them.", "We said “no” to them."),
    ("We said «no» to them.", 'We said "no" to them.'),
    ("It’s the mayor's boat.", "It's the mayor’s boat."),
    ("We sail — and we sink.", "We sail – and we sink."),
    ("We sail -- and we sink.", "We sail — and we sink."),
    ("The colour of the harbour.", "The color of the harbor."),
    ("Ten boats were lost.", "10 boats were lost."),
    ("The cease-fire holds.", "The ceasefire holds."),
    ("We can’t sail.", "We cannot sail."),
    ("[W]e will sail at noon.", "We will sail at noon."),
)


@pytest.mark.parametrize(("a", "b", "want"), CASES)
def test_each_kind_of_change(a: str, b: str, want: Found) -> None:
    assert changes(a, b) == want


@pytest.mark.parametrize(("a", "b", "want"), CASES)
def test_the_readings_may_change_places(a: str, b: str, want: Found) -> None:
    assert changes(b, a) == [(kind, second, first) for kind, first, second in want]


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_house_style_is_no_change(a: str, b: str) -> None:
    assert changes(a, b) == []


def test_every_kind_has_an_example() -> None:
    assert {kind for _, _, want in CASES for kind, _, _ in want} | {"inserted"} == set(KINDS)


@pytest.mark.parametrize(
    "words", ["nearly ", "and I swear it ", "at last ", "safely ", "with stone "]
)
def test_words_that_the_nearest_reading_lacks_were_put_in(words: str) -> None:
    more = PIER.replace("before", words + "before")
    assert [kind for kind, _, _ in changes(PIER, more, base=0)] == ["inserted"]
    assert [kind for kind, _, _ in changes(PIER, more, base=1)] == ["dropped"]


def test_what_one_of_three_readings_has_alone_was_put_in() -> None:
    more = PIER.replace("before", "at last before")
    found = differences(PIER, PIER.replace("every", "each"), more)
    assert [item.kind for item in found] == ["replaced", "inserted"]


def test_a_cut_does_not_hide_what_the_others_replace() -> None:
    short = "We will rebuild every pier in Port Sella"
    other = PIER.replace("winter", "autumn")
    found = differences(PIER, short, other)
    assert [item.kind for item in found] == ["truncated", "replaced"]
    dotted = PIER.replace("in Port Sella", "…")
    found = differences(PIER, dotted, PIER.replace("Port Sella", "Port Orla"))
    assert [item.kind for item in found] == ["elided", "replaced"]


def test_cuts_of_different_length_are_told_apart() -> None:
    found = differences(
        PIER, "We will rebuild every pier", "We will rebuild every pier in Port Sella"
    )
    assert [(item.kind, item.doing) for item in found] == [
        ("truncated", (1,)),
        ("truncated", (2,)),
    ]
    found = differences(PIER, PIER.replace("in Port ", ""), PIER.replace("Port Sella ", ""))
    assert [item.kind for item in found] == ["dropped", "inserted", "dropped"]


def test_a_few_words_in_marks_are_a_part_however_few_they_lack() -> None:
    tokens = [spoken_tokens(text) for text in ("We lost the whole quay.", "lost the whole")]
    table = collate([[token.key for token in one] for one in tokens])
    rows = [tuple(None if p is None else tokens[n][p] for n, p in enumerate(r)) for r in table]
    assert {item.kind for item in find_differences(rows)} == {"dropped"}
    found = find_differences(rows, clipped=frozenset({1}))
    assert [(item.kind, item.end) for item in found] == [
        ("truncated", "beginning"),
        ("truncated", "end"),
    ]


def test_nothing_differs_in_nothing() -> None:
    assert find_differences([]) == ()
    assert differences("", "") == ()
