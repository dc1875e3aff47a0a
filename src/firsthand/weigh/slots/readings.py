"""Sets out the different words of one utterance as a discrepancy of wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Change, Span, Wording
from firsthand.options import WeighOptions
from firsthand.text.tokens import is_light, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, opening
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.negation import NEGATORS, SUPPORT

# Kinds of change that change what the speaker is made to say, with their weight.
TELLING = {
    "replaced": 1.0,
    "inserted": 0.8,
    "dropped": 0.8,
    "spliced": 0.8,
    "bracketed": 0.6,
    "elided": 0.5,
}

# Words of a change beyond which a "not" in it is one word among many that were cut.
SHORT = 3

# Words; changes of one utterance within so many are shown in one reading.
WINDOW = 16

# Words on either side that go along with a change, so that a reader can place it.
AROUND = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A change and the rows of the wording's table that it covers, `low` to `high`."""

    change: Change
    low: int
    high: int


def contrast_wordings(
    scene: Scene, wordings: Sequence[Wording], *, options: WeighOptions
) -> Iterator[Contrast]:
    """The places where readings of one utterance differ in their words."""
    for wording in wordings:
        for changes in _windows(wording):
            yield from _contrasts(changes, wording, scene, options=options)


def _windows(wording: Wording) -> list[list[Place]]:
    """Changes that stand close together, so that one pair of readings shows all of them."""
    found: list[list[Place]] = []
    for change in wording.changes:
        at = [number for number, row in enumerate(wording.rows) if _within(row, change)]
        if not at or change.kind not in TELLING or _is_opening(change, at[0], wording):
            continue
        place = Place(change, at[0], at[-1] + 1)
        if found and place.high - found[-1][0].low <= WINDOW:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _is_opening(change: Change, low: int, wording: Wording) -> bool:
    """Whether what comes and goes is the head of a cut quote, which changes nothing."""
    return low == 0 and change.kind in ("inserted", "dropped") and len(wording.readings) > 1


def _contrasts(
    places: Sequence[Place], wording: Wording, scene: Scene, *, options: WeighOptions
) -> Iterator[Contrast]:
    tellings = _tellings(places, wording, scene, options=options)
    ordered = sorted(tellings, key=lambda telling: (telling.key, telling.span))
    weight = max(TELLING[place.change.kind] for place in places)
    kinds = sorted({place.change.kind for place in places})
    reason = f"One utterance, worded in two ways ({', '.join(kinds)})."
    rendered = wording.nature == "translations"
    if rendered:
        # Two translators, and not one careless hand, choose two words for one.
        reason = f"Two renderings of words in another language: {wording.signs[0].reason}."
    for a in ordered:
        b = next((other for other in ordered if other.key != a.key), None)
        if b is not None:
            short = max(len(a.key.split()), len(b.key.split())) <= SHORT
            denied = short and _is_denial(a, b)
            heavy = any(not is_light(key) for t in (a, b) for key in t.key.split())
            yield Contrast(
                kind="negation" if denied else "wording",
                nature="conflict" if denied else "provenance" if rendered else "wording",
                severity=3 if denied else 1,
                a=a,
                b=b,
                reason=reason,
                weight=weight + (0.5 if heavy else 0.0),
            )


def _is_denial(a: Telling, b: Telling) -> bool:
    """Whether a negator, and nothing else of weight, is what one has and the other lacks."""
    first, second = ([key for key in t.key.split() if key in NEGATORS] for t in (a, b))
    rest = [{key for key in t.key.split() if key not in NEGATORS} - SUPPORT for t in (a, b)]
    return len(first) % 2 != len(second) % 2 and rest[0] == rest[1]


def _tellings(
    places: Sequence[Place], wording: Wording, scene: Scene, *, options: WeighOptions
) -> list[Telling]:
    """What each reading has at the changes, with the words around them."""
    low, high = places[0].low, max(place.high for place in places)
    found = []
    for number in range(len(wording.readings)):
        around = wording.rows[max(0, low - AROUND) : high + AROUND]
        held = [span for row in around if (span := row[number]) is not None]
        if not held:
            continue
        whole = Span(held[0].report, held[0].start, held[-1].end)
        wide = opening(whole, options=options)
        own = [span for place in places if (span := place.change.spans[number]) is not None]
        # The words of all changes: readings that agree in each of them are one.
        key = " ".join(token.key for span in own for token in words(scene.text(span)))
        found.append(Telling(scene.text(wide), wide, key))
    return found


def _within(row: Sequence[Span | None], change: Change) -> bool:
    return any(
        span is not None and whole is not None and whole.holds(span)
        for span, whole in zip(row, change.spans, strict=True)
    )
