"""One measurement in the environment of one peer; prints its figures as one line of JSON.

    python -I -c BOOT figure peer url name=value...

BOOT puts the checkout at the end of `sys.path`, so that installed packages come first. Nothing is imported
here before it has to be: the imports of the peer are measured in this very process.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Measure what the command line says."""
    figure, peer, url, *settings = sys.argv[1:]
    measuring = __import__(f"benchmarks.measuring.{figure}", fromlist=["measure"])
    module = __import__(f"benchmarks.peers.{peer}", fromlist=["MODULE"])
    numbers = {name: float(value) for name, _, value in (each.partition("=") for each in settings)}
    from benchmarks.peers.client import UnavailableError

    try:
        figures = measuring.measure(module, url, **numbers)
    except UnavailableError as error:
        figures = {"unavailable": str(error)}
    import json

    print(json.dumps(figures))
