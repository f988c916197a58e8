"""Calls that type checkers must accept, with the types that they must see. Checked, never run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, assert_type

import httpx
import pandas
import polars

from portkey_admin import (
    AnalyticsFilters,
    ExportedFile,
    Limiter,
    OperationRecord,
    Page,
    Pager,
    PortkeyAdmin,
    RateLimitError,
    Series,
    blocking,
    bulk,
    operations,
    to_rows,
)
from portkey_admin.reconcile import Ensured
from portkey_admin_api.models import (
    ApiKey,
    CacheTotals,
    ConfigVersion,
    CostGraphDataPoint,
    CostGraphSummary,
    CreatedApiKey,
    CreatedConfig,
    CustomLog,
    Prompt,
    RotatedApiKey,
    User,
    UserGroup,
    Workspace,
    WorkspaceDetail,
    WorkspaceExclusion,
    WorkspaceMember,
)


async def workspaces(portkey: PortkeyAdmin) -> None:
    assert_type(await portkey.workspaces.create(name="Search"), Workspace)
    await portkey.workspaces.create(
        name="Search", usage_limits=[{"credit_limit": 10, "type": "cost"}], description="x"
    )
    assert_type(await portkey.workspaces.get("ws-1"), WorkspaceDetail)
    assert_type(portkey.workspaces.list(status="active"), Pager[Workspace])
    assert_type(await portkey.workspaces.list(), Page[Workspace])
    async for workspace in portkey.workspaces.list():
        assert_type(workspace, Workspace)
    async for page in portkey.workspaces.list().pages():
        assert_type(page.items, list[Workspace])
        assert_type(page.total, int | None)
        assert_type(await page.next(), Page[Workspace])
    assert_type(await portkey.workspaces.list().collect(limit=5), list[Workspace])
    await portkey.workspaces.update("ws-1", name="Find")
    await portkey.workspaces.delete("ws-1", name="Find", force_delete=True)


async def members(portkey: PortkeyAdmin) -> None:
    await portkey.workspaces.members.add("ws-1", users=[{"id": "u-1", "role": "manager"}])
    assert_type(await portkey.workspaces.members.get("ws-1", "u-1"), WorkspaceMember)
    await portkey.workspaces.members.update("ws-1", "u-1", role="admin")
    await portkey.workspaces.members.remove("ws-1", "u-1")


async def people(portkey: PortkeyAdmin) -> None:
    assert_type(await portkey.users.list().collect(), list[User])
    await portkey.users.update("u-1", role="member")
    await portkey.invites.create(
        email="ada@example.com", role="member", workspaces=[{"id": "w", "role": "manager"}]
    )


async def keys(portkey: PortkeyAdmin) -> None:
    assert_type(await portkey.api_keys.get("k-1"), ApiKey)
    created = await portkey.api_keys.create_workspace_service(
        workspace_id="ws-1", name="ci", scopes=("logs.list",), expires_at=datetime.now(UTC), rate_limits=None
    )
    assert_type(created, CreatedApiKey)
    await portkey.api_keys.create_organisation_service(name="ci", scopes=[])
    await portkey.api_keys.create_workspace_user(workspace_id="ws-1", user_id="u-1", name="ci", scopes=[])
    await portkey.api_keys.create(
        "workspace", "user", name="ci", scopes=[], user_id="u-1", workspace_id="ws-1"
    )
    await portkey.api_keys.rotate("k-1", key_transition_period_ms=1_800_000)


async def prompts_and_logs(portkey: PortkeyAdmin) -> None:
    assert_type(
        await portkey.configs.create(name="Fallback", config={"retry": {"attempts": 3}}), CreatedConfig
    )
    assert_type(portkey.configs.versions.list("pc-1"), Pager[ConfigVersion])
    assert_type(await portkey.prompts.versions.get("p-1", "v-1"), Prompt)
    await portkey.prompts.versions.update("p-1", "v-1", label_id=None)
    assert_type(portkey.guardrails.output_exclusions.list(organisation_id="o-1"), Pager[WorkspaceExclusion])
    await portkey.guardrails.input_exclusions.update(
        organisation_id="o-1", workspaces=[{"workspace_id": "w-1", "excluded": True}]
    )
    log: CustomLog = {"request": {"url": "https://model.example.com", "body": {}}, "response": {"body": {}}}
    await portkey.logs.create(**log)
    await portkey.logs.create_many([log, log])
    async for row in portkey.logs.groups.by("model", time_of_generation_min=datetime.now(UTC)):
        assert_type(row, dict[str, Any])


async def analytics(portkey: PortkeyAdmin) -> None:
    span: AnalyticsFilters = {
        "time_of_generation_min": datetime.now(UTC),
        "time_of_generation_max": "2027-01-01",
    }
    costs = await portkey.analytics.graphs.cost(**span)
    assert_type(costs, Series[CostGraphDataPoint, CostGraphSummary])
    for point in costs:
        assert_type(point, CostGraphDataPoint)
        assert_type(point.timestamp, datetime)
    assert_type(costs.summary, CostGraphSummary)
    assert_type(costs.to_pandas(), pandas.DataFrame)
    assert_type(costs.to_polars(), polars.DataFrame)
    cached = await portkey.analytics.summary.cache(
        time_of_generation_min="2027-01-01",
        time_of_generation_max="2027-02-01",
        virtual_keys=["openai", "groq"],
        status_code=(429, 500),
        metadata={"team": "search"},
    )
    assert_type(cached.summary, CacheTotals)
    users = portkey.analytics.groups.users(page_size=50, **span)
    assert_type(users, Pager[UserGroup])
    assert_type(to_rows(await users.collect()), list[dict[str, Any]])


async def exports(portkey: PortkeyAdmin) -> None:
    file = await portkey.log_exports.run(
        to="logs.jsonl", filters={"cost_min": 1}, requested_data=["id", "cost"]
    )
    assert_type(file, ExportedFile)
    async with portkey.log_exports.stream(filters={}, requested_data=["id"], timeout=None) as records:
        async for record in records:
            assert_type(record, dict[str, Any])
    await portkey.log_exports.fetch("e-1", to=file.path, on_progress=lambda progress: progress.records)


async def clients() -> None:
    limiter = Limiter(20, rate=50)
    async with (
        httpx.AsyncClient() as http_client,
        PortkeyAdmin(
            timeout=httpx.Timeout(5), deadline=None, limiter=limiter, http_client=http_client
        ) as portkey,
    ):
        assert_type(portkey, PortkeyAdmin)
        assert_type(portkey.with_options(max_retries=0, deadline=None), PortkeyAdmin)
        try:
            await workspaces(portkey)
        except RateLimitError as error:
            assert_type(error.retry_after, float | None)
    assert_type(operations(), Mapping[str, OperationRecord])


def synchronous() -> None:
    with blocking() as (portkey, run):
        assert_type(portkey, PortkeyAdmin)
        assert_type(run(portkey.workspaces.create, name="Search"), Workspace)
        assert_type(run(portkey.workspaces.list, page_size=3), Page[Workspace])
        assert_type(run(portkey.workspaces.list().collect, limit=3), list[Workspace])
        assert_type(run(portkey.workspaces.list().one), Workspace)
        for workspace in run.iterate(portkey.workspaces.list()):
            assert_type(workspace, Workspace)


async def pages(portkey: PortkeyAdmin) -> None:
    page = await portkey.workspaces.list()
    assert_type(page[0], Workspace)
    assert_type(page[:2], list[Workspace])
    for workspace in page:
        assert_type(workspace, Workspace)
    assert_type(await portkey.workspaces.list().first(), Workspace | None)


async def many(portkey: PortkeyAdmin) -> None:
    report = await bulk.ensure(portkey.workspaces, [{"name": "Search"}])
    for outcome in report.outcomes:
        if outcome.value is not None:
            assert_type(outcome.value.value, Workspace | WorkspaceDetail)
    keys = await bulk.ensure(portkey.api_keys, [{"name": "k"}], on_event=lambda event: None)
    assert_type(keys, bulk.Report[Mapping[str, object], Ensured[CreatedApiKey | RotatedApiKey | ApiKey]])
    members = await bulk.ensure(portkey.workspaces.members, [{"workspace_id": "w"}])
    assert_type(members, bulk.Report[Mapping[str, object], Ensured[WorkspaceMember]])


async def values(portkey: PortkeyAdmin) -> None:
    assert_type((await portkey.configs.get("pc-1")).config, dict[str, Any])
    messages = (await portkey.prompts.get("pp-1")).string
    assert_type(messages, str | list[Any] | dict[str, Any] | None)
    if messages is not None:
        await portkey.prompts.update("pp-2", string=messages)
    row = await portkey.analytics.groups.users(time_of_generation_min="a", time_of_generation_max="b").first()
    if row is not None:
        assert_type((row.requests, row.cost_dollars), tuple[float | None, float | None])
