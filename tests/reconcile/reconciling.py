"""A control plane behind real sockets, a client whose waits take no time, and what the client wrote."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import anyio
import anyio.lowlevel
import attrs
import httpx
from plane_conversation import spec

from portkey_admin import Limiter, PortkeyAdmin
from portkey_admin.calls.clock import Clock
from portkey_admin.reconcile import Reconciler
from portkey_admin.testing import Behaviour, ControlPlane, FaultPlan, ManualClock, Rule
from portkey_admin.testing.faults import Kind

_USUAL = Behaviour()


@attrs.frozen
class Write:
    """A request that is no read, as it went out."""

    method: str
    path: str
    body: Any


@attrs.define
class Scene:
    """A plane, a client of it, and what has been written since `writes` was last cleared."""

    plane: ControlPlane
    clock: ManualClock
    portkey: PortkeyAdmin
    writes: list[Write]
    waits: list[float]
    home: dict[str, str] = attrs.field(factory=dict)
    """What things refer to: ids and slugs by name."""

    def hurt(self, fault: Kind, on: str, *, first: int | None = 1) -> None:
        """Let a fault befall the first so many of these requests from now on."""
        self.plane.faults = FaultPlan([Rule(fault, on=on, first=first)])

    def reconciler(self) -> Reconciler:
        """Return one that has read nothing yet."""
        return Reconciler(self.portkey.transport)

    def requests(self, *, since: int = 0) -> int:
        """Return how many requests the plane has received."""
        return self.plane.statistics().requests - since

    def sent(self, method: str) -> list[Any]:
        """Return the bodies of the writes with this method."""
        return [write.body for write in self.writes if write.method == method]


@asynccontextmanager
async def scene(behaviour: Behaviour = _USUAL) -> AsyncIterator[Scene]:
    """Serve a plane, and open a client for it."""
    writes: list[Write] = []
    waits: list[float] = []
    time = ManualClock()

    async def note(request: httpx.Request) -> None:
        if request.method != "GET":
            body = json.loads(request.content) if request.content else None
            writes.append(Write(request.method, request.url.path, body))

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        time.advance(seconds)
        await anyio.lowlevel.checkpoint()

    clock = Clock(now=lambda: anyio.current_time() + sum(waits), sleep=sleep, random=lambda: 1.0)
    async with (
        ControlPlane(spec=spec(), clock=time, behaviour=behaviour) as plane,
        plane.serve() as url,
        httpx.AsyncClient(event_hooks={"request": [note]}) as http,
    ):
        portkey = PortkeyAdmin(
            plane.api_key, base_url=url, http_client=http, timeout=5.0, limiter=Limiter(clock=clock)
        )
        portkey.transport._clock = clock
        async with portkey:
            yield Scene(plane, time, portkey, writes, waits)


@asynccontextmanager
async def furnished(behaviour: Behaviour = _USUAL) -> AsyncIterator[Scene]:
    """Give a scene whose organisation has a workspace with a person, an integration and a collection."""
    async with scene(behaviour) as here:
        portkey, home = here.portkey, here.home
        workspace = await portkey.workspaces.create(name="Search")
        home |= {"workspace": workspace.id, "slug": workspace.slug}
        await portkey.invites.create(email="ada@example.com", role="member")
        await portkey.invites.create(email="Bob@example.com", role="member")
        here.plane.accept_invites()
        users = {user.email: user for user in await portkey.users.list().collect()}
        home |= {"ada": users["ada@example.com"].id, "owner": users["owner@example.com"].id}
        home["organisation"] = str((await portkey.workspaces.get(workspace.id)).organisation_id)
        await portkey.workspaces.members.add(workspace.id, users=[{"id": home["ada"], "role": "member"}])
        await portkey.integrations.create(
            slug="house", name="House", ai_provider_id="openai", key="sk-invented", workspace_id=workspace.id
        )
        owners: dict[str, Any] = {
            "desk": {"workspace_id": workspace.id},
            "hall": {"organisation_id": home["organisation"]},
        }
        for slug, owner in owners.items():
            await portkey.mcp_integrations.create(
                slug=slug,
                name=slug.title(),
                url="https://mcp.example.com",
                auth_type="none",
                transport="http",
                **owner,
            )
        await portkey.mcp_servers.create(
            slug="front", name="Front", mcp_integration_id="desk", workspace_id=workspace.id
        )
        short = await portkey.guardrails.create(
            name="short", checks=[{"id": "default.wordCount"}], actions={"deny": True}
        )
        home |= {"guardrail": short.id, "guardrail_slug": str(short.slug)}
        collection = await portkey.collections.create(name="Support", workspace_id=workspace.id)
        home["collection"] = collection.id
        here.writes.clear()
        yield here


def filled(template: Mapping[str, Any], home: Mapping[str, str]) -> dict[str, Any]:
    """Return a description of a thing with the ids of this organisation in the place of "{names}"."""
    return {name: _filled(value, home) for name, value in template.items()}


def _filled(value: Any, home: Mapping[str, str]) -> Any:
    if isinstance(value, str) and value.startswith("{") and value.endswith("}") and value[1:-1] in home:
        return home[value[1:-1]]
    if isinstance(value, Mapping):
        return filled(value, home)
    if isinstance(value, list):
        return [_filled(item, home) for item in value]
    return value
