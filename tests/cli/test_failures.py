"""How a command fails: what it says, where, and with which status."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys

import forked
import pytest
from cli.command_line import ServedPlane, run
from plane_command import command

from portkey_admin import errors
from portkey_admin.cli import reporting
from portkey_admin.cli.reporting import advice_on
from portkey_admin.testing import ErrorStatus, FaultPlan, Rule


def test_an_error_of_the_api_is_told_with_its_request_id_and_what_to_do(plane: ServedPlane) -> None:
    ended = run("users", "get", "nowhere")
    assert (ended.status, ended.out) == (1, "")
    first, second = ended.err.splitlines()
    assert first.startswith("portkey-admin: user not found (user_id 'nowhere') [404 AB08, GET /admin/users/{")
    assert "request id plane-" in first
    assert second.startswith("portkey-admin: what to do: check the id")


@pytest.mark.parametrize("options", [["-o", "json"], ["--output", "jsonl"], ["--output=json"], ["-ojson"]])
def test_a_program_gets_the_error_as_json(plane: ServedPlane, options: list[str]) -> None:
    ended = run("users", "get", "nowhere", *options)
    assert (ended.status, ended.out) == (1, "")
    error = json.loads(ended.err)["error"]
    assert error["request_id"].startswith("plane-")
    assert {name: error[name] for name in ("type", "message", "status", "code", "operation")} == {
        "type": "NotFoundError",
        "message": "user not found (user_id 'nowhere')",
        "status": 404,
        "code": "AB08",
        "operation": "users.get",
    }
    assert "check the id" in error["what_to_do"]


def test_what_may_not_be_done_leads_to_scopes(plane: ServedPlane) -> None:
    plane.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="workspaces.create")])
    ended = run("workspaces", "create", "--name", "Search")
    assert ended.status == 1
    assert "portkey-admin scopes workspaces create" in ended.err


@pytest.mark.parametrize(
    "name", [name for name in errors.__all__ if issubclass(getattr(errors, name), errors.APIError)]
)
def test_there_is_advice_on_every_error_of_a_call(name: str) -> None:
    kind = getattr(errors, name)
    general = {errors.APIError, errors.APIStatusError}
    text = advice_on(kind("a message", operation="api_keys.create"))
    assert (text is None) == (kind in general)
    assert "{" not in (text or "")


def test_advice_is_on_errors_that_exist() -> None:
    assert set(reporting._ADVICE) <= set(errors.__all__)


def test_without_a_key_it_says_where_one_is_put(served: ServedPlane) -> None:
    ended = run("workspaces", "list")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(
        "portkey-admin: no API key: set PORTKEY_API_KEY, give --key-file FILE, or create"
    )


def test_a_server_that_is_not_there_leads_to_the_doctor(
    monkeypatch: pytest.MonkeyPatch, plane: ServedPlane
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "htp://nowhere")
    monkeypatch.setenv("NO_PROXY", "")
    ended = run("workspaces", "list")
    assert (ended.status, ended.out) == (2, "")
    assert "HTTP_PROXY: a proxy is reached by" in ended.err


def test_an_interrupted_command_ends_with_130() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        environment = os.environ | {"PORTKEY_API_KEY": "a-key-for-this-test", "PORTKEY_BASE_URL": url}
        line = [forked.python(), "-m", "portkey_admin", "workspaces", "create", "--name", "Search"]
        with subprocess.Popen(
            line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            server.settimeout(20)
            connection, _ = server.accept()
            with connection:
                assert connection.recv(10)
                process.send_signal(signal.SIGINT)
                out, err = process.communicate(timeout=300)
        assert (process.returncode, out) == (130, "")
        assert err.strip().startswith(
            "portkey-admin: interrupted; workspaces.create was sent and may have been"
        )


@pytest.mark.parametrize("line", ["users list", "--help", "scopes users"])
def test_nobody_need_read_what_is_written(plane: ServedPlane, line: str) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with open(theirs, "w") as pipe:
        arguments = [sys.executable, "-m", "portkey_admin.cli", *line.split()]
        ended = subprocess.run(arguments, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")


def test_help_ends_with_0() -> None:
    with command("workspaces", "--help") as process:
        out, err = process.communicate(timeout=300)
        assert (process.returncode, err) == (0, "")
        assert "Commands:" in out


def test_a_misspelt_word_is_told_in_one_line(plane: ServedPlane) -> None:
    scopes = ["--scopes", "completion.write"]
    place = ["workspace", "service", "--workspace-id", run("workspaces", "create", "--name", "A").json["id"]]
    ended = run("api-keys", "create", *place, "--name", "x", *scopes, "--show-secret")
    assert ended.err == (
        "portkey-admin: api_keys.create: scopes[0]: 'completion.write' is not known; did you mean"
        " 'completions.write'?\n"
    )
