"""Rule tables that `firsthand explain` shows: each kind is there, each row has its reason."""

from __future__ import annotations

from functools import cache

import pytest

from firsthand.explain_rules import TABLES, Rule, rules


@cache
def found() -> tuple[Rule, ...]:
    return tuple(rules())


@pytest.mark.parametrize(
    "where",
    [
        "find.statements.conditions",
        "find.data.credit_rows",
        "find.data.furniture",
        "find.data.stances",
        "find.statements.hedges",
        "link.kin.dependence",
        "link.trees.parentage",
        "text.certainty.cue_contexts",
        "text.data.hedges",
        "text.dates.rule",
        "weigh.data.strength",
        *(table.module for table in TABLES),
    ],
)
def test_every_table_is_shown(where: str) -> None:
    assert any(rule.where == where for rule in found())


@pytest.mark.parametrize("name", ["cues", "first names", "zones", "stamp words", "outlets"])
def test_a_list_without_reasons_says_what_it_is(name: str) -> None:
    (rule,) = [rule for rule in found() if rule.where == "find.data" and rule.name == name]
    assert "ritten" in rule.reason
    assert rule.reason.endswith(")")


def test_slots_of_discrepancies_are_shown() -> None:
    assert len({rule.where for rule in found() if rule.where.startswith("weigh.slots.")}) > 5


def test_every_rule_has_a_name_and_a_reason() -> None:
    assert [rule for rule in found() if not rule.name or not rule.reason.strip()] == []


def test_no_placeholder_is_left() -> None:
    assert [
        rule for rule in found() if "{" in rule.reason and rule.where == "link.kin.dependence"
    ] == []
