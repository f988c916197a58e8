"""What a served plane lets in: its own hosts, clients that speak, and no key that could be guessed."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import time
import warnings
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio
import httpx
import pytest
from plane_command import command, first_line
from plane_conversation import conversation, spec

from portkey_admin.testing import ControlPlane, Dropped, FaultPlan, Rule
from portkey_admin.testing.hosts import OnlyHosts, is_loopback
from portkey_admin.testing.server import Protocol


@pytest.mark.parametrize(
    ("bound", "answered", "refused"),
    [
        ("127.0.0.1", ["127.0.0.1", "127.0.0.1:80", "localhost", "LOCALHOST:1", "[::1]:9"], ["evil.example"]),
        ("127.0.0.1", ["plane.test:8080"], ["plane.test.evil.example", "10.0.0.1", "", "localhost:x"]),
        ("::1", ["[::1]", "localhost"], ["[::2]", "::1.evil.example", "127.0.0.1.evil.example"]),
        ("10.1.2.3", ["10.1.2.3"], ["localhost", "10.1.2.4"]),
        ("0.0.0.0", ["10.1.2.3:8080", "[fe80::1]", "localhost", socket.gethostname()], ["evil.example"]),
    ],
)
async def test_a_server_answers_to_its_own_hosts_alone(
    bound: str, answered: list[str], refused: list[str]
) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def status(*hosts: str) -> int:
        sent: list[Any] = []

        async def send(event: Any) -> None:
            sent.append(event)

        headers = [(b"host", host.encode()) for host in hosts]
        await OnlyHosts(app, bound, ["plane.test"])({"headers": headers}, None, send)  # type: ignore[arg-type]
        return int(sent[0]["status"])

    assert {host: await status(host) for host in answered} == dict.fromkeys(answered, 200)
    assert {host: await status(host) for host in refused} == dict.fromkeys(refused, 421)
    assert await status() == await status(answered[0], answered[0]) == 421


HEAD = "POST /v1/admin/workspaces HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n"
MOST = 16 * 1024 * 1024


@pytest.mark.parametrize(
    ("head", "body", "status"),
    [
        (f"{HEAD}content-length: 4\r\n\r\n", b"0\r\n\r\n", 400),
        (f"{HEAD}\r\n", b"%x\r\n" % (MOST + 1) + b" " * (MOST + 1), 413),
    ],
    ids=["two lengths", "no end"],
)
async def test_a_body_of_unclear_length_is_refused_and_the_connection_closed(
    head: str, body: bytes, status: int
) -> None:
    def sent(url: str) -> bytes:
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as connection:
            connection.sendall(head.encode() + body)
            received = b""
            while piece := connection.recv(65536):  # until the plane closes it
                received += piece
            return received

    async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
        received = await anyio.to_thread.run_sync(sent, url)
        assert plane.statistics().requests == 0
    assert received.startswith(b"HTTP/1.1 %d " % status)
    assert b"\r\nconnection: close\r\n" in received
    assert received.count(b"HTTP/1.1 ") == 1


async def test_a_page_under_another_name_reads_and_writes_nothing() -> None:
    async with ControlPlane(spec=spec()) as plane, plane.serve() as url, httpx.AsyncClient() as http:
        headers = {"host": "evil.example", "x-portkey-api-key": plane.api_key}
        for path in ("/", "/v1/admin/workspaces", "/_plane/statistics"):
            assert (await http.get(httpx.URL(url).join(path), headers=headers)).status_code == 421
        made = await http.post(f"{url}/admin/workspaces", headers=headers, json={"name": "By a web page"})
        assert made.status_code == 421
        assert plane.statistics().requests == 0


def test_keys_are_random_unless_they_are_given_or_seeded() -> None:
    keys = [ControlPlane(spec=spec(), seed=seed).api_key for seed in (None, None, 0, 0)]
    assert len(set(keys)) == 3
    assert keys[2] == keys[3]
    assert ControlPlane(spec=spec(), api_key="mine").api_key == "mine"


def test_what_strangers_can_reach_needs_a_key_of_its_own() -> None:
    assert all(map(is_loopback, ("127.9.9.9", "::1", "LocalHost")))
    assert not any(map(is_loopback, ("0.0.0.0", "plane.test", "::", "10.0.0.1")))
    with pytest.raises(ValueError, match=r"0\.0\.0\.0 can be reached"):
        ControlPlane(spec=spec(), seed=3).serve("0.0.0.0")
    with command("serve", "--host", "0.0.0.0") as process:
        _, complaint = process.communicate(timeout=300)
    assert process.returncode == 2
    assert "--api-key" in complaint
    flags = ("--api-key", "mine", "--ready-json", "--behaviour", "default_workspace")
    with command("serve", "--host", "0.0.0.0", *flags) as process:
        port = urlsplit(json.loads(first_line(process))["url"]).port
        answer = httpx.get(
            f"http://127.0.0.1:{port}/v1/admin/workspaces", headers={"x-portkey-api-key": "mine"}
        )
        process.terminate()
        _, told = process.communicate(timeout=300)
    assert answer.json()["total"] == 1
    assert "can be reached from other machines" in told


async def test_the_plane_s_own_routes_are_for_the_key_that_it_began_with_and_have_bounds() -> None:
    async with conversation() as api:
        await api.workspace()
        other = {"x-portkey-api-key": (await api.api_key(scopes=["workspaces.list"]))["key"]}
        for method, path in (("GET", "statistics"), ("GET", "live"), ("POST", "logs"), ("POST", "usage")):
            url = f"http://control-plane.test/_plane/{path}"
            assert (await api.http.request(method, url, headers=other)).status_code == 403, path
        logs = "http://control-plane.test/_plane/logs"
        for body in ({"count": 100_001}, {"count": -1}, {"count": 1, "days": 1e9}, {"count": 1, "days": 0}):
            assert (await api.http.post(logs, json=body)).status_code == 400, body
        accept = "http://control-plane.test/_plane/invites/accept"
        assert (await api.http.post(accept, json={"ids": ["x"] * 10_001})).status_code == 400


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET /v1/admin/users HTTP/1.1\r\nhost: ",
        b"POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9\r\n\r\n{",
    ],
)
async def test_a_client_that_says_nothing_more_is_let_go(
    begun: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Protocol, "silent_seconds", 0.2)
    async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as silent:
            silent.sendall(begun)
            while silent.recv(65536):
                pass  # a refusal may come before the end


async def test_a_client_that_says_a_little_again_and_again_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Protocol, "whole_seconds", 0.3)
    async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
        parts = urlsplit(url)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as slow:
            slow.sendall(b"GET /v1/admin/workspaces HTTP/1.1\r\nhost: 127.0.0.1\r\nx-dripping: ")
            slow.settimeout(0.05)
            started = time.monotonic()
            while time.monotonic() - started < 10:
                try:
                    slow.sendall(b"a")
                    if not slow.recv(65536):
                        break
                except TimeoutError:
                    continue
                except OSError:
                    break
    assert time.monotonic() - started < 5


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _text(path: Path) -> None:
    path.write_text("this is a diary, and no database at all" * 20)


def _changed(statement: str, *values: object) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute(statement, values)
        connection.commit()
        connection.close()

    return change


@pytest.mark.parametrize(
    "damage",
    [
        _cut,
        _text,
        _changed("UPDATE facts SET facts = '{'"),
        _changed("UPDATE facts SET facts = '[]'"),
        _changed("UPDATE facts SET facts = json_set(facts, '$.seed', 'x')"),
        _changed("UPDATE facts SET format = 99"),
        _changed("UPDATE rows SET row = 'x' WHERE collection = 'users'"),
        _changed("UPDATE rows SET row = '[1]' WHERE collection = 'users'"),
        _changed("UPDATE rows SET row = '{\"id\": 5}' WHERE collection = 'users'"),
        _changed("ALTER TABLE rows RENAME COLUMN row TO other"),
    ],
)
def test_a_damaged_database_is_told_in_a_line_and_let_go(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "plane.db"
    ControlPlane(spec=spec(), database=path).close()
    assert path.stat().st_mode & 0o777 == 0o600
    damage(path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a connection that is left open
        with pytest.raises(ValueError, match=r"plane\.db: ") as refused:
            ControlPlane(spec=spec(), database=path)
    assert "\n" not in str(refused.value)
    sqlite3.connect(path).close()


@pytest.mark.parametrize("end", ["ff", "7d"], ids=["no UTF-8", "no JSON"])
@pytest.mark.parametrize("place", ["rows SET row = row", "facts SET facts = facts"])
def test_no_error_of_a_damaged_database_has_a_key_in_it(place: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "plane.db"
    with closing(ControlPlane(spec=spec(), database=path)) as plane:
        key, owner = plane.api_key, plane._organisation.owner_id
    _changed(f"UPDATE {place} || CAST(x'{end}' AS TEXT)")(path)
    with pytest.raises(ValueError, match=r"plane\.db: the database is damaged: a row is not JSON") as refused:
        ControlPlane(spec=spec(), database=path)
    error: BaseException | None = refused.value
    while error is not None:
        told = f"{error} {vars(error)} {getattr(error, 'doc', '')} {getattr(error, 'object', '')}"
        assert key not in told
        assert owner not in told
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("settings", [{"rate": -1}, {"faults": FaultPlan([Rule(Dropped(), on="no.such")])}])
def test_what_a_plane_refuses_leaves_no_database_open(settings: Any, tmp_path: Path) -> None:
    path = tmp_path / "plane.db"
    ControlPlane(spec=spec(), database=path).close()
    with pytest.raises(ValueError, match=r"rate|no\.such") as refused:
        ControlPlane(spec=spec(), database=path, **settings)
    ControlPlane(spec=spec(), database=path).close()  # though `refused` holds all that there was
    del refused


async def test_a_database_that_is_full_is_told_in_a_line(tmp_path: Path) -> None:
    plane = ControlPlane(spec=spec(), database=tmp_path / "plane.db")
    async with plane, plane.http_client() as http:
        assert plane._database is not None
        connection = plane._database._connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        body = {"name": "Big", "description": "d" * 100_000}
        failed = await http.post("/admin/workspaces", json=body)
        assert failed.status_code == 500
        assert "database cannot be written: database or disk is full" in failed.json()["data"]["message"]
        with pytest.raises(ValueError, match="database or disk is full"):
            plane.generate_logs(5)
        connection.execute(f"PRAGMA max_page_count = {pages * 100}")
        assert (await http.get("/admin/workspaces")).status_code == 200
    with closing(ControlPlane(spec=spec(), database=tmp_path / "plane.db")) as again:
        assert "d" * 100_000 in str(again.snapshot())


def test_a_database_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "plane.db"
    path.touch(0o644)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere.db")
    os.mkfifo(tmp_path / "pipe")
    for other, why in {"": "directory", "link": "a file that is not there", "pipe": "a pipe"}.items():
        with pytest.raises(ValueError, match=why):
            ControlPlane(spec=spec(), database=tmp_path / other)
    assert not (tmp_path / "elsewhere.db").exists()
    plane = ControlPlane(spec=spec(), database=path)
    modes = {each.name: each.stat().st_mode & 0o777 for each in tmp_path.glob("plane.db*")}
    plane.close()
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize(
    "change",
    [
        {"facts": {}},
        {"facts": None},
        {"tables": {"users": [5]}},
        {"tables": {"users": [{"id": "1", "address": []}]}},
        {"tables": {"timetable": [{"id": "1"}]}},
        {"tables": {"workspaces": [{"id": "1", "name": 5}]}},
        {"tables": {"workspaces": [{"id": "1", "created_at": []}]}},
        {"tables": {"api_keys": [{"id": "1", "workspace_id": True}]}},
        {"tables": {"api_keys": [{"id": "1", "scopes": "logs.view"}]}},
        {"tables": {"api_keys": [{"id": "1", "defaults": 1.5}]}},
        {"tables": {"nothing_like_it": []}},
        {"format": 2},
    ],
)
def test_a_damaged_snapshot_changes_nothing(change: dict[str, object]) -> None:
    plane = ControlPlane(spec=spec(), seed=1)
    before = plane.snapshot()
    with pytest.raises(ValueError, match=r"snapshot|row"):
        plane.restore({**before, **change})
    assert plane.snapshot() == before
