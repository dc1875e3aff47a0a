from firsthand.model import Span
from firsthand.weigh.contrasts import Contrast, Telling, join_contrasts


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
    assert found.reason == "r1 says “two”; r3 says “four”; r2 says “three”. They differ."


def test_kinds_and_places_stay_apart() -> None:
    near = a_contrast(a_telling("two", "r1"), a_telling("three", "r2"))
    far = a_contrast(a_telling("two", "r1", 90), a_telling("three", "r2", 90))
    other = a_contrast(a_telling("two", "r1"), a_telling("three", "r2"), kind="date")
    assert len(join_contrasts([near, far, other])) == 3


def test_a_caption_is_named_in_the_reason() -> None:
    ((found, _),) = join_contrasts(
        [a_contrast(a_telling("agrees", "r1", zone="caption"), a_telling("may", "r1", 50))]
    )
    assert found.reason.startswith("r1's caption says “agrees”; r1 says “may”")


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
    assert len(found.readings) == 9 and "4 more readings" in found.reason
