"""What each way to parse costs beside the bare parse, and what quality it gives."""
