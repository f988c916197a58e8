"""Lists and their pages."""
