"""Sees one story: its findings and links."""
