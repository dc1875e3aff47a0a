"""Asks of each two assertions of one matter who vouches for them, how far, and on what terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.options import WeighOptions
from firsthand.weigh.assertions.assertions import gather_assertions
from firsthand.weigh.assertions.pairing import Common, pair_assertions
from firsthand.weigh.discrepancies.contrasts import Contrast
from firsthand.weigh.scene import Scene
from firsthand.weigh.slots.disputed import weigh_disputed
from firsthand.weigh.slots.doubted import weigh_doubted
from firsthand.weigh.slots.owned import weigh_owned
from firsthand.weigh.slots.subjects import tell_two_times
from firsthand.weigh.slots.terms import weigh_terms

# Asked in this order of each pair; the first answer stands.
ASKED: tuple[Callable[..., Contrast | None], ...] = (
    weigh_terms,
    weigh_disputed,
    weigh_doubted,
    weigh_owned,
)


def contrast_assertions(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """The contrast of each two assertions of one matter that is one."""
    for common in pair_assertions(gather_assertions(scene), scene, options=options):
        dated = any(anchor.startswith("@") for anchor in common.anchors)
        if not dated and tell_two_times(common.a.sentence.span, common.b.sentence.span, scene):
            # "Last year it lent the railway 40 million": another matter.
            continue
        contrast = _asked(common, scene, options=options)
        if contrast is not None:
            yield contrast


def _asked(common: Common, scene: Scene, *, options: WeighOptions) -> Contrast | None:
    for asked in ASKED:
        contrast = asked(common, scene, options=options)
        if contrast is not None:
            return contrast
    return None
