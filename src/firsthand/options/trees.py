"""The fitted weights of who copied whom within a group, with the runs that repeat the fit."""

from __future__ import annotations

# (term, weight). Likelihood of the whole tree of a group under the matrix-tree theorem, then
# how right the chosen trees are, fitted on generated families (seeds 511, 12, 541 and 561) of
# copies, siblings of unseen texts, agencies whose own text is seen, states of a page and
# machines' rewriting chains: `python -m benchmarks.lineage.forests` repeats it. By hand:
# `named`, `agency text` and `root agency elsewhere`, in which invented reports differ.
PARENT_WEIGHTS: tuple[tuple[str, float], ...] = (
    ("root", -1.05),
    ("root agency text", 0.46),
    ("root agency's own", 0.54),
    ("root agency elsewhere", 0.5),
    ("root names", -3.18),
    ("root covers", 3.66),
    ("root size", -1.55),
    ("root bare", -5.64),
    ("root reworded", -1.51),
    ("root reworded and cut", 3.12),
    ("root left", -3.15),
    ("root added or left", -1.94),
    ("root added and left", 5.49),
    ("root facts apart", -1.62),
    ("order", 1.59),
    ("apart", -0.47),
    ("new", 1.65),
    ("only these", -0.59),
    ("other named", -2.37),
    ("both agency", -0.58),
    ("same text", 2.64),
    ("between", -0.89),
    ("one between", -0.02),
    ("one between by runs", -0.05),
    ("less apart", -0.18),
    ("missed share", -4.23),
    ("missed runs", -0.37),
    ("new lines", -0.87),
    ("reworded", -0.06),
    ("reworded and cut", -0.97),
    ("reworded and new", -0.24),
    ("new and cut", 2.69),
    ("left", -1.13),
    ("added or left", 0.31),
    ("added and left", -1.25),
    ("new facts", -2.86),
    ("facts apart", 0.63),
    ("held", 3.3),
    ("aligned", 3.92),
    ("stamp", 2.42),
    ("named", 5.0),
    ("agency text", 1.6),
    ("length", -0.6),
    ("growth", -4.51),
    ("left over", -5.51),
)
# (term, weight): log-odds of a second and each further retelling of one report; the same in
# groups without outlets and stamps, a unit of the share of reports that credit others, and for
# those that have a parent of their own; of a second report without a parent, the same where one
# prints the text of an agency that nobody has, and of each further one. Fitted with the above.
BRANCH_WEIGHTS: tuple[tuple[str, float], ...] = (
    ("branch", -0.34),
    ("branch bare", -5.34),
    ("branch credited", 0.82),
    ("branch below", -0.34),
    ("second root", -0.67),
    ("second root by an agency", 3.49),
    ("further root", 1.08),
)
