"""Who proposes, accepts, rejects or demands what, on which condition."""
