"""Numbers of finding in one report: parsing, quotes, layout, statements, dates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindOptions:
    """Numbers of `find/` and `text/`."""

    # sentences; one parser batch. Larger gains nothing on one core and costs memory.
    parse_batch: int = 128
    # name; an installed English spaCy pipeline, or a folder with one. Empty: the small one that is
    # installed with Firsthand, for which the rules were made.
    pipeline: str = ""
    # characters; a longer "sentence" is cut at a space before parsing, or one line without a stop
    # would cost the parser memory without bound.
    sentence_limit: int = 3_000
    # characters; a date further back is not what "a week earlier" counts from.
    date_reach: int = 1_000

    # quotes: a person's weight as a subject, in mentions elsewhere; subjects go on as subjects.
    salience_subject: float = 3.0
    # quotes: share of its weight that a person keeps from one sentence to the next.
    salience_fades: float = 0.5
    # quotes: a person's weight as an owner ("his"), in mentions elsewhere; owners are often new.
    salience_owner: float = 0.5
    # quotes: the most a person can weigh, or one named often would hold every pronoun after.
    salience_cap: float = 4.0

    # quotes: shares of the weight of whoever may be meant by a pronoun: somebody without a name ("a
    # baker"), a full name that tells no gender, one word that may as well be a town's or a firm's.
    salience_unnamed: float = 0.75
    salience_guessed: float = 0.75
    salience_lone: float = 0.3

    # quotes: how much more than anybody else someone must be in view for "the manager" to mean him,
    # as a ratio: of two named alike, one in the sentence before, neither is meant for sure.
    holder_lead: float = 1.5
    # quotes: how much more one is in view whose first name tells that it is a person's.
    holder_known: float = 1.5

    # layout
    # words; a block that ends with a stop and has so many is running text. Shorter ones occur as
    # captions, bylines and calls to subscribe.
    prose_words: int = 12
    # words; the longest headline of a British tabloid has about thirty.
    headline_words: int = 32
    # words; a subhead stands on one line of a column.
    subhead_words: int = 13
    # words; longer questions are the report's own.
    question_words: int = 8
    # words; what is longer above a byline or stamp is no standfirst but running text.
    standfirst_words: int = 45
    # words; a short line above or below the running text belongs to the page.
    label_words: int = 6
    # words; a line between headline and running text that speaks for the page is no longer.
    head_words: int = 16
    # words; what a page asks for, offers or links to is said in no more.
    call_words: int = 28
    # words; a longer block is the report's own paragraph, whomever it speaks to.
    voice_words: int = 60
    # share of paragraphs; a text of which more address the reader is a guide or a letter. Reports
    # hold next to none outside quotation marks.
    guide_share: float = 0.15
    # characters; a shorter repetition can be chance.
    repeat_chars: int = 24
    # lines; fewer do not show whether a text was hard-wrapped.
    wrap_lines: int = 4
    # characters; mail and terminals wrap at 65 to 80, some editors at 100.
    wrap_width: int = 120
    # share of line breaks inside a sentence; unwrapped text has next to none.
    wrap_share: float = 0.2
    # years; a stamp outside them was misread or is a placeholder (1970, 0001, 9999).
    first_year: int = 1980
    last_year: int = 2099

    # statements; content words. A clause with fewer is a fragment and stays with its neighbour.
    clause_words: int = 4
    # tokens; two verbs that stand nearer share their objects ("assaulted and robbed hundreds").
    conjunct_gap: int = 3
    # level 0 to 1; the most that a statement reaches which is only reported as said.
    said_level: float = 0.95
    # share of a number; how far "about" and "nearly" reach. Newsrooms round to one leading digit
    # or two, a tenth covers both.
    about_share: float = 0.1
    # characters; how far from a hedging word its context is read. A clause seldom runs longer.
    cue_reach: int = 120
    # level 0 to 1; a smaller difference of hedges is style, not a change of certainty.
    drift_step: float = 0.2
