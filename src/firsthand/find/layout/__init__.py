"""What is the report and what is page furniture; when it was published."""
