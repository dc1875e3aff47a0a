"""Sees one report."""
