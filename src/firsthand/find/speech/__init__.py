"""Reported speech: the marks, the cue, the content and the speaker."""
