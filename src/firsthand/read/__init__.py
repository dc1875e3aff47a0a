"""Sees the outside: bytes in, reports out, refusals named."""
