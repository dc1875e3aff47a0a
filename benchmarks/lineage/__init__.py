"""Lineage on generated families whose truth is known: score, peers, calibration, fit."""
