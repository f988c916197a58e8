"""Draw the results of a run: calls per second at 50 in flight, and milliseconds until the first answer.

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
matplotlib.rcParams.update({"svg.hashsalt": "portkey-admin", "font.size": 11, "svg.fonttype": "path"})

from matplotlib import pyplot  # noqa: E402  # after the backend was chosen

_OURS = "portkey-admin"
_SHOWN = {
    "portkey-admin, aiohttp": "portkey-admin over aiohttp",
    "portkey-admin": "portkey-admin",
    "aiohttp": "aiohttp alone",
    "httpx2": "httpx2 alone",
    "httpx": "httpx alone",
    "portkey-ai": "portkey-ai",
}
_PANELS = (
    ("calls", "calls_per_second_50", "Calls per second, 50 at once\nlonger is better", False),
    ("imports", "called_ms", "Milliseconds until the first answer\nshorter is better", True),
)


def main() -> None:
    """Draw a bar for each, longest first, with its figure beside it."""
    results, plot = (Path(name) for name in sys.argv[1:])
    summary = json.loads(results.read_text(encoding="utf-8"))["summary"]
    figure, panels = pyplot.subplots(1, 2, figsize=(11, 3.4), constrained_layout=True)
    for axes, (name, metric, title, is_less_better) in zip(panels, _PANELS, strict=True):
        found = {
            _SHOWN[peer]: float(metrics[metric]["value"]["median"])
            for peer, metrics in summary.get(name, {}).items()
            if peer in _SHOWN and metric in metrics
        }
        _bars(axes, found, title, best_last=not is_less_better)
    figure.savefig(plot, metadata={"Date": None})


def _bars(axes: Any, found: dict[str, float], title: str, *, best_last: bool) -> None:
    names = sorted(found, key=found.__getitem__, reverse=not best_last)  # the best stands on top
    values = [found[name] for name in names]
    colours = ["#c62828" if name.startswith(_OURS) else "#b0b7bf" for name in names]
    bars = axes.barh(names, values, 0.7, color=colours)
    axes.bar_label(bars, [f"{value:,.0f}" for value in values], padding=4)
    for label in axes.get_yticklabels():
        label.set_fontweight("bold" if label.get_text().startswith(_OURS) else "normal")
    axes.set_title(title, loc="left", fontsize=11)
    axes.margins(x=0.14)
    axes.tick_params(length=0)
    axes.xaxis.set_visible(False)
    for side in axes.spines.values():
        side.set_visible(False)


if __name__ == "__main__":
    main()
