"""Log exports: start, wait, download, read."""
