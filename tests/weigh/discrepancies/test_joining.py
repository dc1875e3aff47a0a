from firsthand.model import Span
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling
from firsthand.weigh.discrepancies.joining import join_contrasts


def a_contrast(a: Telling, b: Telling, kind: str = "number", severity: int = 2) -> Contrast:
    return Contrast(kind, "conflict", severity, a, b, "They differ.")


def a_telling(value: str, report: str, start: int = 0, zone: str = "") -> Telling:
    return Telling(value, Span(report, start, start + len(value)), value, zone)


def test_contrasts_that_share_a_passage_are_one_discrepancy() -> None:
    first = a_contrast(a_telling("two", "r1"), a_telling("three", "r2"))
    second = a_contrast(a_telling("two", "r1"), a_telling("four", "r3"), severity=3)
    ((found, _),) = join_contrasts([first, second])
    assert [reading.value for reading in found.readings] == ["two", "three", "four"]
    assert found.severity == 3
    assert found.reason == "r1 says “two”, while r3 says “four”. They differ. 1 more reading."


def test_kinds_and_places_stay_apart() -> None:
    near = a_contrast(a_telling("two", "r1"), a_telling("three", "r2"))
    far = a_contrast(a_telling("two", "r1", 90), a_telling("three", "r2", 90))
    other = a_contrast(a_telling("two", "r1"), a_telling("three", "r2"), kind="date")
    assert len(join_contrasts([near, far, other])) == 3


def test_a_caption_is_named_in_the_reason() -> None:
    ((found, _),) = join_contrasts(
        [a_contrast(a_telling("agrees", "r1", zone="caption"), a_telling("may", "r1", 50))]
    )
    assert found.reason.startswith("r1's caption says “agrees”, while r1 says “may”")


def test_the_order_of_contrasts_changes_nothing() -> None:
    rows = [
        a_contrast(a_telling("two", "r1"), a_telling("three", "r2")),
        a_contrast(a_telling("five", "r3"), a_telling("two", "r1")),
        a_contrast(a_telling("six", "r4"), a_telling("three", "r2")),
    ]
    assert join_contrasts(rows) == join_contrasts(rows[::-1]) and len(join_contrasts(rows)) == 1


def test_many_readings_are_counted_not_spelt_out() -> None:
    rows = [a_contrast(a_telling("x0", "r0"), a_telling(f"x{n}", f"r{n}")) for n in range(1, 9)]
    ((found, _),) = join_contrasts(rows)
    assert len(found.readings) == 9 and "7 more readings" in found.reason


def test_one_place_is_told_apart_once_and_by_the_graver_nature() -> None:
    a, b = a_telling("two boats", "r1"), a_telling("three boats", "r2")
    grave = Contrast("number", "conflict", 3, a, b, "They differ.")
    mild = Contrast("number", "undecided", 1, a, b, "Perhaps.")
    ((found, _),) = join_contrasts([mild, grave])
    assert found.nature == "conflict"


def test_natures_stay_apart_where_one_side_is_shared() -> None:
    shared = a_telling("two", "r1")
    risen = Contrast("number", "update", 2, shared, a_telling("nine", "r2"), "Later.")
    rival = Contrast("number", "undecided", 2, shared, a_telling("three", "r3"), "They differ.")
    assert {found.nature for found, _ in join_contrasts([risen, rival])} == {"update", "undecided"}


def test_readings_that_all_share_their_key_are_no_discrepancy() -> None:
    a, b = (
        Telling("may open", Span("r1", 0, 8), "0.50"),
        Telling("might open", Span("r2", 0, 9), "0.50"),
    )
    assert join_contrasts([a_contrast(a, b, kind="certainty")]) == ()


def test_of_words_that_overlap_the_fullest_is_the_reading() -> None:
    long, short = Span("r1", 0, 30), Span("r1", 10, 20)
    other = a_telling("would open", "r2")
    rows = [
        a_contrast(Telling("suggested she might open it all", long, "0.40"), other, "certainty"),
        a_contrast(Telling("might open", short, "0.40"), other, "certainty"),
    ]
    ((found, _),) = join_contrasts(rows)
    assert [reading.spans for reading in found.readings if reading.spans[0].report == "r1"] == [
        (long,)
    ]


def test_a_reading_that_another_one_holds_is_put_with_it() -> None:
    def told(value: str, report: str) -> Telling:
        return Telling(value, Span(report, 0, len(value)), value)

    flat, long, short = (
        told("opens the gate", "a"),
        told("suggested she might open", "b"),
        told("she might open", "c"),
    )
    weak = told("could open one day", "d")
    pairs = [(flat, weak, 3), (flat, long, 2), (flat, short, 2)]
    ((item, _),) = join_contrasts(
        Contrast("certainty", "wording", severity, a, b, "x") for a, b, severity in pairs
    )
    values = {reading.value for reading in item.readings}
    assert values == {"opens the gate", "could open one day", "suggested she might open"}
