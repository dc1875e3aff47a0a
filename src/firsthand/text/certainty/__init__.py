"""How certain one string is, and whether a rewrite of it is more or less so."""
