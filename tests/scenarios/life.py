"""What the scenarios have in common: a served plane that somebody works with, and the life of one thing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import attrs
import pytest
from plane_conversation import spec

from portkey_admin import NotFoundError, PermissionDeniedError, PortkeyAdmin
from portkey_admin.testing import ControlPlane, ManualClock
from portkey_admin_api.models import Workspace


@attrs.frozen
class Live:
    """A plane that is served over real sockets, and the SDK's client with a workspace to work in."""

    plane: ControlPlane
    clock: ManualClock
    url: str
    portkey: PortkeyAdmin
    workspace: Workspace

    @property
    def here(self) -> dict[str, str]:
        """What says that something is for this workspace."""
        return {"workspace_id": self.workspace.id}

    @property
    def organisation_id(self) -> str:
        return str(self.workspace.to_dict()["organisation_id"])

    def signed_in(self, secret: str) -> PortkeyAdmin:
        """Return a client that comes with another key."""
        return PortkeyAdmin(api_key=secret, base_url=self.url)

    async def member(self, email: str = "ada@example.com", role: Any = "member") -> str:
        """Have somebody join the organisation and the workspace, and return their id."""
        invite = await self.portkey.invites.create(email=email, role="member")
        (user_id,) = self.plane.accept_invites([invite.id])
        users: list[Any] = [{"id": user_id, "role": role}]
        await self.portkey.workspaces.members.add(self.workspace.id, users=users)
        return user_id

    async def service_key(self, *scopes: str) -> str:
        """Return the secret of a new service key of the workspace."""
        made = await self.portkey.api_keys.create(
            "workspace", "service", name="Service", scopes=scopes, workspace_id=self.workspace.id
        )
        return str(made.key)

    async def user_key(self, user_id: str, *scopes: str) -> str:
        """Return the secret of a new key of a person in the workspace."""
        made = await self.portkey.api_keys.create(
            "workspace",
            "user",
            name="Personal",
            scopes=scopes,
            workspace_id=self.workspace.id,
            user_id=user_id,
        )
        return str(made.key)


Scenario = Callable[[Live], Awaitable[None]]


@asynccontextmanager
async def live() -> AsyncIterator[Live]:
    """Serve a plane whose clock stands still, and sign in to it over real HTTP."""
    clock = ManualClock()
    async with (
        ControlPlane(spec=spec(), clock=clock) as plane,
        plane.serve() as url,
        PortkeyAdmin(api_key=plane.api_key, base_url=url) as portkey,
    ):
        yield Live(plane, clock, url, portkey, await portkey.workspaces.create(name="Search"))


@asynccontextmanager
async def life(
    family: Any,
    made: Mapping[str, Any],
    changes: Mapping[str, Any],
    *,
    by: str = "id",
    listed: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
) -> AsyncIterator[str]:
    """Create, list, get, update and get one thing; at the end of the block delete it and miss it.

    `changes`: what an update says, and a get shows at once. `by`: what the thing is referred to by.
    `listed`: what its list needs to be told; `where`: what all that is asked of the thing itself needs to be.
    """
    where = where or {}
    reference: str = getattr(await family.create(**made), by)
    assert reference in await column(family.list(**(listed or {})), by)
    assert shown(await family.get(reference, **where), ["name"]) == {"name": made["name"]}
    await family.update(reference, **changes, **where)
    assert shown(await family.get(reference, **where), changes) == dict(changes)
    yield reference
    await family.delete(reference, **where)
    # What is gone looks like what is somebody else's, to most families.
    with pytest.raises((NotFoundError, PermissionDeniedError)):
        await family.get(reference, **where)


def shown(model: Any, fields: Mapping[str, Any] | Sequence[str]) -> dict[str, Any]:
    """Return some fields of an answer."""
    answer = model.to_dict()
    return {field: answer[field] for field in fields}


async def column(pager: Any, field: str = "id") -> list[Any]:
    """Return one field of every row of a list, page after page."""
    return [getattr(row, field) async for row in pager]
