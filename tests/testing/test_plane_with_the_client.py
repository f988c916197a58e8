"""The SDK's own client against the plane, in process and over real sockets."""

from __future__ import annotations

import pytest
from plane_closing import closed
from plane_conversation import spec

from portkey_admin import PermissionDeniedError, PortkeyAdmin
from portkey_admin.testing import ControlPlane


async def test_the_client_works_in_process() -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        made = await portkey.workspaces.create(name="Search")
        assert (await portkey.workspaces.get(made.id)).name == "Search"
        await closed(portkey, made.id, "Search")
        with pytest.raises(PermissionDeniedError, match="workspace not found"):
            await portkey.workspaces.get("ws-nothing-000000")


async def test_the_client_pages_over_real_sockets() -> None:
    async with (
        ControlPlane(spec=spec()) as plane,
        plane.serve() as url,
        PortkeyAdmin(api_key=plane.api_key, base_url=url) as portkey,
    ):
        names = [f"Team {number}" for number in range(5)]
        for name in names:
            await portkey.workspaces.create(name=name)
        assert [row.name async for row in portkey.workspaces.list(page_size=2)] == names
