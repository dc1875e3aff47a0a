"""What a report is known by when its kin is sought: word pairs, sentences, stamp and credits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.link.days import Window, window_of
from firsthand.link.kin.credited import Credited, credited
from firsthand.link.kin.oddities import Odd, odd_spellings, odd_styles
from firsthand.link.kin.particulars import NO_PARTICULARS, Particulars, particulars_of, settled
from firsthand.link.kin.readings import Reader, reader_of
from firsthand.link.kin.reprints import find_reprints, witnesses
from firsthand.link.matches.passages import quoted_spans
from firsthand.link.outlets import named_outlets, own_names
from firsthand.model import Findings, Reprint, Span
from firsthand.options import LinkOptions
from firsthand.text.outlet_names import letters_of
from firsthand.text.terms import content_terms, terms_in

Grams = frozenset[tuple[str, ...]]
# Words, each with the number of its sentence.
Told = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Traits:
    """One report as the evidence of copying sees it.

    `pairs` and `runs` are two and four neighbouring words or marks exactly as they stand, those
    alone that another report of the story has too: what nobody shares says nothing of kin.
    `content` are neighbouring content words, `own` those outside quotes; `lines` gives each
    sentence's content words outside quotes, `told` all of them in order, a full name with its title
    as its last word: nobody chooses these words. Captions, which come with a picture, are left
    out. `names` are ids of reports
    whose outlet this one credits, `says` also of those whose outlet its text but names; `wires` are
    the agencies, or outlets that are not in the pile, that its whole text is credited to.
    `spelled` are the words outside quotes as spelled; `errors` and `styles` what it writes as few
    reports of the story do; `owner` is who owns its outlet, by letters. `heard` are those of
    `names` that are credited for nothing but an interview, which others could hear as well; `house`
    is its outlet as the envelope names it, by letters. `rests`, `draws`, `leads` and `leans` are
    those of `Credited`; `particulars` what it tells that can be checked; `spoken` are neighbouring
    content words of what it quotes. `witness` is the report that stands for its text, for most
    itself.
    """

    id: str
    text: str
    outlet: str | None
    stamp: Window | None
    words: int
    pairs: Grams
    runs: Grams
    content: Grams
    own: Grams
    lines: tuple[frozenset[str], ...]
    told: Told
    names: frozenset[str]
    says: frozenset[str]
    wires: frozenset[str]
    spelled: frozenset[str] = frozenset()
    errors: frozenset[Odd] = frozenset()
    styles: frozenset[Odd] = frozenset()
    owner: str | None = None
    heard: frozenset[str] = frozenset()
    house: str | None = None
    rests: frozenset[str] = frozenset()
    draws: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    particulars: Particulars = NO_PARTICULARS
    spoken: Grams = frozenset()
    leans: frozenset[str] = frozenset()
    witness: str = ""


def traits_of(
    findings: Sequence[Findings],
    *,
    reprints: Sequence[Reprint] | None = None,
    options: LinkOptions,
) -> tuple[Traits, ...]:
    """The traits of each report, in the order given; `reprints` where they are found already."""
    if reprints is None:
        reprints = find_reprints(findings, options=options)
    outlets = {item.report.id: own_names(item) for item in findings}
    named = named_outlets(findings)
    stands = witnesses(findings, reprints)
    read = reader_of(options)
    rows = [
        replace(
            _traits(item, outlets, named[item.report.id], whom, read, options),
            witness=stands[item.report.id],
        )
        for item, whom in zip(findings, credited(findings, outlets), strict=True)
    ]
    checked = settled([row.particulars for row in rows])
    rows = [replace(row, particulars=one) for row, one in zip(rows, checked, strict=True)]
    return _with_oddities(shared_only(rows), options)


def told_once(rows: Sequence[Traits]) -> tuple[Traits, ...]:
    """The rows without reprints whose witness is among them."""
    held = {row.id for row in rows}
    return tuple(row for row in rows if row.witness == row.id or row.witness not in held)


def _with_oddities(rows: Sequence[Traits], options: LinkOptions) -> tuple[Traits, ...]:
    once = {row.id for row in told_once(rows)}
    told = [row.id in once for row in rows]
    errors = odd_spellings([row.spelled for row in rows], told=told, options=options)
    styles = odd_styles([row.text for row in rows], told=told, options=options)
    return tuple(
        replace(row, errors=error, styles=style)
        for row, error, style in zip(rows, errors, styles, strict=True)
    )


def shared_only(rows: Sequence[Traits]) -> tuple[Traits, ...]:
    """The rows with those pairs and runs alone that another of them has too."""
    pairs = held_by_two([row.pairs for row in rows])
    runs = held_by_two([row.runs for row in rows])
    return tuple(
        replace(row, pairs=kept, runs=longer)
        for row, kept, longer in zip(rows, pairs, runs, strict=True)
    )


def held_by_two(rows: Sequence[Grams]) -> list[Grams]:
    """Of each set that which another of them holds too."""
    once: set[tuple[str, ...]] = set()
    again: set[tuple[str, ...]] = set()
    for row in rows:
        again |= once & row
        once |= row
    return [row & again for row in rows]


def _traits(
    item: Findings,
    outlets: Mapping[str, frozenset[str]],
    named: frozenset[str],
    whom: Credited,
    read: Reader,
    options: LinkOptions,
) -> Traits:
    masked = quoted_spans(item, options=options)
    words: list[str] = []
    content: list[list[str]] = []
    own: list[list[str]] = []
    lines: list[frozenset[str]] = []
    told: list[tuple[str, int]] = []
    spelled: set[str] = set()
    called = _called(item)
    for number, sentence in enumerate(item.sentences):
        if sentence.zone == "caption":
            continue
        span = sentence.span
        reading = read(item.report.slice(span))
        holes = [hole for hole in masked if hole.start < span.end and span.start < hole.end]
        kept = [
            term
            for term in reading.content
            if not holes or not _inside(span.start + term.start, holes)
        ]
        outside = [term.norm for term in kept]
        spelled.update(term.word for term in kept if term.kind == "word")
        told += [(term.norm, number) for term in kept if span.start + term.end not in called]
        words += reading.marks
        content.append([term.norm for term in reading.content])
        own.append(outside)
        lines.append(frozenset(outside))
    return Traits(
        id=item.report.id,
        text=item.report.text,
        # The id is the name of a file, and of no outlet where nothing else says so.
        outlet=min(outlets[item.report.id] - {letters_of(item.report.id)}, default=None),
        stamp=window_of(item),
        words=len(words),
        pairs=_grams([words], 2),
        runs=_grams([words], 4),
        content=_grams(content, 2),
        own=_grams(own, 2),
        lines=tuple(lines),
        told=tuple(told),
        names=whom.names,
        heard=whom.heard,
        rests=whom.rests,
        says=whom.names | named,
        wires=whom.wires,
        draws=whom.draws,
        leads=whom.leads,
        leans=whom.leans,
        spelled=frozenset(spelled),
        owner=letters_of(item.report.owner) if item.report.owner else None,
        house=letters_of(item.report.outlet) if item.report.outlet else None,
        particulars=particulars_of(item, outlets[item.report.id], read=read, options=options),
        spoken=_spoken(item, options),
    )


def _spoken(item: Findings, options: LinkOptions) -> Grams:
    """Neighbouring content words of what a report quotes, captions left out."""
    captions = [s.span for s in item.sentences if s.zone == "caption"]
    return _grams(
        (
            [term.norm for term in content_terms(item.report.slice(span))]
            for span in quoted_spans(item, options=options, words=options.cut_words)
            if not any(span.overlap(caption) for caption in captions)
        ),
        2,
    )


def _called(item: Findings) -> frozenset[int]:
    """Where the words of names and titles end, save the last of each name."""
    spans = sorted(
        (span.start, span.end)
        for name in item.names
        for span in (
            *(mention.span for mention in name.mentions if mention.form == "name"),
            *(title.span for title in name.titles),
        )
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1] + 1:
            start, end = merged[-1][0], max(end, merged.pop()[1])
        merged.append((start, end))
    ends: set[int] = set()
    for start, end in merged:
        rows = terms_in(item.report.text[start:end])
        ends.update(start + term.end for term in rows[:-1])
    return frozenset(ends)


def _inside(at: int, holes: Iterable[Span]) -> bool:
    return any(hole.start <= at < hole.end for hole in holes)


def _grams(rows: Iterable[Sequence[str]], size: int) -> Grams:
    found: set[tuple[str, ...]] = set()
    for row in rows:
        found.update(zip(*(row[at:] for at in range(size)), strict=False))
    return frozenset(found)
