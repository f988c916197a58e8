"""Calls that type checkers must accept, with the types that they must see. Checked, never run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import assert_type

import httpx

from portkey_admin import Limiter, OperationRecord, Page, Pager, PortkeyAdmin, RateLimitError, operations
from portkey_admin_api.models import ApiKey, CreatedApiKey, User, Workspace, WorkspaceDetail, WorkspaceMember


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
