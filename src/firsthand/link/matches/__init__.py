"""Which passages of two reports say the same."""
