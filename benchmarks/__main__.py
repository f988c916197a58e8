"""Compare this SDK with its peers: `make bench`, or `make bench QUICK=1` to check that it works.

    python -m benchmarks [--quick] [--rounds N] [--only FIGURE] [--peers NAME] [--update-readme]

Each peer has its own environment with pinned versions, and each measurement its own process. All of them call
one local server, and take turns within each round, so that noise affects all alike. Peers that can't be
installed, or that fail, are reported, and the others are measured anyway.

Writes a table, a JSON file with every measurement, and a plot to benchmarks/results: `latest` after a whole
run, `quick` after any other. The latter is not kept in git.
"""

from __future__ import annotations

import argparse
import sys

from benchmarks import plotting, readme, tables
from benchmarks.environments import FOLDER
from benchmarks.lineup import FIGURES, PEERS, QUICK_ROUNDS, ROUNDS
from benchmarks.run import run

RESULTS = FOLDER / "results"


def main() -> int:
    """Measure what the command line selects; returns 1 if a measurement of ours failed."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure the SDK and its peers."
    )
    parser.add_argument("--quick", action="store_true", help="one short round")
    parser.add_argument("--rounds", type=int, help=f"how many rounds: {ROUNDS} unless given")
    parser.add_argument("--only", action="append", choices=[figure.name for figure in FIGURES])
    parser.add_argument("--peers", action="append", choices=list(PEERS))
    parser.add_argument("--update-readme", action="store_true", help="copy the table into the README")
    options = parser.parse_args()
    results = run(
        quick=options.quick,
        rounds=options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS),
        figures=options.only or [figure.name for figure in FIGURES],
        peers=options.peers or list(PEERS),
    )
    whole = not (options.quick or options.only or options.peers)
    name = "latest" if whole else "quick"
    results.write(RESULTS / f"{name}.json")
    table = tables.render(results)
    (RESULTS / f"{name}.md").write_text(table, encoding="utf-8")
    print(f"\n{table}")
    plotting.draw(RESULTS / f"{name}.json", RESULTS / f"{name}.svg")
    if options.update_readme and whole:
        readme.update()
    return 1 if any(peer.startswith("portkey-admin") for peer in results.missing) else 0


if __name__ == "__main__":
    sys.exit(main())
