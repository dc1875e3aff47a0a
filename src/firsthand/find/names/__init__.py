"""The names of a report, with titles and roles."""
