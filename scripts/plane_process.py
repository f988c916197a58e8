"""A local control plane as a process of its own, for the scripts and the tests that need a real server."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import attrs
import httpx

START_SECONDS = 30.0
STOP_SECONDS = 10.0


@attrs.frozen
class Plane:
    """A running control plane."""

    url: str
    key: str = attrs.field(repr=False)


@contextmanager
def control_plane(*options: str, python: str = sys.executable) -> Iterator[Plane]:
    """Run a local control plane on a free loopback port, and stop it at the end."""
    command = [python, "-m", "portkey_admin.cli", "serve", "--ready-json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Plane(**_ready(process))
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _ready(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None
    readable, _, _ = select.select([process.stdout], [], [], START_SECONDS)
    line = process.stdout.readline() if readable else ""
    if not line:
        raise SystemExit(f"the control plane was not ready within {START_SECONDS:.0f} s")
    said = json.loads(line)
    return {"url": said["url"], "key": said["key"]}


def statistics(plane: Plane) -> dict[str, int]:
    """Ask the plane how many requests it got; this is not part of the API."""
    url = httpx.URL(plane.url).copy_with(path="/_plane/statistics")
    answer = httpx.get(url, headers={"x-portkey-api-key": plane.key}).raise_for_status().json()
    return {"requests": answer["requests"], "shed": answer["shed"]}
