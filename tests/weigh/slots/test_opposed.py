"""Two accounts of one thing, of which only one can be so."""

import pytest

from firsthand.weigh.tables import read_rows
from tests.weigh.slots.told import padded, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Treasurer Ilse Morn left the Lorn Quay rowing club by mutual consent on Monday.",
            "Lorn Quay's rowing club has fired its treasurer, Ilse Morn.",
        ),
        (
            "The mill at Ferrow shut down its boiler voluntarily on Monday.",
            "The mill at Ferrow was ordered to shut down its boiler.",
        ),
        (
            "The harvest fair at Ferrow has been put off to the spring.",
            "Ferrow's harvest fair has been cancelled.",
        ),
        (
            "Skipper Tilda Brandt had not been drinking, the coroner at Ferrow found.",
            "A drunken skipper, Tilda Brandt, put the ferry on the rocks.",
        ),
    ],
)
def test_two_accounts(one: str, other: str) -> None:
    (item,) = told(*padded(one, other), reason="They differ in")
    assert (item.kind, item.nature, item.severity) == ("event", "conflict", 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Treasurer Ilse Morn left the Lorn Quay rowing club by mutual consent on Monday.",
            "Treasurer Ilse Morn was not sacked by the Lorn Quay rowing club.",
        ),
        (
            "Treasurer Ilse Morn left the Lorn Quay rowing club by mutual consent on Monday.",
            "The yard at Grell has fired nine welders.",
        ),
        (
            "Treasurer Ilse Morn left the rowing club by mutual consent. A trainer was fired.",
            "The rowing club has fired its trainer, treasurer Ilse Morn said.",
        ),
    ],
)
def test_one_account_or_two_things(one: str, other: str) -> None:
    assert not told(*padded(one, other), reason="They differ in")


def test_every_row_has_two_accounts_and_a_reason() -> None:
    for one, other, reason in read_rows("accounts.tsv"):
        assert reason and set(one.split("|")).isdisjoint(other.split("|"))
