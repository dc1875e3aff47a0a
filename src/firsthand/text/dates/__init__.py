"""Time expressions of one string: read by tables of rules, resolved from their anchor."""
