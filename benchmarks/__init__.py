"""Benchmarks of the SDK and its peers: run `make bench`, and see `benchmarks/__main__.py`."""
