"""Places the lineage as a picture: columns by depth, a row a report, the same every time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from firsthand.show.clean import one_line
from firsthand.show.lineage import Branch, Edge, Lineage
from firsthand.show.lookup import Lookup, title_of
from firsthand.show.page.fitted import DETAIL_SIZE, LABEL_SIZE, NODE_WIDTH, broken, fit
from firsthand.show.why.names import copy_id
from firsthand.show.words import copy_phrase, opening, percent

# user units of the drawing; a gap must hold one label.
NODE_HEIGHT = 46
GAP_ACROSS = 130
GAP_DOWN = 16
MARGIN = 4
# user units; how far a tie bends out, how much further each next one, how many
# stand side by side before they start anew, and room for a label.
BEND = 14
BEND_STEP = 12
BENDS = 8
TIE_LABEL = 108
# user units; how far below the upper box the label of a tie stands at first, and how far below
# one another two labels of ties stand.
TIE_DROP = 24
TIE_LINE = 14
# user units; how far above or below its line the foot of a label stands.
RISE, DROP = 6, 14
# user units; half the distance between two lines that enter one box.
WAY_IN = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the picture."""

    branch: Branch
    x: int
    y: int
    lines: tuple[str, str]
    name: str
    full: str

    @property
    def middle(self) -> int:
        """The height at which lines meet the box."""
        return self.y + NODE_HEIGHT // 2

    @property
    def right(self) -> int:
        """Where lines leave the box."""
        return self.x + NODE_WIDTH


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line of the picture with its label, which ends (`end`) or starts (`start`) at x.

    `about` is the id of the copy or origin that the line stands for, `said` what it says in words.
    """

    path: str
    label: str
    x: int
    y: int
    anchor: str
    directed: bool
    about: str
    said: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole drawing in user units."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def draw_picture(lookup: Lookup, lineage: Lineage) -> Picture:
    """The picture of all trees that have a branch or a tie; single reports need none."""
    joined = _joined(lineage)
    branches = [branch for branch in lineage.branches if branch.node.key in joined]
    heights = _heights(branches)
    boxes = {branch.node.key: _box(lookup, branch, heights) for branch in branches}
    across = [branch.edge for branch in branches if branch.edge]
    across += [edge for edge in lineage.ties if not _level(boxes, edge)]
    level = [edge for edge in lineage.ties if _level(boxes, edge)]
    arrows = _curves(boxes, across)
    arrows += _bends(boxes, level)
    right = max((box.right for box in boxes.values()), default=0)
    width = max([right, *(arrow.x + TIE_LABEL for arrow in arrows if arrow.anchor == "start")])
    bottom = max((box.y + NODE_HEIGHT for box in boxes.values()), default=0)
    return Picture(width + MARGIN, bottom + MARGIN, tuple(boxes.values()), tuple(arrows))


def loners(lineage: Lineage) -> tuple[Branch, ...]:
    """The nodes that nothing joins to another."""
    joined = _joined(lineage)
    return tuple(branch for branch in lineage.branches if branch.node.key not in joined)


def _joined(lineage: Lineage) -> set[str]:
    ends = {key for edge in lineage.ties for key in (edge.upper, edge.lower)}
    for branch in lineage.branches:
        if branch.parent:
            ends |= {branch.parent, branch.node.key}
    return ends


def _heights(branches: list[Branch]) -> dict[str, int]:
    """A row for every leaf from the top down; a parent halfway between its children."""
    children: dict[str, list[str]] = {}
    for branch in branches:
        if branch.parent:
            children.setdefault(branch.parent, []).append(branch.node.key)
    heights: dict[str, int] = {}
    row = 0
    for branch in branches:
        if branch.node.key not in children:
            heights[branch.node.key] = MARGIN + row * (NODE_HEIGHT + GAP_DOWN)
            row += 1
    for branch in reversed(branches):
        below = children.get(branch.node.key)
        if below:
            first, last = heights[below[0]], heights[below[-1]]
            heights[branch.node.key] = (first + last) // 2
    return heights


def _box(lookup: Lookup, branch: Branch, heights: dict[str, int]) -> Box:
    if branch.node.origin is not None:
        label, title = opening(lookup.origin_name(branch.node.origin)), ""
        first, rest = broken(label)
        lines = first, fit(f"{rest}, not in the pile" if rest else "not in the pile", DETAIL_SIZE)
    else:
        item = lookup.found[branch.node.report or ""]
        label, title = lookup.label(item.report.id), one_line(title_of(item) or "")
        # Of several reports of one outlet the id tells which, so it must not be cut off.
        outlet, _, short = label.removesuffix(")").rpartition(" (")
        if not (outlet and short and item.report.id.startswith(short)):
            outlet, short = label, ""
        below = f"{short}: {title}" if short and title else short or title
        lines = fit(outlet, LABEL_SIZE), fit(below, DETAIL_SIZE)
    name = label
    label = f"{label}: {title}" if title else label
    x = MARGIN + branch.depth * (NODE_WIDTH + GAP_ACROSS)
    return Box(branch, x, heights[branch.node.key], lines, name, label)


def _level(boxes: dict[str, Box], edge: Edge) -> bool:
    return boxes[edge.upper].x == boxes[edge.lower].x


def _about(boxes: dict[str, Box], edge: Edge) -> tuple[str, str]:
    """The id that a line stands for, and what it says for who cannot see it."""
    upper, lower = boxes[edge.upper].branch.node, boxes[edge.lower]
    if edge.copy is not None:
        above, likely = boxes[edge.upper].name, percent(edge.copy.probability)
        said = f"{lower.name} {copy_phrase(edge.copy)} {above}, {likely}"
        return copy_id(edge.copy), said
    name = edge.source.id if edge.source else upper.origin.id if upper.origin else ""
    return name, f"{lower.name} rests on {boxes[edge.upper].name}"


def _curves(boxes: dict[str, Box], edges: list[Edge]) -> list[Arrow]:
    """Curves from the right of one box to the left of another, each with its own way in."""
    inward: dict[str, list[tuple[Box, Edge]]] = {}
    for edge in edges:
        ends = sorted((boxes[edge.upper], boxes[edge.lower]), key=lambda box: box.x)
        inward.setdefault(ends[1].branch.node.key, []).append((ends[0], edge))
    arrows = []
    for key, group in inward.items():
        group.sort(key=lambda pair: pair[0].y)
        for place, (left, edge) in enumerate(group):
            shift = (2 * place - len(group) + 1) * WAY_IN
            arrow = _curve(left, boxes[key], edge, shift, _about(boxes, edge))
            # A label stands off the lines: of several ways in above the first and below the others,
            # of one below it where it comes down.
            below = place > 0 or (len(group) == 1 and left.middle < arrow.y)
            arrows.append(replace(arrow, y=arrow.y + DROP if below else arrow.y - RISE))
    return arrows


def _curve(left: Box, right: Box, edge: Edge, shift: int, about: tuple[str, str]) -> Arrow:
    start, end, way = left.right, right.x - 2, right.middle + shift
    level = min(end, start + GAP_ACROSS)
    turn = (start + level) // 2
    path = f"M{start} {left.middle}C{turn} {left.middle} {turn} {way} {level} {way}H{end}"
    forward = edge.directed and edge.lower == right.branch.node.key
    return Arrow(path, edge.label, end - 10, way, "end", forward, *about)


def _bends(boxes: dict[str, Box], edges: list[Edge]) -> list[Arrow]:
    """Lines within columns, no label on another."""
    arrows: list[Arrow] = []
    for number, edge in enumerate(edges):
        arrow = _bend(boxes, edge, number)
        lowest = max(boxes[edge.upper].middle, boxes[edge.lower].middle)
        taken = [other.y for other in arrows if abs(other.x - arrow.x) < TIE_LABEL]
        free = (
            y
            for y in range(arrow.y, lowest + TIE_LINE, TIE_LINE)
            if all(abs(y - other) >= TIE_LINE for other in taken)
        )
        arrows.append(replace(arrow, y=next(free, arrow.y)))
    return arrows


def _bend(boxes: dict[str, Box], edge: Edge, number: int) -> Arrow:
    """A line between two boxes of one column, through the gap on their right."""
    upper, lower = boxes[edge.upper], boxes[edge.lower]
    out = upper.right + BEND + BEND_STEP * (number % BENDS)
    down = 10 if upper.y < lower.y else -10
    end = lower.right + (2 if edge.directed else 0)
    path = f"M{upper.right} {upper.middle + down}H{out}V{lower.middle - down}H{end}"
    # Nearer the upper end: the labels of curves stand in the middle of the gap.
    middle = (min(upper.y, lower.y) + max(upper.y, lower.y) + NODE_HEIGHT) // 2
    middle = min(middle, min(upper.middle, lower.middle) + TIE_DROP)
    about = _about(boxes, edge)
    return Arrow(path, edge.label, out + 5, middle + 4, "start", edge.directed, *about)
