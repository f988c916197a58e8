"""Lists over all their pages."""
