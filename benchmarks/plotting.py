"""Draws the plot in a separate environment: matplotlib is not a dependency of ours."""

from __future__ import annotations

import subprocess
from pathlib import Path

from benchmarks import environments
from benchmarks.environments import FOLDER, InstallError


def draw(results: Path, plot: Path) -> None:
    """Draw the plot of the results, or print why there is none."""
    try:
        python = environments.ready("plot")
    except InstallError as error:
        print(f"no plot: {error}")
        return
    ended = subprocess.run([python, "-I", FOLDER / "plot.py", results, plot], check=False)
    print(f"no plot: exit {ended.returncode}" if ended.returncode else f"plot: {plot.name}")
