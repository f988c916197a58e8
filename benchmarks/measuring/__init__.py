"""One module per type of measurement; each has `measure(peer, url, ...)`, which returns figures by name."""
