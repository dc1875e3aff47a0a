"""Sets the readings of each utterance side by side, word by word."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from firsthand.model import Change, Findings, Links, Span, Wording
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.collation import collate
from firsthand.text.spoken import LOOSE
from firsthand.text.tokens import Token
from firsthand.weigh.wordings.aligned import Cells
from firsthand.weigh.wordings.changes import BETWEEN, KINDS, Difference, find_differences
from firsthand.weigh.wordings.joints import Joints
from firsthand.weigh.wordings.nearest import Bench, find_nearest
from firsthand.weigh.wordings.pieces import Piece, find_pieces, join_broken
from firsthand.weigh.wordings.renderings import signs_of
from firsthand.weigh.wordings.utterances import gather_utterances

# Reports named in a reason; more are counted.
NAMED = 3
# Characters of words that a reason repeats.
SHOWN = 80
# Kinds of change that an editor makes who leaves the words alone.
EDITING = frozenset({"elided", "bracketed", "spliced", "truncated", "punctuation"})


def weigh_wordings(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Wording, ...]:
    """Utterances that stand in two reports or more, in the order of their first reading."""
    texts = {item.report.id: item.report.text for item in findings}
    loose = find_pieces(findings, links.actors, options=options)
    pieces = join_broken(loose, texts, options=options)
    held = {item.report.id: item for item in findings}
    joints = Joints(loose, texts)
    found = [
        _wording(group, held, links, joints, options=options)
        for group in gather_utterances(pieces, links.matches, options=options)
    ]
    return tuple(sorted(found, key=lambda wording: wording.readings))


def weigh_told_wordings(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Wording, ...]:
    """The utterances of a story without its reprints, so that these move no claim."""
    again = {reprint.report for reprint in links.reprints}
    told = [item for item in findings if item.report.id not in again]
    return weigh_wordings(told, links, options=options)


def _wording(
    group: Sequence[Piece],
    findings: Mapping[str, Findings],
    links: Links,
    joints: Joints,
    *,
    options: WeighOptions,
) -> Wording:
    readings = tuple(piece.span for piece in group)
    sequences = [tuple(token.key for token in piece.tokens) for piece in group]
    languages = [findings[piece.span.report].report.language for piece in group]
    signs = signs_of(group, languages, options=options)
    base, reason = find_nearest(Bench(group, findings, links, signs))
    # Equal readings are one column of the table; the first of them stands for all.
    distinct = sorted(set(sequences))
    column = {sequence: number for number, sequence in enumerate(distinct)}
    numbers = [column[sequence] for sequence in sequences]
    first = [numbers.index(number) for number in range(len(distinct))]
    table = collate(distinct)
    cells = [_cells(row, [group[number].tokens for number in first]) for row in table]
    differences = find_differences(
        cells,
        base=None if base is None else numbers[base],
        breaks=[_breaks(number, numbers, group) for number in range(len(distinct))],
        clipped=frozenset(n for n, p in zip(numbers, group, strict=True) if p.clipped),
    )
    changes = tuple(_change(item, cells, numbers, table, group) for item in differences)
    spliced = tuple(joints.changes(group))
    translated = sum(sign.score for sign in signs) >= options.translated_odds
    return Wording(
        id=_id(readings),
        speaker=_speaker(group),
        readings=readings,
        rows=tuple(_placed(row, numbers, group) for row in table),
        changes=changes + spliced,
        base=base,
        reason=reason,
        nature=_nature({change.kind for change in changes}, translated),
        signs=signs if translated else (),
    )


def _id(readings: Sequence[Span]) -> str:
    places = "|".join(f"{span.report}:{span.start}:{span.end}" for span in readings)
    return f"wording-{hashlib.sha256(places.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _cells(row: Sequence[int | None], tokens: Sequence[Sequence[Token]]) -> Cells:
    return tuple(
        None if position is None else tokens[number][position]
        for number, position in enumerate(row)
    )


def _breaks(number: int, numbers: Sequence[int], group: Sequence[Piece]) -> frozenset[int]:
    """Offsets in a column's first reading at which any of its readings begins a new part."""
    first = group[numbers.index(number)].tokens
    found = set()
    for other, piece in zip(numbers, group, strict=True):
        if other == number and len(piece.parts) > 1:
            starts = [part.start for part in piece.parts[1:]]
            for start in starts:
                at = next((n for n, t in enumerate(piece.tokens) if t.start >= start), None)
                if at is not None:
                    found.add(first[at].start)
    return frozenset(found)


def _placed(
    row: Sequence[int | None], numbers: Sequence[int], group: Sequence[Piece]
) -> tuple[Span | None, ...]:
    found: list[Span | None] = []
    for number, piece in zip(numbers, group, strict=True):
        position = row[number]
        token = None if position is None else piece.tokens[position]
        found.append(Span(piece.span.report, token.start, token.end) if token else None)
    return tuple(found)


def _change(
    item: Difference,
    cells: Sequence[Cells],
    numbers: Sequence[int],
    table: Sequence[Sequence[int | None]],
    group: Sequence[Piece],
) -> Change:
    part = item.doing + item.having
    spans: list[Span | None] = []
    for number, piece in zip(numbers, group, strict=True):
        at = [p for row in table[item.low : item.high] if (p := row[number]) is not None]
        held = [piece.tokens[p] for p in at] if number in part else []
        report = piece.span.report
        spans.append(Span(report, held[0].start, held[-1].end) if held else None)
    said = [_words(cells, item, column) for column in (item.having[:1], item.doing[:1])]
    names = [
        [p.span.report for n, p in zip(numbers, group, strict=True) if n in columns]
        for columns in (item.doing, item.having)
    ]
    who = [_named(reports) for reports in names]
    reason = BETWEEN if item.end == "between" else KINDS[item.kind]
    return Change(item.kind, tuple(spans), reason.format(*who, *said, item.end))


def _words(cells: Sequence[Cells], item: Difference, columns: Sequence[int]) -> str:
    tokens = [
        t for row in cells[item.low : item.high] for c in columns if (t := row[c]) is not None
    ]
    tokens = tokens if any(t.key[0].isalnum() for t in tokens) else []
    while tokens and tokens[0].key in LOOSE:
        tokens.pop(0)
    text = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        text += ("" if before is None or before.end == token.start else " ") + token.text
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"


def _named(reports: Sequence[str]) -> str:
    names = sorted(set(reports))
    if len(names) > NAMED:
        return f"{', '.join(names[: NAMED - 1])} and {len(names) - NAMED + 1} more"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _speaker(group: Sequence[Piece]) -> str | None:
    votes = Counter(piece.speaker for piece in group if piece.speaker)
    if not votes:
        return None
    return max(votes, key=lambda name: (votes[name], len(name), name))


def _nature(kinds: set[str], translated: bool) -> str:
    """What the readings are to each other."""
    if kinds <= EDITING:
        return "edited" if kinds else "same words"
    return "translations" if translated else "differing"
