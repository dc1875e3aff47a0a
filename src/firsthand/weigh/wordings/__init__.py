"""The readings of one utterance side by side."""
