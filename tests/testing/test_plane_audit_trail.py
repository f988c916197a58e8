"""Every call that could change something leaves a record, and no record holds a secret."""

from __future__ import annotations

import json
from typing import Any

from plane_conversation import Conversation, conversation, spec

from portkey_admin.testing import ControlPlane, ErrorStatus, FaultPlan, ManualClock, Rule
from portkey_admin.testing.plane.access import caller
from portkey_admin.testing.plane.auditing import record_of
from portkey_admin.testing.plane.incoming import Incoming
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Row, Table


def records(api: Conversation) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = api.plane.snapshot()["tables"]["audit_logs"]
    return rows


async def test_a_change_is_recorded_with_who_what_when_and_from_where() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"], role="manager")
        key = await api.api_key(
            "workspace/user", workspace_id=made["id"], user_id=user_id, scopes=["workspaces.update"]
        )
        api.clock.advance(60)
        path = f"/admin/workspaces/{made['slug']}"
        headers = {"x-portkey-api-key": key["key"], "user-agent": "test"}
        response = await api.http.put(path, json={"name": "New"}, params={"why": "x"}, headers=headers)
        record = records(api)[-1]
        assert record == {
            "id": response.headers["x-portkey-request-id"],
            "request_id": response.headers["x-portkey-request-id"],
            "timestamp": "2026-01-01T00:01:00.000Z",
            "method": "PUT",
            "uri": f"/v1{path}",
            "query_params": '{"why": "x"}',
            "request_headers": record["request_headers"],
            "request_body": '{"name": "New"}',
            "response_status_code": 200,
            "resource_type": "workspaces",
            "action": "update",
            "user_id": user_id,
            "user_type": "api_key",
            "workspace_id": made["id"],
            "organisation_id": made["organisation_id"],
            "client_ip": "127.0.0.1",
            "country": "XX",
        }
        assert json.loads(record["request_headers"]) == {
            "content-type": "application/json",
            "host": "control-plane.test",
            "user-agent": "test",
            "x-portkey-api-key": "***",
        }


async def test_reads_and_strangers_leave_no_record() -> None:
    async with conversation() as api:
        await api("GET", "/admin/users")
        await api("POST", "/admin/workspaces", {"name": "Search"}, key="nobody", status=401)
        await api("POST", "/no/such/path", {}, status=404)
        assert records(api) == []


async def test_what_was_refused_is_recorded_as_it_was_answered() -> None:
    async with conversation() as api:
        key = (await api.api_key(scopes=["logs.view"]))["key"]
        await api("POST", "/admin/workspaces", {"name": "Search"}, key=key, status=403)
        await api("POST", "/admin/workspaces", {"name": 5}, status=400)
        await api("DELETE", "/admin/workspaces/ws-nothing-000000", {"name": "x"}, status=403)
        told = [(row["action"], row["response_status_code"], row["request_body"]) for row in records(api)[1:]]
        # A body that was not looked at, or that was wrong, is not kept.
        assert told == [("create", 403, ""), ("create", 400, ""), ("delete", 403, '{"name": "x"}')]


async def test_no_record_holds_a_secret() -> None:
    async with conversation() as api:
        made = await api.api_key()
        rotated = await api("POST", f"/api-keys/{made['id']}/rotate")
        kept = json.dumps(records(api))
        for secret in (made["key"], rotated["key"], api.plane.api_key):
            assert secret not in kept


def test_the_secrets_of_a_body_are_masked() -> None:
    organisation = Organisation(
        tables={"workspaces": Table(unique=("slug",))}, events={}, clock=ManualClock(), seed=0
    )
    body = {"name": "OpenAI", "key": "sk-very-secret", "configurations": {"client_secret": "hidden-one"}}
    row: Row = {"id": "k", "type": "workspace-service", "scopes": [], "workspace_id": "w", "user_id": None}
    exchange = Incoming(
        number=7,
        method="POST",
        path="/v1/integrations",
        query="",
        headers={},
        content=b"",
        operation=spec().operations["integrations.create"],
        caller=caller(row),
        body=body,
    )
    record = record_of(exchange, 200, organisation)
    assert json.loads(record["request_body"]) == {
        "name": "OpenAI",
        "key": "***",
        "configurations": {"client_secret": "***"},
    }
    # A key that stands for nobody is told by its id, and is about its own workspace.
    assert (record["user_id"], record["workspace_id"]) == ("k", "w")


async def test_a_write_whose_answer_is_lost_is_recorded_as_it_was_done() -> None:
    plan = FaultPlan([Rule(ErrorStatus(502, after=True), on="workspaces.create")])
    async with ControlPlane(spec=spec(), faults=plan) as plane:
        http = plane.http_client()
        assert (await http.post("/admin/workspaces", json={"name": "Search"})).status_code == 502
        (record,) = plane.snapshot()["tables"]["audit_logs"]
        assert record["response_status_code"] == 200
        plane.faults = FaultPlan([Rule(ErrorStatus(502), on="workspaces.create")])
        await http.post("/admin/workspaces", json={"name": "Search"})
        assert len(plane.snapshot()["tables"]["audit_logs"]) == 1
