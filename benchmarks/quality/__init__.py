"""Quality on sets with a gold answer: predict with the public API, score with the set's scorer."""
