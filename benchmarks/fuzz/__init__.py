"""Hostile inputs by the hundred thousand: none raises, spans hold, time stays linear."""
