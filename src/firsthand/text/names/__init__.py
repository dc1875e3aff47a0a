"""Written names: their words, their spelling, and whether two mean one bearer."""
