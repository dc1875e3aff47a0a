"""Numbers of linking reports: stories, alignment, copies."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.options.trees import BRANCH_WEIGHTS, PARENT_WEIGHTS


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

    # --- stories ---
    # mean cosine; groups above it are one story. It rises with the common logarithm of the pile's
    # size, since who hands in five reports mostly means one story. Chosen on two open sets of
    # grouped news (772 and 1,500 reports) and on small piles of one story together.
    story_similarity: float = 0.10
    story_similarity_rise: float = 0.032
    # reports, share of the mean that makes a story, share of the best; a report alone joins a story
    # whose nearest few it is near on the mean, unless another story comes so close to that.
    story_nearest: int = 3
    story_adoption: float = 0.65
    story_rival: float = 0.5
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

    # words, Dice; a sentence that shares less answers to no other, so that its likeness is 0.
    answer_words: int = 2
    answer_likeness: float = 0.2
    # words outside quotes; a sentence of fewer tells nothing of who wrote it.
    full_words: int = 3
    # (share of the sentences, weight); how alike the likest quarter and the likest half are: two or
    # three shared sentences in a report of a dozen move neither.
    spread_shares: tuple[tuple[float, float], ...] = ((0.25, 0.65), (0.5, 0.35))

    # --- copies: dependence ---
    # log-odds. Logistic regression over the pairs that make the groups in families of invented news
    # with known lineage (seeds 11 and 12, thirteen ways of making them; docs/lineage.md tells how
    # to repeat it), given the weights that are set by hand.
    dependence_prior: float = -5.18
    # (term, weight in log-odds a unit, its mean over independent pairs); `credit` and `agency` are
    # set by hand: the generator's credits are redundant, a real one is next to a confession.
    dependence_weights: tuple[tuple[str, float, float], ...] = (
        ("own words", 2.23, -2.02),
        ("spread", 5.67, 0.19),
        ("spread of the longer", 4.46, 0.13),
        ("credit", 3.0, 0.0),
        ("agency", 1.0, 0.0),
    )
    # shares of the weight of a credit, by hand: for the news itself, at the head and with hardly
    # another, it is a confession, the more so in a brief, which has no room for work of its own;
    # what was said on the air others heard too; an agency has sent other texts than this one.
    credit_shares: tuple[tuple[str, float], ...] = (
        ("news itself, briefly", 2.5),
        ("news itself", 1.25),
        ("part", 1.0),
        ("interview", 0.5),
        ("agency at the head", 1.4),
        ("agency", 0.7),
    )
    # words and marks; a report of no more is a brief.
    brief_words: int = 120
    # words in a row, share of those of a report: one of which so many stand in another prints that
    # text again, cut or decked out; share of the longest: reprints as long as this are the whole
    # text, and the one that adds least to it stands for all.
    reprint_run: int = 4
    reprint_share: float = 0.8
    whole_share: float = 0.95
    # words; a passage runs on over so many others, and each costs it this much of a telling word.
    passage_reach: int = 8
    passage_gap: float = 0.1
    # times; a word that one report says more often is its subject and marks no place in it.
    passage_repeats: int = 12
    # share of its sentences; a report that has so many from one other repeats that one, and its
    # words are counted once where it is asked how telling a word is.
    repeated_share: float = 0.75
    # weight in telling words; what one sentence can give at most, and what one can that stands word
    # for word in both: a statement that both report is one sentence, a text that both retell goes
    # on, and a stock sentence is anybody's.
    passage_sentence: tuple[float, float] = (4.0, 1.0)
    # share of the words of two sentences; from here on they are the same word for word.
    passage_verbatim: float = 0.75
    # weight in telling words, log-odds a unit, bounds in units: the longest passage that two
    # independent reports go through in one order weighs 1 to 3.7 (reports of one event that we
    # read, and generated families); a long one is told after the other's text though all else
    # differ. Set by hand on stories of ours: real rewriting shares less than generated.
    passage_usual: float = 3.7
    passage_weight: float = 2.5
    passage_bounds: tuple[float, float] = (0.0, 1.5)
    # rarity (8 less the Zipf frequency), words; a commoner word with a capital is a title, a day or
    # any word, a shorter run in quotation marks is a word in the report's own use.
    name_rarity: float = 4.0
    cut_words: int = 3
    # share 0-1 of the names and numbers of one that the other has: with less it retells nothing.
    retold_least: float = 0.4
    # (chance that a retelling keeps a particular, how many of other texts a report of its own
    # counts for). That a fact which c of n other reports tell is told by one more independent
    # report was counted on news: .15 with 0 of 1, .73 with 1 of 1, .08 with none of many.
    retold_facts: tuple[float, float] = (0.8, 0.35)
    retold_quotes: tuple[float, float] = (0.92, 0.3)
    retold_bounds: tuple[float, float] = (0.08, 0.88)
    # log-odds; a report that somebody spoke to, or with a dateline of its own, was there.
    first_weight: float = 3.0
    # log-odds a unit of the likelihood ratio, which takes names of one sentence for so many
    # particulars, and units at most.
    retold_weight: float = 0.6
    retold_most: float = 8.0
    # words and marks, particulars, times: two reports of no more have few sentences by which their
    # words could tell, so that the particulars weigh more, if so many are kept; fewer come in
    # company. By hand: of the pairs of short reports by people who knew no rule (300 words and
    # less) that it joins all five are of one text; of 270 generated families it joins two wrongly.
    short_retold: tuple[int, int, float] = (260, 7, 1.6)
    # log-odds, word pairs: what it tells against copying that each of two reports quotes so many
    # which the other has nowhere; both heard the speaker. Half to two thirds of what 120 generated
    # families (seed 31) gave, where copies add no quotes of their own.
    heard_weight: tuple[float, float] = (2.0, 4.0)
    # share of the own word pairs of the shorter, word pairs; from here on two reports are of one
    # text where it is asked how many tell a thing.
    same_share: float = 0.6
    same_grams: int = 6
    # letters, share of the reports that use either spelling, rarity (8 less the Zipf frequency),
    # words: a shorter word is one letter from many others, what many write is no slip, nor what
    # everybody uses; a hostile text's words a letter apart are looked at so far.
    odd_letters: int = 5
    odd_share: float = 0.34
    odd_rarity: float = 4.5
    odd_shelf: int = 40
    # log-odds an oddity, and at most; by hand: independent reporters may take one transliteration
    # from one agency, and outlets of one country keep one style.
    error_weight: tuple[float, float] = (0.7, 1.4)
    style_weight: tuple[float, float] = (0.15, 0.3)
    # log-odds; by hand, as much as a credit: what one outlet alone has, and two reports give on its
    # word at their heads, is one text retold twice.
    exclusive_weight: float = 3.0
    # log-odds; by hand: outlets of one owner print one text often, and have reporters of their own.
    # A later report of one outlet mostly goes on from its earlier one.
    owner_weight: float = 1.0
    outlet_weight: float = 1.5
    # probability; from here on two reports are of one text. Counting one line twice is the grave
    # error, so a little less than an even chance is enough (real rewriting shares less than the
    # generated that the terms are fitted on).
    tie_probability: float = 0.48
    # probability; where two reports without a parent are too unlike to be of one text, a pair of
    # their retellings holds the two sides together from here on: in 500 families (seed 31) the 8
    # pairs that do are right, of 16 less sure ones 7 were.
    below_probability: float = 0.65
    # probability; likeness below it is not worth a line.
    likeness_probability: float = 0.2
    # share of a report's word pairs that the second text gives, share of those that the first
    # gives too, share that both give together: a splice takes this much, the two texts are this
    # unlike, and it has hardly more. In 500 families (seed 31) 42 of 45 true splices have this much
    # from the two, none of 18 reports in the middle of a chain that were parted as splices.
    splice_share: float = 0.12
    splice_overlap: float = 0.3
    splice_whole: float = 0.8

    # --- copies: who is whose parent ---
    # reports; further ones of the very same text hang from the first without direction.
    bearers_a_text: int = 30
    # reports; the nearest are tried as parents.
    parent_candidates: int = 12
    # (term, weight), each fitted; see `options/trees.py`.
    parent_weights: tuple[tuple[str, float], ...] = PARENT_WEIGHTS
    branch_weights: tuple[tuple[str, float], ...] = BRANCH_WEIGHTS
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
