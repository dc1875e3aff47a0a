"""Sets the readings of each utterance side by side, word by word."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from firsthand.model import Change, Findings, Links, Span, Wording
from firsthand.options import DEFAULT, WeighOptions
from firsthand.text.collation import Row, collate, likeness
from firsthand.text.tokens import Token, tokenize
from firsthand.weigh.utterances import Piece, gather_utterances

Cells = tuple[Token | None, ...]

# Words at an end that a reading may lack without being called truncated ("And then ...").
FEW = 2


def weigh_wordings(
    findings: Sequence[Findings], links: Links, *, options: WeighOptions = DEFAULT.weigh
) -> tuple[Wording, ...]:
    """Utterances that stand in two reports or more, in the order of their first reading."""
    groups = gather_utterances(findings, links.matches, links.actors, options=options)
    texts = {item.report.id: item.report.text for item in findings}
    found = [_wording(group, texts, findings, links) for group in groups]
    return tuple(sorted(found, key=lambda wording: wording.readings))


def _wording(
    group: Sequence[Piece], texts: dict[str, str], findings: Sequence[Findings], links: Links
) -> Wording:
    readings = tuple(sorted(piece.span for piece in group))
    tokens = [tokenize(texts[span.report][span.start : span.end]) for span in readings]
    table = collate([[token.key for token in reading] for reading in tokens])
    cells = [_cells(row, tokens) for row in table]
    rows = tuple(_placed(row, readings) for row in cells)
    base, reason = _base(readings, tokens, findings, links)
    return Wording(
        id=_id(readings),
        speaker=_speaker(group),
        readings=readings,
        rows=rows,
        changes=find_changes(cells, readings),
        base=base,
        reason=reason,
    )


def _id(readings: Sequence[Span]) -> str:
    places = "|".join(f"{span.report}:{span.start}:{span.end}" for span in readings)
    return f"wording-{hashlib.sha256(places.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _cells(row: Row, tokens: Sequence[Sequence[Token]]) -> Cells:
    return tuple(
        None if position is None else tokens[number][position]
        for number, position in enumerate(row)
    )


def _placed(row: Cells, readings: Sequence[Span]) -> tuple[Span | None, ...]:
    return tuple(
        None
        if token is None
        else Span(span.report, span.start + token.start, span.start + token.end)
        for token, span in zip(row, readings, strict=True)
    )


def _speaker(group: Sequence[Piece]) -> str | None:
    votes = Counter(piece.speaker for piece in group if piece.speaker)
    if not votes:
        return None
    return max(votes, key=lambda name: (votes[name], len(name), name))


def find_changes(cells: Sequence[Cells], readings: Sequence[Span]) -> tuple[Change, ...]:
    """The stretches of an alignment table in which readings differ, each with its kind."""
    found: list[Change] = []
    stretch: list[Cells] = []
    for row in [*cells, ()]:
        if row and _differs(row):
            stretch.append(row)
        elif stretch:
            found.append(_change(stretch, cells, readings))
            stretch = []
    return tuple(found)


def _differs(row: Cells) -> bool:
    return len({token.key if token else None for token in row}) > 1


def _change(stretch: Sequence[Cells], cells: Sequence[Cells], readings: Sequence[Span]) -> Change:
    spans: list[Span | None] = []
    for number, reading in enumerate(readings):
        held = [row[number] for row in stretch if row[number] is not None]
        tokens = [token for token in held if token is not None]
        if not tokens:
            spans.append(None)
            continue
        low, high = reading.start + tokens[0].start, reading.start + tokens[-1].end
        spans.append(Span(reading.report, low, high))
    return Change(_kind(stretch, cells), tuple(spans))


def _kind(stretch: Sequence[Cells], cells: Sequence[Cells]) -> str:
    tokens = [token for row in stretch for token in row if token]
    texts = {token.text for token in tokens}
    if "…" in texts or any(_dots(column) > 2 for column in zip(*stretch, strict=True)):
        return "elided"
    if texts & {"[", "]"}:
        return "bracketed"
    if not any(token.is_word for token in tokens):
        return "punctuation"
    columns = list(zip(*stretch, strict=True))
    lacking = [n for n, column in enumerate(columns) if not _words(column)]
    if not lacking:
        return "replaced"
    at = cells.index(stretch[0]), cells.index(stretch[-1])
    edge = _is_edge(cells[: at[0]], lacking) or _is_edge(cells[at[1] + 1 :], lacking)
    if edge and max(_words(column) for column in columns) > FEW:
        return "truncated"
    return "inserted" if len(lacking) * 2 > len(stretch[0]) else "dropped"


def _words(column: Sequence[Token | None]) -> int:
    return sum(token is not None and token.is_word for token in column)


def _dots(column: Sequence[Token | None]) -> int:
    return sum(token is not None and token.text == "." for token in column)


def _is_edge(rest: Sequence[Cells], lacking: Sequence[int]) -> bool:
    """Whether the readings that lack the words have nothing beyond them either."""
    return not any(
        row[number] is not None and row[number].is_word  # type: ignore[union-attr]
        for row in rest
        for number in lacking
    )


def _base(
    readings: Sequence[Span],
    tokens: Sequence[Sequence[Token]],
    findings: Sequence[Findings],
    links: Links,
) -> tuple[int | None, str]:
    """The reading nearest the source, with the reason; None where nothing tells."""
    said = [tuple(token.key for token in reading if token.is_word) for reading in tokens]
    if len(set(said)) == 1:
        return None, "All readings have the same words."
    heads = _heads(readings, links)
    names = {readings[number].report for number in heads}
    if len(names) == 1 and len({span.report for span in readings}) > 1:
        return heads[0], f"{readings[heads[0]].report} is upstream of the other reports."
    for use, words in CREDITED:
        found = [number for number in heads if _credits(readings[number], use, findings)]
        if len({readings[number].report for number in found}) == 1:
            return found[0], f"Only {readings[found[0]].report} {words}."
    longest = max(heads, key=lambda number: (len(said[number]), -number))
    others = [said[number] for number in heads if said[number] != said[longest]]
    if others and all(_is_part_of(other, said[longest]) for other in others):
        return longest, f"{readings[longest].report} is the most complete."
    return None, "No report is known to be nearest the speaker."


# Uses of a credit that bring a reading near its speaker, nearest first, and what to say of them.
CREDITED = (
    ("translation", "says whose translation it gives"),
    ("interview", "names the interview that it quotes"),
)
# Characters on either side of a quote in which a credit still speaks of it.
NEAR = 200


def _heads(readings: Sequence[Span], links: Links) -> list[int]:
    """Readings whose report retells none of the others."""
    own = {span.report for span in readings}
    retold = {copy.child for copy in links.copies if copy.directed and copy.parent in own}
    heads = [number for number, span in enumerate(readings) if span.report not in retold]
    return heads or list(range(len(readings)))


def _credits(reading: Span, use: str, findings: Sequence[Findings]) -> bool:
    return any(
        credit.use == use
        and credit.source is not None
        and credit.span.start < reading.end + NEAR
        and reading.start < credit.span.end + NEAR
        for item in findings
        if item.report.id == reading.report
        for credit in item.credits
    )


def _is_part_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return likeness(short, long) == 1.0
