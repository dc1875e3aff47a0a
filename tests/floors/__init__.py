"""Floors of quality: invented texts with the truth written into them, and the score they reach.

Some items are ones that are still missed, so that no floor is 1. A floor may be raised when a rule
learns; it is not lowered to let a change pass.
"""
