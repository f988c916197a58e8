"""The whole state: written out and put back, and kept in a file that outlives the process."""

from __future__ import annotations

import json
import signal
import sqlite3
import sys
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from plane_command import command, first_line
from plane_conversation import Conversation, conversation, spec

from portkey_admin.testing import ControlPlane, ManualClock
from portkey_admin.testing.plane.history import History
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Table


async def populated(api: Conversation) -> Any:
    """Make a bit of everything, also what is due later, and return a workspace."""
    made = await api.workspace()
    await api.member(made["id"])
    await api("POST", "/admin/users/invites", {"email": "b@example.com", "role": "member", "workspaces": []})
    key = await api.api_key(expires_at="2026-01-01T01:00:00Z")
    await api("POST", f"/api-keys/{key['id']}/rotate")
    for name in ("Ads", "Maps"):
        await api.close(await api.workspace(name))
    return made


READINGS: list[tuple[str, dict[str, str]]] = [
    ("/admin/workspaces", {}),
    ("/admin/workspaces", {"status": "archived"}),
    ("/admin/users", {}),
    ("/admin/users/invites", {"status": "accepted"}),
    ("/api-keys", {}),
]


async def test_a_restored_plane_answers_as_the_one_that_the_snapshot_is_of() -> None:
    async with conversation(seed=3) as one, conversation(seed=4) as other:
        await populated(one)
        document = json.loads(json.dumps(one.plane.snapshot()))
        other.plane.restore(document)
        assert other.plane.snapshot() == document
        key = one.plane.api_key
        assert other.plane.api_key == key
        for path, query in READINGS:
            assert await one("GET", path, query=query) == await other("GET", path, query=query, key=key)
        # And it goes on as the first one does: the same ids next, the same things due.
        assert await one.workspace("Next") == await other(
            "POST", "/admin/workspaces", {"name": "Next"}, key=key
        )
        for api in (one, other):
            api.clock.advance(3601)
        assert await one("GET", "/api-keys") == await other("GET", "/api-keys", key=key)
        assert [row["status"] for row in (await one("GET", "/api-keys"))["data"]] == ["expired", "active"]


async def test_a_snapshot_shares_nothing_with_the_plane() -> None:
    async with conversation() as api:
        before = api.plane.snapshot()
        made = await api.workspace()
        assert before["tables"]["workspaces"] == []
        after = api.plane.snapshot()
        after["tables"]["workspaces"][0]["name"] = "Changed"
        assert (await api("GET", f"/admin/workspaces/{made['id']}"))["name"] == "Search"
        api.plane.restore(before)
        assert (await api("GET", "/admin/workspaces"))["total"] == 0


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ({}, "this is not a snapshot"),
        ({"format": 99}, "has format 99"),
        ({"format": 1, "facts": {}, "tables": {}}, "this is not a snapshot"),
        ({"format": 1, "facts": {}, "tables": {"dragons": []}}, "does not know: dragons"),
        ({"format": 1, "facts": {}, "tables": {"users": [{"id": 5}]}}, "row without an id in users"),
        ({"format": 1, "facts": {}, "tables": {"users": ["x"]}}, "this is not a snapshot"),
    ],
)
async def test_what_is_no_snapshot_is_refused_and_changes_nothing(document: Any, complaint: str) -> None:
    async with conversation() as api:
        await api.workspace()
        before = api.plane.snapshot()
        with pytest.raises(ValueError, match=complaint):
            api.plane.restore(document)
        assert api.plane.snapshot() == before


async def test_a_database_keeps_every_change_and_its_order(tmp_path: Path) -> None:
    path, clock = tmp_path / "plane.db", ManualClock()
    async with ControlPlane(spec=spec(), clock=clock, database=path, seed=5) as plane:
        made = await populated(Conversation(plane, clock, plane.http_client()))
        held = plane.snapshot()
    # What the file holds counts for more than the seed.
    async with ControlPlane(spec=spec(), clock=clock, database=path, seed=6) as again:
        assert again.api_key == plane.api_key
        assert again.snapshot() == held
        api = Conversation(again, clock, again.http_client())
        assert (await api("GET", f"/admin/workspaces/{made['slug']}"))["id"] == made["id"]
        assert (await api.workspace("Next"))["id"] not in json.dumps(held)
        again.accept_invites()
        clock.advance(3601)
        await api("GET", "/api-keys")  # a read, by which a key expires
        held = again.snapshot()
    async with ControlPlane(spec=spec(), clock=clock, database=path) as third:
        assert third.snapshot()["tables"] == held["tables"]


