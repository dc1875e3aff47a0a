"""Slots that the reports of a story fill differently."""
