"""Draw the results of a run: what an import takes, and what a call takes at 1 to 200 in flight.

    python benchmarks/plot.py results.json plot.svg

Runs in an environment that has matplotlib and nothing of ours.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
# The same results make the same file.
matplotlib.rcParams.update({"svg.hashsalt": "portkey-admin", "font.size": 9, "axes.axisbelow": True})

from matplotlib import pyplot  # noqa: E402  # after the backend was chosen

_OURS = "portkey-admin"
_IN_FLIGHT = (1, 10, 50, 200)

# Ten that differ, none of them like ours.
_PALETTE = (
    *("#1f77b4", "#7fb3d9", "#2ca02c", "#17becf", "#111111"),
    *("#9467bd", "#e377c2", "#bcbd22", "#ff9f1c", "#8c6d4f"),
)


def main() -> None:
    """Draw three panels beside each other."""
    results, plot = (Path(name) for name in sys.argv[1:])
    summary = json.loads(results.read_text(encoding="utf-8"))["summary"]
    figure, (imports, calls, cpu) = pyplot.subplots(1, 3, figsize=(16, 5), constrained_layout=True)
    if "imports" in summary:
        _bars(imports, summary["imports"])
    if "calls" in summary:
        _lines(calls, summary["calls"], "calls_per_second", "A typed list call: calls per second")
        _lines(cpu, summary["calls"], "cpu_us_per_call", "A typed list call: µs of CPU")
        figure.legend(*cpu.get_legend_handles_labels(), loc="outside right center", fontsize=8)
    figure.savefig(plot, metadata={"Date": None})


def _bars(axes: Any, peers: dict[str, Any]) -> None:
    names = sorted(peers, key=lambda name: float(peers[name]["import_ms"]["value"]["median"]), reverse=True)
    for metric, height, shade in (("loaded_ms", 0.8, 0.35), ("import_ms", 0.8, 1.0)):
        values = [peers[name][metric]["value"]["median"] for name in names]
        colours = [_colour(name) for name in names]
        axes.barh(names, values, height, color=colours, alpha=shade)
    axes.set_title("Import, ms (pale: with client and first operation)")
    axes.grid(axis="x", alpha=0.3)


def _lines(axes: Any, peers: dict[str, Any], metric: str, title: str) -> None:
    axes.set_prop_cycle(color=_PALETTE)
    for name, metrics in peers.items():
        levels = [level for level in _IN_FLIGHT if f"{metric}_{level}" in metrics]
        values = [metrics[f"{metric}_{level}"]["value"]["median"] for level in levels]
        ours = name.startswith(_OURS)
        style = {"linewidth": 2.5 if ours else 1.2, "marker": "o", "markersize": 3}
        axes.plot(levels, values, label=name, color=_colour(name) if ours else None, **style)
    axes.set(title=title, xlabel="in flight", xscale="log", yscale="log")
    axes.set_xticks(_IN_FLIGHT, [str(level) for level in _IN_FLIGHT])
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.minorticks_off()
    axes.grid(alpha=0.3)


def _colour(name: str) -> str:
    if not name.startswith(_OURS):
        return "#8a9199"
    return "#d62728" if name == _OURS else "#8c1a1a"


if __name__ == "__main__":
    main()
