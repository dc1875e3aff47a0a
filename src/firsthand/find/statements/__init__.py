"""Clauses that assert something: holder, certainty, negation, condition."""
