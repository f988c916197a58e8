"""What a command prints: which rows, which of their fields, and how they are written."""
