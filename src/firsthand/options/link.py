"""Numbers of linking reports: stories, alignment, copies."""

from __future__ import annotations

from dataclasses import dataclass


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
    # log-odds. Logistic regression over pairs of reports in families of invented news with known
    # lineage (seeds 11 and 12, thirteen ways of making them; docs/lineage.md tells how to repeat
    # it), given the weights that are set by hand.
    dependence_prior: float = -2.47
    # (term, weight in log-odds a unit, its mean over independent pairs); `credit` and `agency` are
    # set by hand: the generator's credits are redundant, a real one is next to a confession.
    dependence_weights: tuple[tuple[str, float, float], ...] = (
        ("own words", 2.76, -2.02),
        ("own words both ways", 0.91, -2.34),
        ("order", 0.68, 0.78),
        ("credit", 3.0, 0.0),
        ("agency", 1.0, 0.0),
    )
    # words; a passage runs on over so many others, and each costs it this much of a telling word.
    passage_reach: int = 8
    passage_gap: float = 0.1
    # times; a word that one report says more often is its subject and marks no place in it.
    passage_repeats: int = 12
    # weight in telling words; what one sentence can give at most: a statement that both report is
    # one sentence, a text that both retell goes on.
    passage_sentence: float = 4.0
    # weight in telling words, log-odds a unit, bounds in units: the longest passage that two
    # independent reports go through in one order weighs 1 to 3.5 (reports of one event that we
    # read, and generated families); a long one is told after the other's text though all else
    # differ.
    passage_usual: float = 3.7
    passage_weight: float = 1.8
    passage_bounds: tuple[float, float] = (-0.4, 0.8)
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
    # log-odds; by hand: outlets of one owner print one text often, and have reporters of their own.
    owner_weight: float = 1.0
    # probability; likeness below it is not worth a line.
    likeness_probability: float = 0.2
    # share of a report's word pairs that the second text gives, share of those that the first
    # gives too: a splice takes this much and the two texts are this unlike.
    splice_share: float = 0.12
    splice_overlap: float = 0.3

    # --- copies: who is whose parent ---
    # reports; further ones of the very same text hang from the first without direction.
    bearers_a_text: int = 30
    # reports; the nearest are tried as parents.
    parent_candidates: int = 12
    # (term, weight). The terms of nearness and of "no parent seen": likelihood of the whole tree
    # of a group under the matrix-tree theorem, fitted on families of copies of invented news, of
    # rewriting chains and of page versions. Those of direction: an earlier conditional logit on
    # generated families. By hand: `agency text` and `root agency elsewhere`, since the generator
    # withholds every agency's text.
    parent_weights: tuple[tuple[str, float], ...] = (
        ("agency text", 1.6),
        ("near", -0.25),
        ("far", 0.19),
        ("between", -6.34),
        ("one between", -1.01),
        ("missed", -0.46),
        ("missed share", -1.54),
        ("left one", -0.5),
        ("left other", -1.72),
        ("order", 0.95),
        ("apart", -0.66),
        ("new", -1.53),
        ("only these", -2.63),
        ("other named", -5.34),
        ("both agency", -1.89),
        ("held", -1.46),
        ("aligned", 4.12),
        ("stamp", 3.65),
        ("named", 6.29),
        ("length", 2.38),
        ("growth", -4.76),
        ("left over", -0.5),
        ("root", -0.36),
        ("root agency text", 8.17),
        ("root agency elsewhere", 1.0),
        ("root names", -5.7),
        ("root near", 2.56),
        ("root far", 0.14),
        ("root missed", -0.62),
        ("root new", 0.66),
        ("root left one", 4.41),
        ("root nearest left", 0.13),
        ("root covers", -0.76),
        ("root size", -1.97),
        ("root earliest", 0.38),
        ("root undated", -0.19),
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
