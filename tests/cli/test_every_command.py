"""Every operation called once through its command: what arrives at the control plane is what was written."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import anyio
import pytest
from cli.command_line import ServedPlane, run, serving
from plane_furnished import Furnished, furnished
from spec.sampled_calls import sampled_calls, spelled

from portkey_admin import operations
from portkey_admin.cli.parameters import option_name
from portkey_admin.cli.secrets import ISSUED, secret_fields
from portkey_admin_api import api

# What takes more than a value of the right kind: without these, the plane would refuse most of such calls.
_TAGS = '{"team": "search"}'
_QUERIES = {"metadata": _TAGS, "tags": _TAGS}
_PATHS = {"api_keys.create": {"type": "workspace", "sub-type": "service"}}
_BODIES: dict[str, dict[str, Any]] = {
    "invites.create": {"email": "ada@example.com", "workspaces": []},
    "prompt_partials.publish": {"version": 1},
    "prompts.publish": {"version": 1},
    "secret_references.create": {"allow_all_workspaces": False, "allowed_workspaces": []},
    "secret_references.update": {"allow_all_workspaces": False, "allowed_workspaces": []},
    "workspaces.create": {"users": []},
    "workspaces.delete": {"name": "Search", "force_delete": True},
    "workspaces.members.add": {"users": []},
}


def _fit(fields: Any, values: dict[str, Any]) -> None:
    if isinstance(fields, dict):
        fields |= {name: value for name, value in values.items() if name in fields}


@pytest.fixture(scope="module")
def everything() -> Furnished:
    return anyio.run(furnished)


@pytest.fixture(scope="module")
def full(everything: Furnished) -> Iterator[ServedPlane]:
    with serving(everything.plane) as served:
        yield served


@cache
def operation(id: str) -> Any:
    return api.operation(id)


def options(fields: dict[str, Any], folder: Path) -> list[str]:
    """Write fields as options, and secrets into files."""
    written: list[str] = []
    for name, value in fields.items():
        option = option_name(name)
        if isinstance(value, bool):
            written.append(option if value else f"--no-{option[2:]}")
            continue
        text = value if isinstance(value, str) else json.dumps(value)
        if list(secret_fields(name, value)):
            file = folder / f"{name}.json"
            file.write_text(text)
            text = f"@{file}"
        written += [option, text]
    return written


@pytest.mark.parametrize("id", operations())
def test_the_command_sends_what_is_written(
    id: str, full: ServedPlane, everything: Furnished, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sampled = sampled_calls()[id]
    called = operation(id)
    query, body = copy.deepcopy(sampled.query), copy.deepcopy(sampled.body)
    parameters = dict(zip(called.path_params, sampled.ids, strict=True))
    everything.refer(called.path, parameters, query, body)
    parameters |= _PATHS.get(id, {})
    _fit(query, _QUERIES)
    _fit(body, _BODIES.get(id, {}))
    plane = everything.anew()
    monkeypatch.setenv("PORTKEY_API_KEY", plane.api_key)
    monkeypatch.setenv("PORTKEY_BASE_URL", full.url)
    full.asked.clear()

    line = [*id.replace("_", "-").split("."), *parameters.values(), *options(query, tmp_path)]
    if isinstance(body, dict) and called.body.kinds:
        line += options(body, tmp_path)
    elif body is not None:
        line += ["--body", "-"]
    if id in ISSUED:
        line.append("--show-secret")
    ended = run(*line, stdin=json.dumps(body))

    path = called.path
    for name, value in parameters.items():
        path = path.replace(f"{{{name}}}", quote(value, safe=""))
    prefix = "" if called.server == "public" else "/v1"
    (asked,) = full.asked
    assert (asked.method, asked.path) == (called.method, f"{prefix}{path}"), ended.err
    assert asked.query == {name: spelled(value) for name, value in query.items()}
    assert asked.body == body
    answered = plane.requests[-1].status
    assert ended.status == (0 if answered == 200 else 1), ended.err
    if answered != 200:
        assert "request id" in ended.err
        assert ended.out == ""
    elif called.paging is not None:
        assert all(isinstance(row, dict) for row in ended.lines)
    elif ended.out:
        assert isinstance(ended.json, dict)
