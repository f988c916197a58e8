"""The server and the measurements: each is a process of its own, and ends with this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from benchmarks.environments import ROOT
from benchmarks.lineup import Peer

Figures = Mapping[str, float]

_TIME = 900.0  # seconds that one measurement may take: a million records take a while on a busy machine


class MeasuringError(Exception):
    """A measurement gave no figures; the text says why, in one line."""


def _isolated(module: str) -> list[str]:
    # -I leaves out the PYTHON* variables and the current folder. The checkout comes last, so that the
    # packages that are measured are those that are installed.
    boot = f"import sys; sys.path.append({str(ROOT)!r}); from benchmarks.{module} import main; main()"
    return ["-I", "-c", boot]


@contextmanager
def server(python: Path) -> Iterator[str]:
    """Run the server, and give its URL."""
    with subprocess.Popen(
        [python, *_isolated("server")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            if not url:
                raise MeasuringError("the server did not start")
            yield url
        finally:
            process.terminate()


def measure(python: Path, figure: str, peer: Peer, url: str, settings: Mapping[str, float]) -> Figures:
    """Measure one figure of one peer once; raises MeasuringError."""
    given = [f"{name}={value}" for name, value in settings.items()]
    try:
        ended = subprocess.run(
            [python, *_isolated("measure"), figure, peer.module, url, *given],
            # Where the network has a proxy, loopback is not behind it.
            env={**os.environ, "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"},
            capture_output=True,
            text=True,
            check=False,
            timeout=_TIME,
        )
    except subprocess.TimeoutExpired:
        raise MeasuringError(f"took more than {_TIME:.0f} s") from None
    if ended.returncode:
        print(ended.stderr, file=sys.stderr)
        last = (ended.stderr.strip() or f"exit {ended.returncode}").splitlines()[-1]
        raise MeasuringError(last.replace(str(ROOT), "").partition(" (/")[0])
    found = json.loads(ended.stdout.splitlines()[-1])
    if "unavailable" in found:
        raise MeasuringError(found["unavailable"])
    return cast(Figures, found)
