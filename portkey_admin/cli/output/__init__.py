"""Output of commands: rows, fields and formats."""
