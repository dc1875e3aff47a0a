"""Sees one finished record."""
