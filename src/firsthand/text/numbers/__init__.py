"""Numbers of one string: numerals, units, and the words that widen them."""
