"""Sees one string."""
