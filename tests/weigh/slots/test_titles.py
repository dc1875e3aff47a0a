import pytest

from firsthand.text.tokens import words
from firsthand.weigh.slots.titles import RANKS, offices_in
from firsthand.weigh.tables import read_rows, roles, strength_phrases


def one(text: str) -> tuple[str, set[str], bool]:
    (office,) = offices_in(words(text))
    return office.group, set(office.ranks), office.plural


@pytest.mark.parametrize(
    ("text", "group", "ranks", "plural"),
    [
        ("the president", "president", set(), False),
        ("two pilots", "pilot", set(), True),
        ("ex-President Roe", "president", {"former"}, False),
        ("vice-president Roe", "president", {"vice"}, False),
        ("Vice President Roe", "president", {"vice"}, False),
        ("President-elect Roe", "president", {"elect"}, False),
        ("president elect Roe", "president", {"elect"}, False),
        ("former Ruvanian President Roe", "president", {"former"}, False),
        ("the acting deputy director", "director", {"acting", "deputy"}, False),
        ("the CEO", "chief executive", set(), False),
        ("its chief executive officer", "chief executive", set(), False),
    ],
)
def test_offices_are_read_with_what_qualifies_them(
    text: str, group: str, ranks: set[str], plural: bool
) -> None:
    assert one(text) == (group, ranks, plural)


def test_words_that_are_no_office() -> None:
    assert offices_in(words("The presidency of the former town")) == ()


@pytest.mark.parametrize("rank", sorted(RANKS))
def test_every_rank_is_read(rank: str) -> None:
    assert one(f"the {rank} director")[1] == {RANKS[rank]} or one(f"director {rank}")[1]


def test_every_form_of_every_role_is_read() -> None:
    for group, forms in read_rows("roles.tsv"):
        for form in forms.split("|"):
            assert one(f"the {form} spoke")[0] == group, form
    assert len(roles()) > 100


def test_every_row_of_the_strength_table_has_a_level_and_a_reason() -> None:
    for kind, _, level, reason in read_rows("strength.tsv"):
        assert kind in ("quantifier", "qualifier") and 0 <= float(level) <= 1 and reason
    assert strength_phrases()[("formally",)][0] == "qualifier"
