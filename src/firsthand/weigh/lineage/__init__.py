"""Lines of transmission, and where the matter of a story first enters."""
