"""Which report of a group that depends on one text copied which."""
