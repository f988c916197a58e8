"""What the SDK costs beside its peers: `make bench` measures it, see `benchmarks/__main__.py`."""
