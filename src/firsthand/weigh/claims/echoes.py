"""Sets aside what a reprint says again, so that claims are made of what is told once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from firsthand.model import Findings, Links, Span
from firsthand.options import WeighOptions
from firsthand.weigh.claims.passages import Passage


@dataclass(frozen=True, slots=True)
class Told:
    """The passages of a story, each told once.

    `passages` are those of witnesses, `added` what their reprints say beside; `echoes` are the
    passages that say one of either again.
    """

    passages: tuple[Passage, ...]
    added: tuple[Passage, ...]
    echoes: Mapping[Span, tuple[Passage, ...]]

    def everything(self) -> tuple[Passage, ...]:
        """What is told at all, by place."""
        return tuple(sorted((*self.passages, *self.added), key=lambda passage: passage.place))

    def again(self, group: Sequence[Passage]) -> list[Passage]:
        """The echoes of a group's passages, by place."""
        return sorted(
            (echo for passage in group for echo in self.echoes.get(passage.span, ())),
            key=lambda echo: echo.place,
        )


def witnesses(findings: Sequence[Findings], links: Links) -> dict[str, str]:
    """For each report the one that stands for its text, for most itself."""
    own = {item.report.id: item.report.id for item in findings}
    return own | {reprint.report: reprint.witness for reprint in links.reprints}


def tell_once(
    passages: Sequence[Passage], home: Mapping[str, str], *, options: WeighOptions
) -> Told:
    """The passages without those by which a report repeats its witness, or another of its reprints.

    `home` gives the witness of each report. A sentence that a reprint alters is an echo of the one
    that it alters: it counts for nobody, but stays a member of the claim.
    """
    told: dict[str, _Text] = defaultdict(_Text)
    echoes: dict[Span, list[Passage]] = defaultdict(list)
    witnessed: list[Passage] = []
    added: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (home[p.span.report] != p.span.report, p.place)):
        is_witness = home[passage.span.report] == passage.span.report
        text = told[home[passage.span.report]]
        said = None if is_witness else text.said_by(passage, options)
        if said is not None:
            echoes[said.span].append(passage)
            continue
        (witnessed if is_witness else added).append(passage)
        text.add(passage)
    held = {span: tuple(rows) for span, rows in echoes.items()}
    return Told(tuple(witnessed), tuple(added), held)


@dataclass(slots=True)
class _Text:
    """What the reports of one text have told so far, indexed by word."""

    passages: list[Passage] = field(default_factory=list)
    where: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    worded: dict[frozenset[str], list[Passage]] = field(default_factory=lambda: defaultdict(list))

    def add(self, passage: Passage) -> None:
        for norm in passage.norms:
            self.where[norm].append(len(self.passages))
        self.passages.append(passage)
        self.worded[passage.vocabulary].append(passage)

    def said_by(self, passage: Passage, options: WeighOptions) -> Passage | None:
        """The passage of another report of this text that says the same; the first of equals."""
        for other in self.worded.get(passage.vocabulary, ()):
            # The very same words, as most of a reprint has: nothing is more alike.
            if other.span.report != passage.span.report:
                return other
        shared = Counter(
            number
            for norm in passage.norms
            for number in self.where.get(norm, ())
            if self.passages[number].span.report != passage.span.report
        )
        if not shared:
            return None

        def likeness(number: int) -> float:
            both = len(passage.norms) + len(self.passages[number].norms)
            return 2 * shared[number] / both

        best = max(shared, key=lambda number: (likeness(number), -number))
        is_said = shared[best] >= options.echo_share * len(passage.norms)
        return self.passages[best] if is_said else None
