"""The plane over real sockets, under both event loops, and as a command."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import socket
import sys
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from backends import RunAsync
from plane_command import command, first_line
from plane_conversation import conversation, spec

from portkey_admin import __version__
from portkey_admin.testing import ControlPlane

KEY = "a-key-for-this-test"
HEADERS = {"x-portkey-api-key": KEY}

UNSENDABLE_KEYS = ["", " ", "two words", " padded", "padded\t", "two\nlines", "\x7f", "clé", "key\u00a0"]


def test_it_serves_over_real_sockets_from_either_event_loop(run_async: RunAsync) -> None:
    async def talk() -> None:
        async with (
            ControlPlane(spec=spec(), api_key=KEY) as plane,
            plane.serve() as url,
            httpx.AsyncClient(base_url=url, headers=HEADERS) as http,
        ):
            assert urlsplit(url).hostname == "127.0.0.1"
            made = (await http.post("/admin/workspaces", json={"name": "Search"})).json()
            assert (await http.get(f"/admin/workspaces/{made['slug']}")).json()["id"] == made["id"]
            assert plane.statistics().requests == 2

    run_async(talk)


def test_it_answers_in_process_from_either_event_loop(run_async: RunAsync) -> None:
    async def talk() -> None:
        async with conversation(latency_ms=5, rate=100) as api:
            made = await api.workspace()
            await api("GET", f"/admin/workspaces/{made['id']}")

    run_async(talk)


def test_an_error_in_the_block_comes_out_as_it_is(run_async: RunAsync) -> None:
    async def talk() -> None:
        with pytest.raises(KeyError, match="mine"):
            async with ControlPlane(spec=spec()).serve():
                raise KeyError("mine")

    run_async(talk)


def test_a_port_is_free_again_after_serving(run_async: RunAsync) -> None:
    async def talk() -> None:
        plane = ControlPlane(spec=spec())
        async with plane.serve() as url:
            port = urlsplit(url).port
            assert port is not None
        async with plane.serve(port=port) as again:
            assert again == url

    run_async(talk)


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_the_command_says_when_it_is_ready_serves_and_ends_in_order(stop: signal.Signals) -> None:
    with command("serve", "--api-key", KEY) as process:
        line = first_line(process)
        found = re.fullmatch(r"portkey control plane: (http://127\.0\.0\.1:\d+/v1)  key: (.+)\n", line)
        assert found is not None
        assert found[2] == KEY
        with httpx.Client(headers=HEADERS) as http:
            assert http.get(f"{found[1]}/admin/users").json()["total"] == 1
        process.send_signal(stop)
        output, complaints = process.communicate(timeout=300)
        assert (process.returncode, output, complaints) == (0, "", "")


def test_the_command_passes_its_flags_on_and_speaks_json() -> None:
    flags = "--latency-ms 5 --rate 0.001 --burst 2 --accept-invites-after-ms 0 --seed 3 --ready-json --port 0"
    with command("serve", *flags.split(), python=sys.executable) as process:
        ready = json.loads(first_line(process))
        assert ready["pid"] == process.pid
        with httpx.Client(headers={"x-portkey-api-key": ready["key"]}, base_url=ready["url"]) as http:
            body = {"email": "ada@example.com", "role": "member", "workspaces": []}
            assert http.post("/admin/users/invites", json=body).status_code == 200
            assert http.get("/admin/users").json()["total"] == 2
            assert http.get("/admin/users").status_code == 429


@pytest.mark.parametrize("inline", [True, False])
def test_the_command_takes_a_fault_plan(inline: bool, tmp_path: Path) -> None:
    plan = '{"rules": [{"fault": "error_status", "status": 503, "on": "users.*", "first": 1}]}'
    (tmp_path / "faults.json").write_text(plan)
    chosen = plan if inline else str(tmp_path / "faults.json")
    with (
        command("serve", "--api-key", KEY, "--ready-json", "--faults", chosen) as process,
        httpx.Client(headers=HEADERS, base_url=json.loads(first_line(process))["url"]) as http,
    ):
        assert [http.get("/admin/users").status_code for _ in range(2)] == [503, 200]
        assert http.get("/admin/workspaces").status_code == 200


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--port", "70000"], "--port"),
        (["--rate", "0"], "--rate"),
        (["--rate", "nan"], "'--rate': nan is not a finite number"),
        (["--rate", "inf"], "'--rate': inf is not a finite number"),
        (["--rate", "5", "--burst", "nan"], "'--burst': nan is not a finite number"),
        (["--latency-ms", "nan"], "'--latency-ms': nan is not a finite number"),
        (["--latency-ms", "1e999"], "'--latency-ms': 1e999 is not a finite number"),
        (["--accept-invites-after-ms", "inf"], "'--accept-invites-after-ms': inf is not a finite number"),
        (["--burst", "5"], "--burst needs --rate"),
        (["--latency-ms", "soon"], "--latency-ms"),
        *((["--api-key", key], "'--api-key': a key must be ") for key in UNSENDABLE_KEYS),
        (["--host", "256.0.0.1", "--api-key", "mine"], "can't listen on 256.0.0.1"),
        (["--nonsense"], "--nonsense"),
        (["--behaviour", "nonsense"], "--behaviour: unknown field 'nonsense'; there are default_workspace, "),
        (["--behaviour", "default_workspace=maybe"], "--behaviour: default_workspace: 'maybe' is not"),
        (["--faults", "{"], "--faults: this is not JSON"),
        (["--faults", "no-such-file.json"], "--faults: can't read no-such-file.json: "),
        (["--snapshot", "/dev/zero"], "--snapshot: can't read /dev/zero: it is a pipe, a device"),
        (["--faults", '[{"fault": "flood"}]'], "--faults: rules[0].fault: must be one of latency, "),
        (["--faults", '[{"fault": "dropped", "on": "user.*"}]'], "no operation is called 'user.*'"),
        (["--database", "/"], "--database"),
        (["--database", "no/such/folder.db"], "no/such/folder.db: No such file or directory"),
        (["--snapshot", __file__], f"--snapshot: {__file__} is not JSON"),
        (["--snapshot", "a.json", "--database", "b.db"], "give one of them"),
    ],
)
def test_a_wrong_flag_is_told_in_one_line(arguments: list[str], complaint: str) -> None:
    with command("serve", *arguments) as process:
        output, complaints = process.communicate(timeout=300)
        assert (process.returncode, output) == (2, "")
        (line,) = complaints.splitlines()
        assert line.startswith("portkey-admin: ")
        assert complaint in line


def test_a_port_in_use_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with command("serve", "--port", str(port)) as process:
            _, complaints = process.communicate(timeout=300)
            assert process.returncode == 2
            assert (
                complaints
                == f"portkey-admin: can't listen on 127.0.0.1 port {port}: {os.strerror(errno.EADDRINUSE)}\n"
            )


def test_the_command_says_its_version() -> None:
    with command("--version") as process:
        output, complaints = process.communicate(timeout=300)
        assert (process.returncode, output, complaints) == (0, f"portkey-admin {__version__}\n", "")