async def test_a_restored_state_is_kept_too_and_a_given_key_opens_a_kept_plane(tmp_path: Path) -> None:
    path, clock = tmp_path / "plane.db", ManualClock()
    async with conversation() as api:
        await populated(api)
        document = api.plane.snapshot()
    async with ControlPlane(spec=spec(), clock=clock, database=path) as plane:
        plane.restore(document)
    async with ControlPlane(spec=spec(), clock=clock, database=path, api_key="mine") as plane:
        assert (await plane.http_client("mine").get("/admin/workspaces")).json()["total"] == 1
        held = plane.snapshot()
    assert held["tables"]["workspaces"] == document["tables"]["workspaces"]
    async with ControlPlane(spec=spec(), clock=clock, database=path) as plane:
        assert plane.api_key == "mine"


def test_a_database_is_for_one_plane_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "plane.db"
    plane = ControlPlane(spec=spec(), database=path)
    with pytest.raises(ValueError, match="locked"):
        ControlPlane(spec=spec(), database=path)
    plane.close()
    plane.close()
    ControlPlane(spec=spec(), database=path).close()


def test_what_is_no_database_of_ours_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database at all, but long enough to be looked into" * 50)
    with pytest.raises(ValueError, match=r"notes\.txt: file is not a database"):
        ControlPlane(spec=spec(), database=text)
    with pytest.raises(ValueError, match="No such file"):
        ControlPlane(spec=spec(), database=tmp_path / "no" / "such" / "folder.db")
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE orders (id)")
    connection.close()
    foreign.chmod(0o644)
    before = foreign.read_bytes()
    with pytest.raises(ValueError, match="it is not the database of a control plane"):
        ControlPlane(spec=spec(), database=foreign)
    assert (foreign.read_bytes(), foreign.stat().st_mode & 0o777) == (before, 0o644)
    for table in ("rows", "facts"):
        half = tmp_path / f"without {table}.db"
        ControlPlane(spec=spec(), database=half).close()
        with sqlite3.connect(half) as connection:
            connection.execute(f"DROP TABLE {table}")
        connection.close()
        with pytest.raises(ValueError, match="it is not the database of a control plane"):
            ControlPlane(spec=spec(), database=half)
    newer = tmp_path / "newer.db"
    ControlPlane(spec=spec(), database=newer).close()
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE facts SET format = 99")
    connection.close()
    with pytest.raises(ValueError, match="its format is not 1"):
        ControlPlane(spec=spec(), database=newer)


def test_a_killed_server_goes_on_where_it_was(tmp_path: Path) -> None:
    flags = ["serve", "--ready-json", "--database", str(tmp_path / "plane.db")]
    with command(*flags, python=sys.executable) as process:
        ready = json.loads(first_line(process))
        with httpx.Client(headers={"x-portkey-api-key": ready["key"]}, base_url=ready["url"]) as http:
            made = [http.post("/admin/workspaces", json={"name": f"Team {n}"}).json() for n in range(20)]
            http.put(f"/admin/workspaces/{made[0]['id']}", json={"name": "Renamed"})
            before = http.get("/admin/workspaces").json()
        process.send_signal(signal.SIGKILL)
        process.wait(10)
    with command(*flags, python=sys.executable) as process:
        again = json.loads(first_line(process))
        assert again["key"] == ready["key"]
        with httpx.Client(headers={"x-portkey-api-key": ready["key"]}, base_url=again["url"]) as http:
            assert http.get("/admin/workspaces").json() == before
            assert http.post("/admin/workspaces", json={"name": "More"}).json()["id"] not in json.dumps(
                before
            )


