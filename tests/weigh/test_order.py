"""The readings of an utterance are the same whatever the order and the names of the reports."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model import Span
from firsthand.text.collation import collate
from firsthand.text.spoken import spoken_tokens
from firsthand.weigh.wordings.changes import find_differences
from firsthand.weigh.wordings.pieces import Piece
from firsthand.weigh.wordings.utterances import gather_utterances

SPEECH = (
    "We will rebuild every pier in Port Sella before the winter storms arrive . "
    "Nobody came to help us . The boats burned all night ."
)
WORDS = SPEECH.split()
EDITS = ("", "…", "[nearly]", "never", "repair", "town")

Edit = tuple[int, int, str]


def edited(edit: Edit) -> str:
    """The speech with the words from one place to another replaced."""
    low, size, word = edit
    return " ".join([*WORDS[:low], word, *WORDS[low + size :]])


EDITED = st.builds(
    lambda low, size, word: edited((low, size, word)),
    st.integers(0, len(WORDS) - 1),
    st.integers(0, 12),
    st.sampled_from(EDITS),
)
READINGS = st.lists(EDITED, min_size=2, max_size=6)


def piece(report: str, text: str) -> Piece:
    tokens = spoken_tokens(text)
    span = Span(report, 0, max(1, len(text)))
    keys = tuple(token.key for token in tokens if token.key[0].isalnum())
    return Piece(span, (span,), tokens, keys, "Ilse Marek")


def groups(readings: Sequence[str], names: Sequence[str]) -> set[tuple[str, ...]]:
    """The utterances as sorted texts of their readings."""
    texts = dict(zip(names, readings, strict=True))
    pieces = [piece(name, text) for name, text in texts.items()]
    found = gather_utterances([one for one in pieces if one.keys], ())
    return {tuple(sorted(texts[one.span.report] for one in group)) for group in found}


@settings(deadline=None, max_examples=60)
@given(READINGS, st.randoms(use_true_random=False))
def test_utterances_do_not_hang_on_order_or_names(readings: list[str], random: object) -> None:
    names = [f"r{n}" for n in range(len(readings))]
    first = groups(readings, names)
    random.shuffle(names)  # type: ignore[attr-defined]
    assert groups(readings, names) == first


def kinds(readings: Sequence[str]) -> Counter[tuple[str, frozenset[str]]]:
    """Each change with the readings that did it."""
    tokens = [spoken_tokens(reading) for reading in readings]
    table = collate([[token.key for token in one] for one in tokens])
    rows = [
        tuple(None if at is None else tokens[n][at] for n, at in enumerate(row)) for row in table
    ]
    return Counter(
        (item.kind, frozenset(readings[n] for n in item.doing))
        for item in find_differences(rows)
        if item.kind not in ("replaced", "punctuation")
    )


@settings(deadline=None, max_examples=60)
@given(READINGS, st.randoms(use_true_random=False))
def test_changes_do_not_hang_on_the_order(readings: list[str], random: object) -> None:
    distinct = sorted({reading for reading in readings if spoken_tokens(reading)})
    if not distinct:
        return
    first = kinds(distinct)
    random.shuffle(distinct)  # type: ignore[attr-defined]
    assert kinds(distinct) == first
