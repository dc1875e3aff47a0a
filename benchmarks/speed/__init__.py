"""Speed of each part as a ratio to the bare parse and to peers in the same run."""
