"""Numbers of weighing one story: lines, claims, timeline, brief, drifts, wordings."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.options.discrepancies import DiscrepancyOptions


@dataclass(frozen=True, slots=True)
class WeighOptions(DiscrepancyOptions):
    """Numbers of `weigh/`."""

    # -- lines and origins --
    # probability; from here on a copy joins two reports into one line (as `tie_probability` of the
    # links does). Counting one line twice is the grave error, so less than even is enough.
    line_probability: float = 0.48
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
    # words (a name, credit or date counted by `framing_weight`) that two passages of different
    # lines must share to be one statement, and the share of the shorter's: one topic is no
    # statement.
    agreeing_words: float = 3.5
    # share of the shorter's words that is enough where it has few.
    agreeing_whole: float = 0.7
    agreeing_share: float = 0.2
    # share of a word that two words of one sense count.
    agreeing_sense: float = 0.4
    # words that an amount which both give counts for, beside its own.
    agreeing_amount: float = 2.0
    # sentences; a word in so many more of them than one, in the mean of two reports, is half topic.
    topic_repeats: float = 2.0
    # words, each weighed by how little the reports repeat it, that two passages must share beside
    # their topic, the share of the shorter passage added (a short one may be shared whole); the
    # least such share; and the words that are enough whatever share they are.
    topic_words: float = 2.5
    topic_share: float = 0.3
    topic_enough: float = 3.5
    # words that a number which both give counts for: it is seldom the topic.
    topic_number: float = 1.5
    # sentences a report; a figure that reports give oftener than this is their topic.
    figure_repeats: float = 1.5
    # days before and after publication: what is told of them is the news, and may be any of it.
    news_days: int = 1
    # share of the wordings that agree with one of two which must agree with the other as well: more
    # than every other one, for what says much of one topic agrees somewhere by chance.
    agreeing_pairs: float = 0.6
    # share of a group of clauses' reports; if one group of sentences holds so many of them, the two
    # are one claim.
    absorbed_share: float = 0.8
    # share of a group's passages that stand, as much the same words, in a larger one: from here on
    # it is that claim once more.
    repeated_share: float = 0.7
    # share of the likeness of the most central passage; one with less does not say what most say.
    central_share: float = 0.6
    # words; a run so long that two lines share in their reporters' own voice shows one text behind
    # both, and how many of them must be more than names, dates and small words.
    tied_run: int = 5
    tied_words: int = 2
    # share of the word pairs that a report quotes, and word pairs: one with no more that another
    # lacks, where that other quotes so many beside, can have all its quotes from there.
    quoted_anew: float = 0.1
    quoted_beyond: int = 4
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
    claim_linkage: float = 0.44
    # score; one pair of two groups must be as alike as this before they are joined at all.
    claim_seed: float = 0.645
    # words; a passage with fewer content words ("he said") founds no claim.
    claim_words: int = 2
    # share of its words; what a reprint says is said again of a passage that has so many of them.
    echo_share: float = 0.6

    # times; a word that the reports which hold it hold so often weighs half of its rarity.
    word_repeats: float = 0.5
    # rarity units that two passages share at which half of their likeness counts: a little in
    # common is soon all of what a short passage says.
    partner_strength: float = 4.0
    # share of their weight that two words of one sense ("vow", "pledge") count: one of them may be
    # meant in another sense.
    sense_weight: float = 0.5
    # words (two of one sense count by `lede_sense`) and share of the shorter one's, names and dates
    # left out, from which the ledes of two reports tell the same news.
    lede_words: float = 3.0
    lede_share: float = 0.33
    lede_sense: float = 0.5
    # rarity units that an amount counts for which two passages give, beside its words.
    amount_weight: float = 3.0
    # factor; the words of two persons are seldom one statement, even of one matter.
    voices_weight: float = 0.6
    # likeness (0 to 1) of two passages, each the other's likest in its report, from which they tell
    # the same.
    partner_likeness: float = 0.1
    # mean likeness to the members of a claim from which a partner of one of them joins it, or what
    # is the same statement as each of them, though it stands in another claim already.
    partner_joins: float = 0.03
    # share of a claim's wordings with which a partner of one of them must have something in common:
    # what only one of them resembles is another claim, though that one tells both.
    partner_fits: float = 0.75

    # share of a passage's words, names and who speaks left out, above which what is said in it in
    # quotation marks is all that it tells.
    uttered_share: float = 0.6
    # score of two passages that give one utterance in whatever words.
    uttered_score: float = 0.9

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
    # score; what the report nearest the source opens with is the news, a clause of it a part of it.
    brief_opening: float = 2.0
    # characters; a longer sentence is not read in a hurry, a shorter one is a scrap.
    brief_longest: int = 330
    brief_shortest: int = 45
    # share of a line's content words that an earlier line may hold before it says the same again.
    brief_overlap: float = 0.5
    # sentences of the body that count as the lead of a report.
    brief_lead: int = 3

    # --- drifts ---
    # words more than light, and share 0-1 of the rarer sentence, that a retold sentence keeps.
    retold_words: int = 3
    retold_kinship: float = 0.55
    # share 0-1 from which what the two have beside it is no other matter.
    retold_sure: float = 0.7
    # --- wordings ---
    # words; a longer stretch in marks is somebody's words even where nobody is named.
    scare_words: int = 4
    # share 0-1 of the shorter quote that must stand in the longer, in order; a translation done
    # twice keeps about two words of three.
    wording_share: float = 0.6
    # words more than light that must agree, same or unknown speaker; two make a phrase.
    wording_heavy: int = 2
    # the same where the reports name different persons: only many words overrule the names.
    wording_heavy_strangers: int = 5
    # words more than light; fewer may be said again on another day, more are not.
    wording_again: int = 6
    # share 0-1 of agreeing words in the stretch they span; below it they are chance.
    wording_density: float = 0.4
    # words in a row by which two cuts of one speech overlap; fewer are a turn of phrase.
    wording_run: int = 7
    # rarity 0-7 (see `rarity`); a single quoted word that is more usual is anybody's.
    wording_rare: float = 3.5
    # pieces; a run of words shared by more pieces than this is a set phrase and finds nothing.
    wording_shelf: int = 200
    # pieces; the same for one word of one speaker.
    wording_word_shelf: int = 40
    # words on either side of a clause of attribution that another report must print in a row.
    broken_words: int = 3
    # --- renderings: one speaker's words put twice into English ---
    # content words that each rendering must have, and that must agree; fewer are chance.
    rendering_words: int = 4
    # share 0-1 of the longer rendering's content words that agree in sense.
    rendering_share: float = 0.6
    # the same where a report says that it was spoken in another language.
    rendering_share_told: float = 0.5
    # factor; the same words are better evidence than other words of the same sense.
    rendering_lean: float = 0.6
    # log-odds; signs that add up to this make the words a translation.
    translated_odds: float = 2.0
