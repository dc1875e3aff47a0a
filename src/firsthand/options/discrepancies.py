"""Numbers of weighing one story: when two passages fill one slot differently."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DiscrepancyOptions:
    """Numbers of `weigh/` by which discrepancies are told."""

    # share 0-1 of the shorter passage that must stand in the other in order, for a difference of
    # single words to be a difference of one slot; below it the passages are told too differently.
    difference_likeness: float = 0.6
    # words; a shorter passage agrees by chance.
    difference_words: int = 4
    # passages; a passage is set against so many of its likest, and again with whatever counts it
    # among its own likest: pairs of all copies of a sentence would grow with their square.
    difference_partners: int = 16
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
    # share 0-1 of weighted words of two sentences that must agree for their numbers to be of one
    # slot; units and loose nouns ("people", "dollar") count too many things and need more.
    amount_kinship: float = 0.15
    amount_kinship_loose: float = 0.3
    # the same where the two numbers differ as a misprint does.
    misprint_kinship: float = 0.05
    # the same where one of the two reports gives both numbers of the thing.
    telling_kinship: float = 0.7
    # weight (sum of natural logs of one sentence in so many) of the words that two values must have
    # around them in common to be of one slot, where no passage joins their sentences; sums, shares
    # and lengths of time are of many things and need more, what a report counts once needs less.
    frame_weight: float = 3.5
    frame_weight_loose: float = 5.0
    frame_weight_lone: float = 1.0
    # the same for days that follow one another, as a slip of the pen has them.
    frame_weight_slip: float = 1.7
    # numbers of one thing in one report; so many, and the thing is no slot.
    amounts_many: int = 3
    # a count up to here stands beside a noun by chance; above it, two reports mean one count.
    amount_chance: int = 20
    # share 0-1 of the weighted words of two clauses that must agree for their verbs to be of one
    # act, and share of the greatest weight that a word can have which one word alone must have.
    act_kinship: float = 0.6
    act_rarity: float = 0.35
    # the same share where what was done to differs in name.
    act_kinship_odd: float = 0.75
    # levels 0-1; a smaller step between two acts is a matter of style.
    act_gap: float = 0.3
    # clauses that share a verb and a thing; more, and the thing is what the story is about.
    acts_compared: int = 40
    # codes of one series ("KR417") compared with one another; more, and it is a list.
    codes_compared: int = 40
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
    # words of names that begin alike, or lack a letter to be one, compared with one another.
    near_names_compared: int = 60
    # share 0-1 of weighted words of two sentences from which two like names in them are one.
    near_name_kinship: float = 0.25
    # dates of one precision compared with one another, and the weight (sum of natural logs of one
    # sentence in so many) of the words around two dates that must agree for them to date one event.
    dates_compared: int = 150
    date_weight: float = 6.0
    # share 0-1 of the weighted words around two dates that must agree.
    date_kinship: float = 0.6
    # words of a run that joins two sentences no match has joined, and sentences that may hold it:
    # five words are seldom chance, unless everybody says them.
    verbatim_words: int = 5
    verbatim_shelf: int = 40
    # share 0-1 of weighted words of two sentences, from which two people are rivals for one place.
    rival_kinship: float = 0.3
    # the same, what fills the slot left out, for two dates, places or deeds to fill one slot.
    filler_kinship: float = 0.6
    # the same where one and the same body did it.
    agent_kinship: float = 0.3
    # the same for two people or places: of all fillers they are most often of two things.
    name_kinship: float = 0.75
    # the same, of the longer, for two remarks in other words to be one, of two parties.
    voice_kinship: float = 0.4
    # the same for two claims of rank ("the largest", "one of the largest") to be of one thing.
    rank_kinship: float = 0.3
    # share 0-1 by which two rounded numbers may lie apart.
    rounding_share: float = 0.15
    # share 0-1 of the weighted terms of the slighter of two assertions that the other must have for
    # them to be of one matter; less where a number or a date and another word are among them.
    assertion_kinship: float = 0.45
    assertion_kinship_anchored: float = 0.3
    # assertions that share a term; more, and the term is what the story is about.
    assertions_compared: int = 60
    # share 0-1 of the weightier assertion that the other must have to be what a party said of it.
    owned_likeness: float = 0.3
    # share 0-1 of the slighter one that the other must have to be what somebody disputes.
    disputed_kinship: float = 0.4
    # share 0-1 of the slighter one that the other must have, for a doubt to be of the same: much is
    # said of one matter, some of it as sure.
    doubted_kinship: float = 0.6
    # share 0-1 of the slighter one from which one word is enough, if a day is named.
    terms_kinship: float = 0.75
    # levels 0-1; an assertion hedged this far against one this sure is another assertion.
    doubtful_level: float = 0.6
    sure_level: float = 0.84
    # levels 0-1; a smaller step of certainty is a matter of style.
    certainty_step: float = 0.1
    # levels 0-1; the same where the passages are not surely about one thing.
    certainty_gap: float = 0.2
    # level 0-1; what is hedged this far and stated flatly elsewhere lost its hedge on the way.
    flat_level: float = 0.6
