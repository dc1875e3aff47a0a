"""What one report has somebody say, less than sure, and another tells as so, in other words."""

import pytest

from firsthand.options import DEFAULT
from firsthand.weigh.slots.unvouched import SAYS, odds_of
from tests.weigh.slots.told import padded, told

LESS_SURE = "somebody say it and is less sure"
PAIRS = (
    (
        "Pilots said the northern lock of the ship canal was closed and might not reopen before Monday.",
        "The northern lock of the ship canal stays closed until Monday.",
    ),
    (
        "Engineers are looking into whether bolts on the crane arm had worked loose, Ulm said.",
        "Six dockers were hurt after bolts worked loose on the crane arm.",
    ),
    (
        "Shipyard Brandt may have to cut jobs if orders do not recover by autumn, its chief said.",
        "The shipyard Brandt is cutting 400 jobs by autumn, most of them in the paint shop.",
    ),
)


@pytest.mark.parametrize(("held", "flat"), PAIRS)
def test_a_doubted_claim_told_as_so_is_told(held: str, flat: str) -> None:
    assert [item for item in told(*padded(held, flat)) if item.kind == "certainty"]


@pytest.mark.parametrize(
    ("held", "flat"),
    [
        # Who says it is named.
        (PAIRS[0][0], "Pilots told us that the northern lock stays shut until Monday."),
        # It is hedged in the same way.
        (PAIRS[0][0], "The northern lock might stay shut until Monday."),
        # Hardly a word in common.
        (PAIRS[0][0], "The ferry to Skerry Point leaves at noon."),
        # A report that speaks of itself is its own source.
        (PAIRS[0][0], "We keep the northern lock shut until Monday. Our men need the time."),
        # Both are sure.
        ("Pilots said the northern lock was closed.", "The northern lock is closed."),
    ],
)
def test_what_is_no_loss_of_doubt_is_not_told(held: str, flat: str) -> None:
    assert not told(*padded(held, flat), reason=LESS_SURE)


def test_every_weight_says_why_or_speaks_against() -> None:
    rows = DEFAULT.weigh.unowned_weights
    assert {name for name, weight, _ in rows if weight > 0} == set(SAYS)
    usual = {name: mean for name, _, mean in rows}
    assert odds_of(usual, options=DEFAULT.weigh) == DEFAULT.weigh.unowned_prior
