"""Lays what discrepancies and drifts are both weighed on, so that it is looked for once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Findings, Links, Wording
from firsthand.options import DEFAULT, WeighOptions
from firsthand.weigh.certainty.ladder import Step, find_steps
from firsthand.weigh.scene import Scene, set_scene
from firsthand.weigh.wordings.wordings import weigh_told_wordings, weigh_wordings


@dataclass(frozen=True, slots=True)
class Ground:
    """One story by place, its steps of certainty, and its utterances side by side.

    `told` are its utterances without the readings of reprints.
    """

    scene: Scene
    steps: tuple[Step, ...]
    wordings: tuple[Wording, ...]
    told: tuple[Wording, ...]


def lay_ground(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> Ground:
    """The ground of one story."""
    scene = set_scene(findings, links)
    wordings = weigh_wordings(findings, links, options=options)
    return Ground(
        scene=scene,
        steps=tuple(find_steps(scene, options=options)),
        wordings=wordings,
        told=weigh_told_wordings(findings, links, options=options) if links.reprints else wordings,
    )
