"""Sees many reports."""
