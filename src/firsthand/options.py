"""Every tunable number: its unit, and why it has this value.

One frozen class a folder; a step takes its own class and nothing else, so that a number is found
where it is used. Each field's comment gives the unit and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Numbers of `read/`."""


@dataclass(frozen=True, slots=True)
class FindOptions:
    """Numbers of `find/` and `text/`."""

    # sentences; one parser batch. Larger gains nothing on one core and costs memory.
    parse_batch: int = 128
    # characters; a longer "sentence" is cut at a space before parsing, or one line without a stop
    # would cost the parser memory without bound.
    sentence_limit: int = 3_000

    # layout
    # words; a block that ends with a stop and has so many is running text. Shorter ones occur as
    # captions, bylines and calls to subscribe.
    prose_words: int = 12
    # words; the longest headline of a British tabloid has about thirty.
    headline_words: int = 32
    # words; a subhead stands on one line of a column.
    subhead_words: int = 14
    # words; captions of agencies run to four sentences, no longer.
    caption_words: int = 110
    # words; a short line above or below the running text belongs to the page.
    label_words: int = 6
    # characters; a shorter repetition can be chance.
    repeat_chars: int = 24
    # lines; fewer do not show whether a text was hard-wrapped.
    wrap_lines: int = 4
    # characters; mail and terminals wrap at 65 to 80, some editors at 100.
    wrap_width: int = 120
    # share of line breaks inside a sentence; unwrapped text has next to none.
    wrap_share: float = 0.2

    # statements; content words. A clause with fewer is a fragment and stays with its neighbour.
    clause_words: int = 4


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """Numbers of `link/`."""


@dataclass(frozen=True, slots=True)
class WeighOptions:
    """Numbers of `weigh/`."""

    # -- lines and origins --
    # probability; from here on a copy joins two reports into one line. Counting one line twice is
    # the grave error, so an even chance is enough.
    line_probability: float = 0.5
    # probability; below this a likeness is not even put into the low end of the range.
    likeness_probability: float = 0.2
    # probability; copies surer than this are joined even at the high end of the range.
    sure_probability: float = 0.9
    # share of a report's attributed sentences that stand under one credit; from here on the
    # report as a whole rests on that source, below it only the passage does.
    base_share: float = 0.6
    # sentences of the body; a credit among the first so many may stand for the whole report.
    lede_sentences: int = 2

    # -- claims --
    # score; a weaker match is no edge between two statements.
    claim_match: float = 0.3
    # mean score over all pairs of two groups, from which they are one claim (average linkage: a
    # chain of likenesses drifts from its subject, so a newcomer must resemble the whole group).
    claim_linkage: float = 0.3
    # words; a statement with fewer content words ("he said") founds no claim.
    claim_words: int = 2

    # -- title and brief --
    # characters; a longer title does not fit a line of a list.
    title_length: int = 120
    # lines; what a reader takes in within one minute.
    brief_lines: int = 8

    # --- discrepancies ---
    # share 0-1 of the shorter passage that must stand in the other in order, for a difference of
    # single words to be a difference of one slot; below it the passages are told too differently.
    difference_likeness: float = 0.5
    # words; a shorter passage agrees by chance.
    difference_words: int = 4
    # --- wordings ---
    # words; a quoted single word ("disaster") is anybody's and shows no common utterance.
    wording_words: int = 2
    # share 0-1 of the shorter quote that must stand in the longer, in order; a translation done
    # twice keeps about two words of three.
    wording_share: float = 0.6
    # words more than light that must agree, same or unknown speaker; two make a phrase.
    wording_heavy: int = 2
    # the same where the reports name different speakers: only many words overrule the names.
    wording_heavy_strangers: int = 4
    # share 0-1 of agreeing words in the stretch they span; below it they are chance.
    wording_density: float = 0.4
    # pieces; a run of words shared by more pieces than this is a set phrase and finds nothing.
    wording_shelf: int = 200


@dataclass(frozen=True, slots=True)
class Options:
    """All options of one run."""

    read: ReadOptions = field(default_factory=ReadOptions)
    find: FindOptions = field(default_factory=FindOptions)
    link: LinkOptions = field(default_factory=LinkOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)


DEFAULT = Options()
