"""Scores short stories that were written with their truth by people who knew none of our rules."""
