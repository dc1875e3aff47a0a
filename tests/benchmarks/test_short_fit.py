"""The weights of claims told as facts are those that the short stories give."""

from dataclasses import replace

from benchmarks.short.fit import AGAINST, Row, fitted, told
from firsthand.options import DEFAULT
from firsthand.weigh.assertions.assertions import gather_assertions
from firsthand.weigh.assertions.unowned import Unowned, measure_unowned
from firsthand.weigh.scene import set_scene
from tests.weigh.slots.test_unvouched import PAIRS
from tests.weigh.slots.told import padded
from tests.weigh.stories import a_story

WIDER = replace(DEFAULT.weigh, unowned_gap=-1.0)


def a_pair() -> Unowned:
    findings, links = a_story(*padded(*PAIRS[0]))
    scene = set_scene(findings, links)
    return next(iter(measure_unowned(gather_assertions(scene), scene, options=WIDER)))


def test_no_weight_goes_against_what_its_term_means() -> None:
    pair = a_pair()
    names = list(pair.terms)
    poor = replace(pair, terms=dict.fromkeys(names, 0.0))
    rows = [Row("a", pair, True), Row("b", poor, False)] * 20
    for name, weight, _ in fitted(rows).unowned_weights:
        assert weight <= 0 if name in AGAINST else weight >= 0


def test_a_clause_is_told_once_against_a_report() -> None:
    pair = a_pair()
    sure = replace(DEFAULT.weigh, unowned_probability=0.0)
    assert told([Row("a", pair, True), Row("a", pair, True)], sure) == (1, 1)
