"""The fitted weights of who copied whom within a group, with the runs that repeat the fit."""

from __future__ import annotations

# (term, weight). Likelihood of the whole tree of a group under the matrix-tree theorem, fitted
# on generated families (seeds 511 and 12) of copies, siblings of unseen texts, states of a page
# and machines' rewriting chains: `python -m benchmarks.lineage.trees` repeats it. By hand:
# `named`, `agency text` and `root agency elsewhere`, in which invented reports differ.
PARENT_WEIGHTS: tuple[tuple[str, float], ...] = (
    ("root", -0.61),
    ("root agency text", 1.67),
    ("root agency elsewhere", 0.5),
    ("root names", -3.68),
    ("root covers", 3.36),
    ("root size", -1.87),
    ("root bare", -5.11),
    ("root reworded", -2.42),
    ("root reworded and cut", 3.73),
    ("root left", -2.76),
    ("root added or left", -4.38),
    ("root added and left", 8.63),
    ("order", 1.58),
    ("apart", -0.6),
    ("new", -0.21),
    ("only these", -1.01),
    ("other named", -3.37),
    ("both agency", -1.26),
    ("same text", 3.23),
    ("between", -2.46),
    ("one between", -0.39),
    ("one between by runs", -0.33),
    ("less apart", -2.05),
    ("missed share", -6.13),
    ("missed runs", -0.36),
    ("new lines", -1.83),
    ("reworded", 0.23),
    ("reworded and cut", -0.81),
    ("reworded and new", -1.07),
    ("new and cut", 1.8),
    ("left", -1.05),
    ("added or left", 0.76),
    ("added and left", -0.69),
    ("held", 3.09),
    ("aligned", 4.28),
    ("stamp", 2.43),
    ("named", 5.0),
    ("agency text", 1.6),
    ("length", -0.49),
    ("growth", -4.17),
    ("left over", -5.36),
)

# (term, weight): log-odds of a second and each further retelling of one report; the same in
# groups without outlets and stamps, a unit of the share of reports that credit others, and for
# those that have a parent of their own. Fitted on the same families by how right the chosen
# trees are, the weights above as they stand: `python -m benchmarks.lineage.forests`.
BRANCH_WEIGHTS: tuple[tuple[str, float], ...] = (
    ("branch", -0.21),
    ("branch bare", -4.73),
    ("branch credited", 1.15),
    ("branch below", -0.5),
)
