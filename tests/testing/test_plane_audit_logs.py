from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

ALWAYS = {"start_time": "2025-12-31T00:00:00Z", "end_time": "2026-12-31T00:00:00Z"}


async def listed(api: Conversation, **query: str | int) -> Any:
    organisation_id = api.plane.snapshot()["facts"]["organisation_id"]
    return await api("GET", "/audit-logs", query={**ALWAYS, "organisation_id": organisation_id, **query})


async def test_every_change_is_listed_the_newest_first_and_reads_are_not() -> None:
    async with conversation() as api:
        made = await api.workspace()
        await api("GET", f"/admin/workspaces/{made['id']}")
        await api("PUT", f"/admin/workspaces/{made['id']}", {"name": "Find"})
        page = await listed(api)
        assert (page["object"], page["total"]) == ("analytics-graph", 2)
        assert [(row["method"], row["action"]) for row in page["records"]] == [
            ("PUT", "update"),
            ("POST", "create"),
        ]
        assert all("id" not in row for row in page["records"])


async def test_each_filter_keeps_the_records_that_it_names() -> None:
    async with conversation() as api:
        made = await api.workspace()
        await api("PUT", f"/admin/workspaces/{made['id']}", {"name": "Find"})
        await api("DELETE", "/api-keys/no-such-key", status=403)
        first = (await listed(api))["records"][-1]
        for name in (
            "method",
            "uri",
            "request_id",
            "user_id",
            "user_type",
            "workspace_id",
            "response_status_code",
            "resource_type",
            "action",
            "country",
        ):
            found = (await listed(api, **{name: first[name]}))["records"]
            assert first in found, name
            assert all(row[name] == first[name] for row in found), name
            assert len(found) < 3 or name in ("user_id", "user_type", "country"), name
        assert (await listed(api, response_status_code=403, method="DELETE"))["total"] == 1
        assert (await listed(api, client_ip="203.0.113.9"))["total"] == 0


async def test_both_ends_of_the_span_belong_to_it() -> None:
    async with conversation() as api:
        await api.workspace("One")
        api.clock.advance(60)
        await api.workspace("Two")
        minute = {"start_time": "2026-01-01T00:00:00Z", "end_time": "2026-01-01T00:01:00Z"}
        assert (await listed(api, **minute))["total"] == 2
        assert (await listed(api, **minute | {"end_time": "2026-01-01T00:00:59Z"}))["total"] == 1
        assert (await listed(api, **minute | {"start_time": "2026-01-01T01:00:01+01:00"}))["total"] == 1


async def test_records_come_in_pages() -> None:
    async with conversation() as api:
        for name in ("One", "Two", "Three"):
            await api.workspace(name)
        page = await listed(api, page_size=2, current_page=1)
        assert (len(page["records"]), page["total"]) == (1, 3)
        await listed_wrongly(api, page_size=101)


@pytest.mark.parametrize("missing", ["start_time", "end_time", "organisation_id"])
async def test_the_span_and_the_organisation_have_to_be_said(missing: str) -> None:
    async with conversation() as api:
        said = {**ALWAYS, "organisation_id": "o"}
        query = {name: value for name, value in said.items() if name != missing}
        assert missing in (await api("GET", "/audit-logs", query=query, status=400))["data"]["message"]


async def test_what_makes_no_sense_is_refused() -> None:
    async with conversation() as api:
        await api("GET", "/audit-logs", query={**ALWAYS, "organisation_id": "another"}, status=404)
        assert "end_time" in (await listed_wrongly(api, end_time="2020-01-01T00:00:00Z"))["data"]["message"]
        assert "start_time" in (await listed_wrongly(api, start_time="yesterday"))["data"]["message"]


async def listed_wrongly(api: Conversation, **query: str | int) -> Any:
    organisation_id = api.plane.snapshot()["facts"]["organisation_id"]
    said = {**ALWAYS, "organisation_id": organisation_id, **query}
    return await api("GET", "/audit-logs", query=said, status=400)
