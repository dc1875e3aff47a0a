import pytest

from firsthand.text.tokens import words
from firsthand.weigh.discrepancies.discrepancies import weigh_discrepancies
from firsthand.weigh.slots.zones import find_terms
from firsthand.weigh.tables import phrase, read_rows
from tests.weigh.stories import a_story


@pytest.mark.parametrize("row", read_rows("charged.tsv"))
def test_every_row_is_found_in_its_family(row: tuple[str, ...]) -> None:
    family, group, forms, reason = row
    assert reason
    for form in forms.split("|"):
        hits = find_terms(words(form), "charged.tsv")
        assert any((family, group) == hit[2:] for hit in hits) and phrase(form)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Armed rebels took the bridge at Orrin before dawn, residents said.", "Armed terrorists took the bridge at Orrin before dawn, residents said.", "wording"),
        ("The council must sell the old mill by November, the treasurer said.", "The council must sell the old mill until November, the treasurer said.", "date"),
    ],
)  # fmt: skip
def test_charged_words_are_told(a: str, b: str, kind: str) -> None:
    findings, links = a_story(a, "Nobody was hurt.\n" + b)
    assert kind in {item.kind for item in weigh_discrepancies(findings, links)}


def test_synonyms_are_style() -> None:
    findings, links = a_story(
        "The council sent twelve pump crews to the border on Monday morning.",
        "Nobody was hurt.\nThe council dispatched twelve pump crews to the border on Monday morning.",
    )
    assert weigh_discrepancies(findings, links) == ()
