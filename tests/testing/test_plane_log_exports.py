from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from plane_conversation import Conversation, conversation, spec
from plane_logs import WRITER, log, writer

from portkey_admin import BadRequestError, PortkeyAdmin
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.resources import log_exports

HOUR = 3600
JOB = 1
FIELDS = ["id", "trace_id", "cost", "ai_model", "metadata", "response"]


async def drafted(api: Conversation, key: str | None = None, **body: object) -> str:
    said = {"filters": {}, "requested_data": FIELDS, **body}
    return str((await api("POST", "/logs/exports", said, key=key))["id"])


async def done(api: Conversation, key: str | None = None, **body: object) -> str:
    id = await drafted(api, key, **body)
    await api("POST", f"/logs/exports/{id}/start", key=key)
    api.clock.advance(JOB)
    return id


async def fetched(api: Conversation, url: str, *, status: int = 200) -> httpx.Response:
    """Fetch an address without a key."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(api.plane)) as http:
        response = await http.get(url)
    assert response.status_code == status, response.text
    return response


async def records(api: Conversation, id: str, key: str | None = None) -> list[dict[str, Any]]:
    url = (await api("GET", f"/logs/exports/{id}/download", key=key))["signed_url"]
    return [json.loads(line) for line in (await fetched(api, url)).text.splitlines()]


async def status(api: Conversation, id: str) -> str:
    return str((await api("GET", f"/logs/exports/{id}"))["status"])


async def test_an_export_is_a_draft_then_in_progress_and_then_done_by_the_planes_clock() -> None:
    async with conversation() as api:
        made = await api.workspace()
        api.plane.generate_logs(4)
        body = {"filters": {}, "requested_data": FIELDS, "workspace_id": made["slug"], "description": "All"}
        saved = await api("POST", "/logs/exports", body)
        assert (saved["total"], saved["object"]) == (4, "export")
        path = f"/logs/exports/{saved['id']}"
        read = await api("GET", path)
        assert (read["status"], read["workspace_id"], read["description"]) == ("draft", made["id"], "All")
        assert read.keys().isdisjoint({"secret", "log_ids"})
        await api("POST", f"{path}/start")
        assert await status(api, saved["id"]) == "in_progress"
        await api("GET", f"{path}/download", status=400)
        api.clock.advance(JOB)
        assert await status(api, saved["id"]) == "success"
        assert len(await records(api, saved["id"])) == 4


async def test_the_file_holds_the_fields_that_were_asked_for_of_the_logs_that_match() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        wanted = log(status=500, metadata={"trace_id": "t-1", "team": "search"})
        await api("POST", "/logs", [wanted, log(), log(status=429)], key=key)
        id = await done(api, key, filters={"status_code": "500,503"}, requested_data=[*FIELDS, "new_field"])
        (record,) = await records(api, id, key)
        assert record.keys() == {*FIELDS, "new_field"}
        assert (record["trace_id"], record["metadata"]) == ("t-1", {"team": "search"})
        assert record["response"]["body"] == wanted["response"]["body"]
        assert record["new_field"] is None


async def test_a_page_of_the_logs_can_be_exported() -> None:
    async with conversation() as api:
        made = await api.workspace()
        ids = api.plane.generate_logs(5)
        filters = {"page_size": 2, "current_page": 1}
        id = await done(api, filters=filters, workspace_id=made["id"], requested_data=["id"])
        assert [record["id"] for record in await records(api, id)] == ids[2:4]
        for wrong in ({"page_size": 50_001}, {"page_size": -1}, {"current_page": -1}):
            body = {"filters": wrong, "requested_data": ["id"], "workspace_id": made["id"]}
            refused = await api("POST", "/logs/exports", body, status=400)
            assert next(iter(wrong)) in refused["data"]["message"]


async def test_only_so_many_logs_fit_into_one_export(monkeypatch: pytest.MonkeyPatch) -> None:
    assert log_exports.MOST_LOGS == 50_000
    monkeypatch.setattr(log_exports, "MOST_LOGS", 3)
    async with conversation() as api:
        made = await api.workspace()
        api.plane.generate_logs(4)
        body = {"filters": {}, "requested_data": ["id"], "workspace_id": made["id"]}
        assert (await api("POST", "/logs/exports", body))["total"] == 3


async def test_logs_that_come_after_the_job_are_not_in_its_file() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await api("POST", "/logs", log(), key=key)
        id = await done(api, key)
        await api("GET", f"/logs/exports/{id}", key=key)
        await api("POST", "/logs", log(), key=key)
        assert len(await records(api, id, key)) == 1


async def test_only_a_draft_is_changed_or_started_and_only_a_running_job_stopped() -> None:
    async with conversation() as api:
        made = await api.workspace()
        api.plane.generate_logs(6)
        id = await drafted(api, workspace_id=made["id"])
        path = f"/logs/exports/{id}"
        saved = await api("PUT", path, {"filters": {"page_size": 2}})
        assert (saved["id"], saved["total"]) == (id, 2)
        assert (await api("GET", path))["requested_data"] == FIELDS
        await api("POST", f"{path}/cancel", status=400)
        await api("POST", f"{path}/start")
        await api("POST", f"{path}/start", status=400)
        await api("PUT", path, {"filters": {}}, status=400)
        await api("POST", f"{path}/cancel")
        assert await status(api, id) == "stopped"
        api.clock.advance(JOB)
        assert await status(api, id) == "stopped"
        await api("GET", f"{path}/download", status=400)


async def test_a_draft_may_move_to_another_workspace() -> None:
    async with conversation() as api:
        one, two = await api.workspace("One"), await api.workspace("Two")
        api.plane.generate_logs(3, workspace=two["id"])
        id = await drafted(api, workspace_id=one["id"])
        saved = await api("PUT", f"/logs/exports/{id}", {"filters": {}, "workspace_id": two["slug"]})
        assert saved["total"] == 3
        (listed,) = (await api("GET", "/logs/exports", query={"workspace_id": two["id"]}))["data"]
        assert listed["id"] == id


async def test_an_address_opens_its_file_without_a_key_until_its_time_is_over() -> None:
    async with conversation() as api:
        made = await api.workspace()
        api.plane.generate_logs(1)
        id = await done(api, workspace_id=made["id"])
        url = (await api("GET", f"/logs/exports/{id}/download"))["signed_url"]
        first = await fetched(api, url)
        assert first.headers["content-type"] == "application/jsonl"
        assert first.headers["etag"] == (await fetched(api, url)).headers["etag"]
        api.clock.advance(HOUR)
        await fetched(api, url)
        api.clock.advance(1)
        await fetched(api, url, status=403)
        assert len(await records(api, id)) == 1


async def test_an_address_that_was_changed_opens_nothing() -> None:
    async with conversation() as api:
        made = await api.workspace()
        ids = [await done(api, workspace_id=made["id"]) for _ in range(2)]
        one, two = [(await api("GET", f"/logs/exports/{id}/download"))["signed_url"] for id in ids]
        end = urlsplit(one).query.split("&")[0].partition("=")[2]
        for changed in (
            one.replace(ids[0], ids[1]),
            one.replace(ids[0], "no-such-export"),
            one.replace(end, str(int(end) + 1)),
            one.replace(end, ""),
            one.replace(end, "²"),
            one[:-1] + ("0" if one[-1] != "0" else "1"),
            one.partition("&")[0],
            one.partition("?")[0],
        ):
            await fetched(api, changed, status=403)
        assert (await api.http.put(two)).status_code == 405
        await fetched(api, two)


async def test_the_list_of_requests_keeps_no_signature() -> None:
    async with conversation() as api:
        made = await api.workspace()
        id = await done(api, workspace_id=made["id"])
        await records(api, id)
        last = api.plane.requests[-1]
        assert (last.path, last.query, last.status) == (f"/exports/{id}.jsonl", "", 200)


async def test_the_key_of_a_user_sees_only_what_that_user_exported() -> None:
    async with conversation() as api:
        made = await api.workspace()
        keys = []
        for email in ("ada@example.com", "bo@example.com"):
            user_id = await api.member(made["id"], email)
            body = {"workspace_id": made["id"], "user_id": user_id, "scopes": WRITER}
            keys.append((await api.api_key("workspace/user", **body))["key"])
        ada, bo = keys
        own = await drafted(api, ada)
        service = await drafted(api, await writer(api, made["id"]))
        assert [row["id"] for row in (await api("GET", "/logs/exports", key=ada))["data"]] == [own]
        assert (await api("GET", "/logs/exports", key=bo))["data"] == []
        await api("GET", f"/logs/exports/{own}", key=bo, status=403)
        assert {row["id"] for row in (await api("GET", "/logs/exports"))["data"]} == {own, service}


async def test_an_export_belongs_to_a_workspace() -> None:
    async with conversation() as api:
        own, other = await api.workspace("Own"), await api.workspace("Other")
        key = await writer(api, own["id"])
        body = {"filters": {}, "requested_data": ["id"]}
        assert "workspace_id" in (await api("POST", "/logs/exports", body, status=400))["data"]["message"]
        await api("POST", "/logs/exports", {**body, "workspace_id": other["id"]}, key=key, status=403)
        by_slug = {**body, "filters": {"workspace_slug": other["slug"]}}
        made = await api("POST", "/logs/exports", by_slug)
        await api("GET", f"/logs/exports/{made['id']}", key=key, status=403)
        await api("GET", "/logs/exports/no-such-export", status=404)


async def test_fields_that_are_denied_may_not_be_exported() -> None:
    async with conversation() as api:
        made = await api.workspace()
        path = "/logs/exports/field-restrictions"
        id = await drafted(api, workspace_id=made["id"])
        assert await api("GET", path) == {"restricted_fields": []}
        api.plane.deny_export_fields(["response", "request"])
        named = await api("GET", path, query={"workspace_id": made["slug"]})
        assert named == {"restricted_fields": ["request", "response"]}
        body = {"filters": {}, "requested_data": FIELDS, "workspace_id": made["id"]}
        assert "response" in (await api("POST", "/logs/exports", body, status=400))["data"]["message"]
        await api("PUT", f"/logs/exports/{id}", body, status=400)
        api.plane.deny_export_fields([])
        await drafted(api, workspace_id=made["id"])
        await api("GET", path, query={"workspace_id": "ws-nothing"}, status=403)


async def test_filters_that_make_no_sense_leave_no_draft() -> None:
    async with conversation() as api:
        made = await api.workspace()
        leap = {"time_of_generation_min": "2026-01-01T23:59:60Z"}
        body = {"filters": leap, "requested_data": ["id"], "workspace_id": made["id"]}
        assert (
            "time_of_generation_min"
            in (await api("POST", "/logs/exports", body, status=400))["data"]["message"]
        )
        assert (await api("GET", "/logs/exports"))["total"] == 0


async def test_the_client_runs_an_export_over_real_sockets(tmp_path: Path) -> None:
    async with (
        ControlPlane(spec=spec()) as plane,
        plane.serve() as url,
        PortkeyAdmin(api_key=plane.api_key, base_url=url) as portkey,
    ):
        made = await portkey.workspaces.create(name="Search")
        ids = plane.generate_logs(200)
        seen: list[str] = []
        exported = await portkey.log_exports.run(
            to=tmp_path / "logs.jsonl",
            poll=0.05,
            on_progress=lambda progress: seen.append(progress.state),
            filters={},
            requested_data=["id", "cost"],
            workspace_id=made.id,
        )
        assert exported.records == 200
        lines = exported.path.read_text().splitlines()
        assert [json.loads(line)["id"] for line in lines] == ids
        assert (seen[0], seen[-1]) == ("draft", "done")
        assert "in_progress" in seen
        again = await portkey.log_exports.fetch(exported.export.id, to=tmp_path / "again.jsonl", poll=0.05)
        assert again.path.read_bytes() == exported.path.read_bytes()
        async with portkey.log_exports.records(exported.export.id) as lines_read:
            assert [record["id"] async for record in lines_read] == ids
        with pytest.raises(BadRequestError):
            await portkey.log_exports.cancel(exported.export.id)


async def test_the_client_runs_an_export_in_process(tmp_path: Path) -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        made = await portkey.workspaces.create(name="Search")
        plane.generate_logs(3)
        exported = await portkey.log_exports.run(
            to=tmp_path / "logs.jsonl", poll=0.05, filters={}, requested_data=["id"], workspace_id=made.id
        )
        assert exported.records == 3
