"""Where a report says that its matter comes from."""
