"""A page for a browser that shows what the plane holds and what it is asked, while it happens."""
