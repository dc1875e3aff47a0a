"""What reports assert, clause by clause, and which clauses of two reports are of one matter."""
