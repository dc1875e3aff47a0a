"""Tests of the generated families and their scores."""
