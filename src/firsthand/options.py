"""Every tunable number: its unit, and why it has this value.

One frozen class a folder; a step takes its own class and nothing else, so that a number is found
where it is used. Each field's comment gives the unit and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Numbers of `read/`."""

    # bytes, after unpacking; a page is under 5 MB, a year of an outlet's reports under 200.
    max_bytes: int = 256_000_000
    # bytes read to tell an encoding; more tells no better.
    guess_bytes: int = 200_000
    # share of bytes above 127; English set in Windows-1252 has under 2 %, other scripts have far
    # more.
    western_share: float = 0.04
    # share of control characters; text has none, one in a hundred is a damaged file all the same.
    control_share: float = 0.02


@dataclass(frozen=True, slots=True)
class FindOptions:
    """Numbers of `find/` and `text/`."""

    # sentences; one parser batch. Larger gains nothing on one core and costs memory.
    parse_batch: int = 128
    # characters; a longer "sentence" is cut at a space before parsing, or one line without a stop
    # would cost the parser memory without bound.
    sentence_limit: int = 3_000
    # characters; a date further back is not what "a week earlier" counts from.
    date_reach: int = 1_000

    # quotes: a person's weight as a subject, in mentions elsewhere; subjects go on as subjects.
    salience_subject: float = 2.0
    # quotes: share of its weight that a person keeps from one sentence to the next.
    salience_fades: float = 0.5
    # quotes: a person's weight as an owner ("his"), in mentions elsewhere; owners are often new.
    salience_owner: float = 0.5
    # quotes: the most a person can weigh, or one named often would hold every pronoun after.
    salience_cap: float = 3.0

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


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """Numbers of `link/`."""

    # days; dated reports further apart than this are no common day to lend to an undated one.
    borrow_days: int = 3
    # names; within one block of like-sounding surnames each is compared with each, so that a
    # hostile input stays near-linear. No story comes near it.
    actors_a_block: int = 200
    # ratio of mentions; a surname that two people of the story bear means the one who is named this
    # much more often, else it is left alone.
    actor_dominance: float = 4.0

    # --- duplicates ---
    # words a run, hashes, bands: 126 hashes in 42 bands find a likeness of 0.3 and up.
    duplicate_run: int = 5
    duplicate_hashes: int = 126
    duplicate_bands: int = 42
    # Jaccard of runs from which two texts are nearly the same; runs below which a text is too short
    # for the sketch to say anything.
    duplicate_likeness: float = 0.5
    duplicate_least: int = 8

    # --- stories ---
    # mean cosine; groups above it are one story. It rises with the common logarithm of the pile's
    # size, since who hands in five reports mostly means one story. Chosen on two open sets of
    # grouped news (772 and 1,500 reports) and on small piles of one story together.
    story_similarity: float = 0.10
    story_similarity_rise: float = 0.032
    # cosine; a pair below it is taken as 0, so that the index stays sparse.
    story_least: float = 0.02
    # characters, times; the head of a report says what it is about, its tail is background.
    story_head: int = 400
    story_head_weight: float = 1.5
    # characters; what stands further down is background and costs time.
    story_characters: int = 20_000
    # reports; the pile is read as if it stood among so many on other matters, words; each so long.
    story_background: int = 200
    story_words: int = 400
    # terms; the most telling of a report, the rest adds noise and time.
    story_terms: int = 200
    # reports, share; terms in more reports than the larger of both find no pair.
    story_common: int = 60
    story_common_share: float = 0.1
    # days; reports this near are as good as of one day, then likeness halves every half-life.
    story_days: int = 4
    story_half_life: float = 10.0

    # --- alignment ---
    # words; shorter quotes are a name for a thing and stay with the report's own words.
    masked_words: int = 5
    # words (or all of the shorter passage); fewer in common are a coincidence.
    shared_words: int = 2
    # share 0-1; how much a passage that lies wholly in another counts as like it.
    lighter_lean: float = 0.5
    quote_lean: float = 0.8
    # passages; a term in more of them finds no pair, it only weighs in.
    common_passages: int = 150
    # weight (story idf times rarity, about 1 to 6 a word); lighter pairs are not compared.
    candidate_weight: float = 2.0
    # likeness 0-1 and weight of anchors, and how far below its best neighbour one may stay.
    anchor_likeness: float = 0.3
    anchor_weight: float = 6.0
    anchor_margin: float = 0.05
    sure_likeness: float = 0.45
    # likeness 0-1, weight, passages; pairs this near an anchor in its order need less.
    fill_likeness: float = 0.2
    fill_weight: float = 3.0
    fill_reach: int = 2
    # likeness 0-1; quotes repeat words exactly, so that less is another utterance.
    quote_likeness: float = 0.6

    # --- copies: which pairs are measured ---
    # word pairs, share of the shorter report's; less than both is what any two reports share.
    kin_grams: int = 3
    kin_share: float = 0.03
    # reports; a word pair is followed through the first so many that hold it.
    kin_common: int = 300
    # words, Dice; two sentences are partners from here on, a choice among best partners only.
    partner_words: int = 3
    partner_likeness: float = 0.4

    # --- copies: dependence ---
    # log-odds. Logistic regression over pairs of reports in families of copies with known trees
    # (generated from open news with seeds 11 to 13, 7,499 pairs); raised by 1.25, since a person
    # who rewrites keeps fewer words than the generator's rules do.
    dependence_prior: float = -7.46
    # (term, weight in log-odds a unit, its mean over independent pairs); `credit` and `agency` are
    # set by hand: the generator's credits are redundant, a real one is next to a confession.
    dependence_weights: tuple[tuple[str, float, float], ...] = (
        ("own words", 5.08, -2.15),
        ("own words both ways", 3.1, -2.62),
        ("partners", 0.72, 0.71),
        ("order", 1.13, 0.62),
        ("credit", 3.0, 0.0),
        ("agency", 1.0, 0.0),
    )
    # words; a passage runs on over so many others, and each costs it this much of a telling word.
    passage_reach: int = 8
    passage_gap: float = 0.1
    # times; a word that one report says more often is its subject and marks no place in it.
    passage_repeats: int = 12
    # weight in telling words, log-odds a unit, bounds in units: the longest passage that two
    # independent reports go through in one order weighs 2 to 4 (reports of one event that we read,
    # and generated families); a long one is told after the other's text though all else differ.
    passage_usual: float = 4.2
    passage_weight: float = 1.1
    passage_bounds: tuple[float, float] = (-1.5, 3.0)
    # probability; likeness below it is not worth a line.
    likeness_probability: float = 0.2
    # share of a report's word pairs that the second text gives, share of those that the first
    # gives too: a splice takes this much and the two texts are this unlike.
    splice_share: float = 0.12
    splice_overlap: float = 0.3

    # --- copies: who is whose parent ---
    # reports; the nearest are tried as parents.
    parent_candidates: int = 12
    # (term, weight). Conditional logit over the possible parents of a report and "no parent seen",
    # fitted on the same generated families and on open sets of rewriting chains and page versions;
    # `agency text` is set by hand (fitted: -0.2): the generator withholds every agency's text.
    parent_weights: tuple[tuple[str, float], ...] = (
        ("near", 0.72),
        ("far", -0.02),
        ("nearest", 0.88),
        ("between", -3.36),
        ("one between", -0.99),
        ("held", -0.73),
        ("aligned", 2.06),
        ("earlier", 1.66),
        ("later", -1.99),
        ("named", 3.52),
        ("named back", -2.77),
        ("other named", -2.88),
        ("agency text", 0.8),
        ("both agency", -1.17),
        ("length", 1.19),
        ("growth", -2.38),
        ("left over", 0.59),
        ("root", -0.25),
        ("root agency text", 5.18),
        ("root agency elsewhere", 1.5),
        ("root names", -2.81),
        ("root near", 1.63),
        ("root far", -0.03),
        ("root left over", -1.8),
        ("root earliest", 0.95),
        ("root undated", -0.77),
    )
    # shares; how much of a score counts towards calling the direction told, and the log-odds from
    # which it is. Stamps are the most broken field of a page; who prints an agency's text under its
    # name has it from there, whereas the tree's weight allows for siblings that dropped the credit.
    stamp_trust: float = 0.25
    agency_trust: float = 2.0
    direction_odds: float = 1.0
    # shares; the kinds of copies: word pairs held, sentences with a partner, own word pairs held.
    verbatim_share: float = 0.9
    followup_share: float = 0.2
    rewrite_share: float = 0.3


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
    # share, too; enough where all direct speech of the report stands under the credit as well.
    quoted_base_share: float = 0.4
    # sentences of the body; a credit among the first so many may stand for the whole report.
    base_lede: int = 2

    # share of a retelling's body sentences; if fewer go back to a copied passage, the rest is
    # counted as the report's own work.
    copied_share: float = 0.5

    # -- claims --
    # passages; a word in so many passages of the story weighs half of what it would in one.
    word_spread: float = 3.0
    # factor; names, credits and dates tell who, where from and when, not what is said.
    framing_weight: float = 0.4
    # factor; a likeness between reports of different lines counts so much.
    apart_weight: float = 0.9
    # words (a name, credit or date counted by `framing_weight`) that two passages of different
    # lines must share to be one statement, and the share of the shorter's: one topic is no
    # statement.
    agreeing_words: float = 3.5
    # share of the shorter's words that is enough where it has few.
    agreeing_whole: float = 0.7
    agreeing_share: float = 0.2
    # share of the pairs of two lines' passages that must be one statement.
    agreeing_pairs: float = 0.5
    # share of a group of clauses' reports; if one group of sentences holds so many of them, the two
    # are one claim.
    absorbed_share: float = 0.6
    # share of the likeness of the most central passage; one with less does not say what most say.
    central_share: float = 0.6
    # words; a run so long that two lines share in their reporters' own voice shows one text behind
    # both, and how many of them must be more than names, dates and small words.
    tied_run: int = 5
    tied_words: int = 2
    # passages; a word in more of them joins no pair by itself (and would cost their square).
    common_word: int = 60
    # rarity units carried by shared words at which a pair scores one half.
    even_strength: float = 0.8
    # factor; a match or copied segment counts so much beside the score of its words.
    match_weight: float = 0.9
    # score; a weaker likeness is no edge between two passages.
    claim_match: float = 0.25
    # mean score over all pairs of two groups, from which they are one claim (average linkage: a
    # chain of likenesses drifts from its subject, so a newcomer must resemble the whole group).
    claim_linkage: float = 0.4
    # score; one pair of two groups must be as alike as this before they are joined at all.
    claim_seed: float = 0.62
    # words; a passage with fewer content words ("he said") founds no claim.
    claim_words: int = 2

    # level (0 to 1); a smaller difference of certainty is no difference of strength.
    relation_step: float = 0.15
    # share of content words; a member with fewer of the best passage's says only a part.
    part_share: float = 0.5

    # -- timeline --
    # share of the smaller passage's content words; two passages of one day with so many in common
    # tell one moment.
    moment_share: float = 0.5

    # -- title and brief --
    # characters; a longer title does not fit a line of a list.
    title_length: int = 120
    # lines; what a reader takes in within one minute.
    brief_lines: int = 8
    # lines; once there are so many, what only one of several reports says is left out.
    brief_least: int = 5
    # score; what the report nearest the source opens with is the news.
    brief_opening: float = 2.0
    # characters; a longer sentence is not read in a hurry, a shorter one is a scrap.
    brief_longest: int = 330
    brief_shortest: int = 45
    # share of a line's content words that an earlier line may hold before it says the same again.
    brief_overlap: float = 0.5
    # sentences of the body that count as the lead of a report.
    brief_lead: int = 3

    # --- discrepancies ---
    # share 0-1 of the shorter passage that must stand in the other in order, for a difference of
    # single words to be a difference of one slot; below it the passages are told too differently.
    difference_likeness: float = 0.5
    # words; a shorter passage agrees by chance.
    difference_words: int = 4
    # characters; the longest span of a reading: an editor compares words, not paragraphs.
    span_limit: int = 96
    # titles of one person compared with one another; more are repeats.
    titles_compared: int = 60
    # sentences at the start of a body that a headline or caption is set against.
    lede_sentences: int = 8
    # share 0-1 of weighted words around two hedges that must agree for them to hedge one thing.
    rung_kinship: float = 0.25
    # the same in sentences that nothing else has matched, and inside one report.
    rung_kinship_apart: float = 0.45
    rung_kinship_inside: float = 0.2
    # hedged words of one anchor compared with one another; more, and the word is a set phrase.
    rungs_compared: int = 120
    # score 0-1 of a match from which a condition or speaker that the copy lacks counts as lost.
    lost_score: float = 0.6
    # share 0-1 of weighted words of two sentences that must agree for their numbers to be of one
    # slot; units and loose nouns ("people", "dollar") count too many things and need more.
    amount_kinship: float = 0.15
    amount_kinship_loose: float = 0.25
    # a count up to here stands beside a noun by chance; above it, two reports mean one count.
    amount_chance: int = 20
    # amounts of one noun compared with one another; more, and the noun is no slot.
    amounts_compared: int = 120
    # share 0-1 of weighted words from which two passages surely speak of one thing; below it a
    # difference of amount or certainty may be one of subject, and is shown last.
    sure_kinship: float = 0.5
    # discrepancies shown of one story: so many, and so many more a report. A hundred are not read.
    discrepancies_shown: int = 15
    discrepancies_a_report: int = 4
    # score 0-1 of a match from which its two speakers must be one.
    speaker_score: float = 0.6
    # Jaro-Winkler 0-1; from here on two family names are spellings of one (Kovac, Kovač, Kovach).
    spelling_likeness: float = 0.9
    # dates of one precision compared with one another, and the weight (sum of natural logs of one
    # sentence in so many) of the words around two dates that must agree for them to date one event.
    dates_compared: int = 150
    date_weight: float = 6.0
    # words of a run that joins two sentences no match has joined, and sentences that may hold it:
    # five words are seldom chance, unless everybody says them.
    verbatim_words: int = 5
    verbatim_shelf: int = 40
    # share 0-1 of weighted words of two sentences, from which two people are rivals for one place.
    rival_kinship: float = 0.3
    # share 0-1 by which two rounded numbers may lie apart.
    rounding_share: float = 0.15
    # share 0-1: passages must be this alike for two names in one place to be rivals.
    name_likeness: float = 0.6
    # levels 0-1; a smaller step of certainty is a matter of style.
    certainty_step: float = 0.1
    # levels 0-1; the same where the passages are not surely about one thing.
    certainty_gap: float = 0.2
    # level 0-1; what is hedged this far and stated flatly elsewhere lost its hedge on the way.
    flat_level: float = 0.6
    # --- wordings ---
    # words; a quoted single word ("disaster") is anybody's and shows no common utterance.
    wording_words: int = 2
    # words; a longer stretch in marks is somebody's words even where nobody is named.
    scare_words: int = 4
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
class ShowOptions:
    """Numbers of `show/`."""

    # discrepancies on the first screen; more would push the brief off it.
    first_discrepancies: int = 3
    # readings of one discrepancy on the first screen; the rest is one click away.
    first_readings: int = 4
    # lines of the brief on the first screen of the page; the rest is folded.
    first_lines: int = 5
    # names shown at once on the page; the rest is folded, since most are named in passing.
    first_names: int = 12
    # claims in the terminal, where more would scroll the answer away; the page shows all of them.
    first_claims: int = 6
    # probability 0-1; a fainter likeness is no arrow, it only widens the range of support.
    drawn_probability: float = 0.5
    # characters of a quoted passage in the terminal, where a long one hides the next.
    quoted: int = 160


@dataclass(frozen=True, slots=True)
class Options:
    """All options of one run."""

    read: ReadOptions = field(default_factory=ReadOptions)
    find: FindOptions = field(default_factory=FindOptions)
    link: LinkOptions = field(default_factory=LinkOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)
    show: ShowOptions = field(default_factory=ShowOptions)


DEFAULT = Options()
