"""What two reports of a story have in common, and whether they depend on one text."""
