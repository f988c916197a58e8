"""One run: environments, the server, and all measurements in turn."""

from __future__ import annotations

import datetime
import os
import platform
import re
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import portkey_admin
from benchmarks import environments, organisations, processes
from benchmarks.environments import REQUIREMENTS, InstallError
from benchmarks.lineup import BASELINE, FIGURES, PEERS, Peer
from benchmarks.processes import MeasuringError
from benchmarks.ratios import Sample, rounded
from benchmarks.results_file import Results
from benchmarks.schedule import schedule


def run(*, quick: bool, rounds: int, figures: Sequence[str], peers: Sequence[str]) -> Results:
    """Measure the named figures of the named peers, and of what the ratios are taken against."""
    chosen = {name: peer for name, peer in PEERS.items() if name in (*peers, BASELINE)}
    planned = [
        replace(each, peers=[name for name in each.peers if name in chosen])
        for each in FIGURES
        if each.name in figures
    ]
    load = os.getloadavg()[0]  # what else the machine was doing: the less, the more the figures are worth
    results = Results(
        day=datetime.date.today().isoformat(),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {load:.1f}",
        server="",
        command="make bench QUICK=1" if quick else "make bench",
        versions={name: version_of(peer.package, peer.environment) for name, peer in chosen.items()},
    )
    pythons = _environments(chosen, results)
    server, results.server = _server_python()
    started = time.monotonic()
    limits = {name: peer.rounds for name, peer in chosen.items()}
    with processes.server(server) as url:
        _warm_up(chosen, pythons, url, results)
        for round_, figure, name in schedule(planned, rounds, limits):
            if name not in pythons:
                continue
            settings = figure.quick if quick else figure.settings
            elapsed = time.monotonic() - started
            print(f"{elapsed:4.0f} s  round {round_ + 1}/{rounds}  {figure.name}: {name}", flush=True)
            try:
                found = processes.measure(pythons[name], figure.name, chosen[name], url, settings)
            except MeasuringError as error:
                _miss(results, name, figure.name, str(error))
            else:
                results.samples.append(Sample(round_, figure.name, name, rounded(found)))
    busiest = max((sample.figures.get("server_busy", 0.0) for sample in results.samples), default=0.0)
    if not quick and figures == [figure.name for figure in FIGURES]:
        print(f"{time.monotonic() - started:4.0f} s  plan and export", flush=True)
        results.organisations = organisations.measure(
            {"workspaces": organisations.WORKSPACES, "people": organisations.PEOPLE}
        )
    results.server += f", busy for at most {busiest:.0%} of the time"
    return results


def version_of(package: str, environment: str) -> str:
    """Return the version that an environment pins, or that of this SDK."""
    if package == "portkey-admin":
        return portkey_admin.__version__
    pins = (REQUIREMENTS / f"{environment}.txt").read_text(encoding="utf-8")
    match = re.search(rf"^{re.escape(package)}==(.+)$", pins, re.MULTILINE)
    assert match is not None, f"{package} is not pinned in {environment}.txt"
    return match[1]


def _environments(peers: Mapping[str, Peer], results: Results) -> dict[str, Path]:
    """Make the environments; returns the Python of each peer that could be installed."""
    pythons: dict[str, Path] = {}
    with tempfile.TemporaryDirectory() as folder:
        wheel = environments.build_wheel(Path(folder))
        for name in sorted({peer.environment for peer in peers.values()}):
            users = [each for each, peer in peers.items() if peer.environment == name]
            print(f"environment {name}: for {', '.join(users)}", flush=True)
            try:
                python = environments.ready(name)
                if any(peers[each].package == "portkey-admin" for each in users):
                    environments.install_wheel(python, wheel)
            except InstallError as error:
                for each in users:
                    _miss(results, each, "", str(error))
            else:
                pythons |= dict.fromkeys(users, python)
    return pythons


def _server_python() -> tuple[Path, str]:
    try:
        return environments.ready("server"), "uvloop"
    except InstallError:
        return Path(sys.executable), "asyncio"


def _warm_up(peers: Mapping[str, Peer], pythons: dict[str, Path], url: str, results: Results) -> None:
    """Use every peer once, so that what it needs is compiled and in the cache; leave out those that fail."""
    for name in list(pythons):
        try:
            processes.measure(pythons[name], "imports", peers[name], url, {})
        except MeasuringError as error:
            del pythons[name]
            _miss(results, name, "", str(error))


def _miss(results: Results, name: str, figure: str, why: str) -> None:
    print(f"{name}: {figure or 'nothing can be measured'}: {why}", flush=True)
    results.missing.setdefault(name, {})[figure] = why