def test_whatever_was_answered_outlives_a_kill_in_the_middle_of_writes(tmp_path: Path) -> None:
    flags = ["serve", "--ready-json", "--api-key", "mine", "--database", str(tmp_path / "plane.db")]
    answered: list[str] = []
    enough = threading.Event()

    def write(url: str) -> None:
        with httpx.Client(headers={"x-portkey-api-key": "mine"}, base_url=url) as http:
            while True:
                try:
                    made = http.post("/admin/workspaces", json={"name": "Search"})
                except httpx.TransportError:
                    return
                answered.append(made.json()["id"])
                if len(answered) == 30:
                    enough.set()

    with command(*flags, python=sys.executable) as process:
        url = json.loads(first_line(process))["url"]
        writers = [threading.Thread(target=write, args=(url,)) for _ in range(4)]
        for writer in writers:
            writer.start()
        assert enough.wait(300)
        process.send_signal(signal.SIGKILL)
        for writer in writers:
            writer.join(300)
    with (
        command(*flags, python=sys.executable) as process,
        httpx.Client(headers={"x-portkey-api-key": "mine"}) as http,
    ):
        url = json.loads(first_line(process))["url"]
        kept = {row["id"] for row in http.get(f"{url}/admin/workspaces").json()["data"]}
    # A write whose answer was still on its way may be there as well.
    assert set(answered) <= kept
    assert len(kept) <= len(answered) + len(writers)


def test_a_snapshot_file_is_begun_with_and_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    flags = ["serve", "--ready-json", "--snapshot", str(path)]
    for expected in (0, 1):
        with command(*flags) as process:
            ready = json.loads(first_line(process))
            with httpx.Client(headers={"x-portkey-api-key": ready["key"]}, base_url=ready["url"]) as http:
                assert http.get("/admin/workspaces").json()["total"] == expected
                http.post("/admin/workspaces", json={"name": "Search"})
            process.send_signal(signal.SIGTERM)
            assert process.communicate(timeout=300)[1] == ""
        assert len(json.loads(path.read_text())["tables"]["workspaces"]) == expected + 1
        assert path.stat().st_mode & 0o777 == 0o600
        assert [entry.name for entry in tmp_path.iterdir()] == ["state.json"]


class TestHistory:
    def organisation(self) -> tuple[Organisation, ManualClock]:
        clock = ManualClock()
        tables = {"things": Table(unique=("slug",), grouped=("team",))}
        organisation = Organisation(tables=tables, events={}, clock=clock, seed=0)
        for id in ("1", "2", "3"):
            organisation["things"].add({"id": id, "slug": id, "team": "a"})
        return organisation, clock

    def test_the_past_has_its_rows_in_their_places_and_its_indices(self) -> None:
        organisation, clock = self.organisation()
        history = History(organisation)
        history.longest = 10
        clock.advance(1)
        things = organisation["things"]
        first, second = things.get("1"), things.get("2")
        assert first is not None
        assert second is not None
        things.change(first, {"slug": "new", "team": "b"})
        things.change(first, {"slug": "newer"})
        things.remove(second)
        things.add({"id": "4", "slug": "4", "team": "a"})
        clock.advance(1)
        past = history.seconds_ago(1.5)["things"]
        assert list(past) == [{"id": id, "slug": id, "team": "a"} for id in ("1", "2", "3")]
        assert past.find("slug", "1") == {"id": "1", "slug": "1", "team": "a"}
        assert len(past.where("team", "a")) == 3
        assert past.find("slug", "newer") is None
        assert history.seconds_ago(0.5) is organisation

    def test_what_nobody_will_want_to_see_is_forgotten(self) -> None:
        organisation, clock = self.organisation()
        history = History(organisation)
        history.longest = 1
        organisation["things"].add({"id": "4", "slug": "4", "team": "a"})
        clock.advance(5)
        organisation["things"].add({"id": "5", "slug": "5", "team": "a"})
        assert len(history) == 1
