"""Portkey's own Python SDK walks its admin methods: the plane refuses what the live API refuses, no more."""

from __future__ import annotations

import json
from pathlib import Path

import anyio
import pytest
from peers.peopled import peopled

from benchmarks.environments import InstallError, ready
from portkey_admin.testing import ControlPlane

# What does not work, how it fails, and who is right. All else has to work.
REFUSED = {
    # The plane: a workspace with providers stays, and a new one has one (Portkey's Terraform provider).
    "admin.workspaces.delete": "ConflictError",
    # The plane: this export was stopped.
    "logs.exports.download": "BadRequestError",
    # The plane: "allow" or "deny", as Portkey documents it. The SDK's type says that it is an object.
    "mcp_servers.user_access.list": "ValidationError",
}


async def test_every_admin_method_works_or_is_refused_by_right() -> None:
    try:
        python = await anyio.to_thread.run_sync(ready, "portkey-ai")
    except InstallError as error:
        pytest.skip(f"portkey-ai can't be installed here: {error}")
    async with ControlPlane() as plane, plane.serve() as url, plane.client() as portkey:
        workspace, member, key = await peopled(plane, portkey)
        walk = [
            python,
            Path(__file__).with_name("walk.py"),
            url,
            plane.api_key,
            key,
            workspace,
            member,
        ]
        ended = await anyio.run_process([str(part) for part in walk], check=False)
    assert ended.returncode == 0, ended.stderr.decode()
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told["not_tried"] == []
    failed = {name: came_to for name, came_to in told["came_to"].items() if came_to != "ok"}
    assert {name: came_to.partition(":")[0] for name, came_to in failed.items()} == REFUSED, failed
    assert plane.statistics().simulated == {}
