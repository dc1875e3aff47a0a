"""Tells apart people, bodies and buildings that the same words frame, however the rest is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.model import Sentence, Span
from firsthand.options import WeighOptions
from firsthand.text.countries import is_country
from firsthand.text.tokens import Token, stem, words
from firsthand.weigh.discrepancies.contrasts import Contrast, Telling, across
from firsthand.weigh.scene import TOLD, Scene
from firsthand.weigh.slots.around import Around, words_around
from firsthand.weigh.slots.near_names import are_near
from firsthand.weigh.slots.runs import runs_in
from firsthand.weigh.slots.sharing import CORE, Shared, Sharing
from firsthand.weigh.tables import roles

# What the last word of a name says that it is: of one kind are two that can be mistaken.
KINDS = {
    word: kind
    for kind, names in {
        "way": "street road lane avenue square alley boulevard",
        "dock": "quay pier wharf mole dock jetty",
        "hospital": "hospital clinic infirmary",
        "airport": "airport airfield aerodrome",
        "prison": "prison jail",
        "school": "school college academy gymnasium",
        "church": "church chapel cathedral abbey",
        "bridge": "bridge",
        "hotel": "hotel inn",
        "ground": "stadium arena park ground",
        "station": "station terminal",
        "water": "river lake creek bay",
        "court": "court",
    }.items()
    for word in names.split()
}
# People, bodies and all else that is no place.
NAME = "name"
# Letters that a name and what is made of it begin with.
HEAD = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A name in one wording of a sentence: its kind, the keys of its words, what is around it.

    `places` are those of the name wherever the sentence is worded so, in order.
    """

    kind: str
    keys: tuple[str, ...]
    around: Around
    places: tuple[Span, ...]


def contrast_framed_names(scene: Scene, *, options: WeighOptions) -> Iterator[Contrast]:
    """Names of one kind in like frames, of which neither report has the other's anywhere."""
    known = _known(scene)
    for kind, rows in sorted(_gathered(scene).items()):
        reports = [frozenset(place.report for place in row.places) for row in rows]
        sharing = Sharing([row.around for row in rows], reports, scene, options=options)
        for i, j in sharing.pairs:
            a, b = rows[i], rows[j]
            if not _are_two(a, b):
                continue
            first, second = _unknown(a, b, known), _unknown(b, a, known)
            if not (first and second):
                continue
            shared = sharing.of((i, j))
            if not _are_of_one_slot(kind, shared, options=options):
                continue
            weight = shared.weight
            first = [x for x in first if sharing.likest(j, x.report) <= weight]
            second = [x for x in second if sharing.likest(i, x.report) <= weight]
            for x, y in across(first, second):
                yield _contrast((x, a.keys), (y, b.keys), kind, weight, scene)


def _unknown(own: Named, other: Named, known: dict[str, frozenset[str]]) -> list[Span]:
    """The places of a name in reports that have no word of the other one's own."""
    words_of = frozenset(other.keys) - KINDS.keys()
    return [place for place in own.places if not words_of & known[place.report]]


def _known(scene: Scene) -> dict[str, frozenset[str]]:
    """The words of each report."""
    return {
        report: frozenset(token.key for token in words(item.report.text))
        for report, item in scene.findings.items()
    }


def _are_of_one_slot(kind: str, shared: Shared, *, options: WeighOptions) -> bool:
    """Whether enough stands around two names for them to be of one slot."""
    # People and bodies stand in many frames: theirs must be of more words.
    least = options.frame_weight_loose if kind == NAME else options.frame_weight
    return shared.core >= CORE and shared.weight >= least


def _are_two(a: Named, b: Named) -> bool:
    """Whether two names have no word in common, nor one that may be a word of the other."""
    if a.kind == NAME and min(len(a.keys), len(b.keys)) < 2:
        return False
    own, other = (frozenset(one.keys) - KINDS.keys() for one in (a, b))
    if not own or not other or own & other:
        return False
    return not any(_may_be_one(x, y) for x in own for y in other)


def _may_be_one(a: str, b: str) -> bool:
    """Whether a word may be the other misspelt, or made of it ("Ruvania", "Ruvanian")."""
    return a[:HEAD] == b[:HEAD] or (a[0] == b[0] and are_near(a, b))


def _gathered(scene: Scene) -> dict[str, list[Named]]:
    held: dict[tuple[str, str, tuple[str, ...], int], list[tuple[Span, Sentence]]]
    held = defaultdict(list)
    for item in scene.findings.values():
        for sentence in item.sentences:
            if sentence.zone not in TOLD:
                continue
            text = item.report.slice(sentence.span)
            base = sentence.span.start
            for run in _whole(runs_in(text), text):
                span = Span(item.report.id, base + run[0].start, base + run[-1].end)
                kind = _kind(run, span, sentence, scene)
                if kind:
                    keys = tuple(token.key for token in run)
                    held[kind, text, keys, run[0].start].append((span, sentence))
    found: dict[str, list[Named]] = defaultdict(list)
    for (kind, _, keys, _), places in sorted(held.items(), key=lambda row: row[1][0][0]):
        around = _without_offices(words_around(*places[0], scene))
        found[kind].append(Named(kind, keys, around, tuple(sorted(span for span, _ in places))))
    return found


def _without_offices(around: Around) -> Around:
    """The words around a name but for offices, of which a story has many holders."""
    return {key: word for key, word in around.items() if word.stem not in _offices()}


@cache
def _offices() -> frozenset[str]:
    return frozenset(stem(key) for form in roles() for key in form)


def _whole(runs: Iterable[Sequence[Token]], text: str) -> list[list[Token]]:
    """The rows, one that says what a name's thing is put to it ("Mark's Hospital")."""
    found: list[list[Token]] = []
    for run in runs:
        owned = found and text[found[-1][-1].end : run[0].start] in ("'s ", "’s ")
        if owned and run[0].key in KINDS:
            found[-1] += run
        else:
            found.append(list(run))
    return found


def _kind(run: Sequence[Token], span: Span, sentence: Sentence, scene: Scene) -> str:
    """What a name is of; empty for who speaks, for owners and for sources."""
    text = scene.findings[span.report].report.text
    if scene.credits.over(span) or text.startswith(("'s", "’s"), span.end):
        return ""
    if any(is_country(token.text) for token in run) or (
        run[0].key in scene.lowered and len(run) == 1
    ):
        return ""
    kind = KINDS.get(run[-1].key, "")
    if kind and len(run) > 1:
        return kind
    types = [actor.type for actor in scene.actors.over(span)][:1]
    if not types or _speaks(span, scene):
        return ""
    return NAME if types[0] != "place" else ""


def _speaks(span: Span, scene: Scene) -> bool:
    """Whether it is the name of who says something."""
    holders = (statement.holder_span for statement in scene.statements.over(span))
    sources = (source for quote in scene.findings[span.report].quotes for source in quote.source)
    return any(place is not None and place.overlap(span) for place in (*holders, *sources))


def _contrast(
    a: tuple[Span, tuple[str, ...]],
    b: tuple[Span, tuple[str, ...]],
    kind: str,
    score: float,
    scene: Scene,
) -> Contrast:
    first, second = (Telling(scene.text(span), span, " ".join(keys)) for span, keys in (a, b))
    return Contrast(
        kind=NAME if kind == NAME else "place",
        nature="conflict",
        severity=2,
        a=first,
        b=second,
        reason="The same stands around two names.",
        weight=score / (score + 1),
    )
