"""One module for each kind of figure; each has `measure(peer, url, ...)`, which returns figures by name."""
