"""Decides for one slot whether two matched passages fill it differently."""
