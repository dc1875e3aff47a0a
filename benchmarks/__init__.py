"""Speed, scale and quality, each with one command and its peers in the same run."""
