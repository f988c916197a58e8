"""`serve --demo`: a plane on which each command has something to show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from cli.command_line import run
from plane_command import command, first_line
from plane_conversation import spec

from portkey_admin import operations
from portkey_admin.testing import Behaviour, ControlPlane
from portkey_admin.testing.demo import furnish
from portkey_admin_api import api

SPAN = ["--last", "60d"]
_WITHOUT = {
    # What a plane never has by itself: only people who connect, and exclusions that somebody sets.
    "guardrails.input_exclusions.list",
    "guardrails.output_exclusions.list",
    "virtual_keys.list",  # providers are what took their place
}


@pytest.fixture(scope="module")
def ready() -> Iterator[dict[str, Any]]:
    with command("serve", "--demo", "--ready-json") as process:
        yield json.loads(first_line(process))


@pytest.fixture(autouse=True)
def settings(ready: dict[str, Any], environment: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTKEY_BASE_URL", ready["url"])
    monkeypatch.setenv("PORTKEY_API_KEY", ready["key"])


def test_each_list_has_something_to_show() -> None:
    workspace = next(row["id"] for row in run("workspaces", "list").lines if row["name"] == "Search")
    empty = []
    for id in operations():
        operation = api.operation(id)
        if operation.paging is None or operation.path_params or id in _WITHOUT:
            continue
        taken = operation.query.kinds if operation.query else {}
        line = [*id.replace("_", "-").split(".")]
        line += ["--workspace-id", workspace] if "workspace_id" in taken and id != "audit_logs.list" else []
        for begin, end in (("start_time", "end_time"), ("time_of_generation_min", "time_of_generation_max")):
            if begin in taken:
                line += [f"--{begin.replace('_', '-')}", "2000-01-01T00:00:00Z"]
                line += [f"--{end.replace('_', '-')}", "2100-01-01T00:00:00Z"]
        ended = run(*line)
        assert ended.status == 0, (id, ended.err)
        empty += [] if ended.lines else [id]
    assert empty == []


def test_charts_and_the_default_workspace_have_figures() -> None:
    for options in ([], ["--by", "model"], ["--all-workspaces"]):
        ended = run("analytics", "cost", *SPAN, *options)
        assert ended.status == 0
        assert sum(row["cents"] for row in ended.lines) > 0
    assert "(default); --all-workspaces for all" in run("analytics", "cost", *SPAN).err


def test_its_export_is_valid_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "org.yaml"
    path.write_text(run("export").out, encoding="utf-8")
    ended = run("validate", "--strict", str(path))
    assert ended.status == 0, ended.err
    assert "warning" not in ended.err


def test_it_is_the_same_each_time_and_filled_once() -> None:
    async def made() -> tuple[list[str], int]:
        async with ControlPlane(spec=spec(), behaviour=Behaviour(default_workspace=True)) as plane:
            await furnish(plane)
            written = len(plane.requests)
            await furnish(plane)
            async with plane.client() as portkey:
                ids = [each.id async for each in portkey.workspaces.list()]
                ids += [each.id async for each in portkey.api_keys.list()]
            return ids, sum(each.method != "GET" for each in plane.requests[written:])

    first, second = anyio.run(made), anyio.run(made)
    assert first == second
    assert (len(first[0]), first[1]) == (8, 0)
