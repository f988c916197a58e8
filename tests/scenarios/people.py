"""Workspaces, people, keys, and who did what."""

from __future__ import annotations

import pytest
from plane_closing import closed
from scenarios.life import Live, column, life

from portkey_admin import AuthenticationError, ConflictError, NotFoundError, PermissionDeniedError


async def workspaces(at: Live) -> None:
    family = at.portkey.workspaces
    made = await family.create(name="Ads", description="To begin with")
    assert await column(family.list(page_size=1)) == [at.workspace.id, made.id]
    await family.update(made.id, description="From now on")
    assert (await family.get(made.slug)).description == "From now on"

    invite = await at.portkey.invites.create(email="ada@example.com", role="member")
    (ada,) = at.plane.accept_invites([invite.id])
    members = family.members
    await members.add(made.id, users=[{"id": ada, "role": "member"}])
    await members.update(made.id, ada, role="manager")
    assert (await members.get(made.id, ada)).role == "ws-manager"
    assert ada in await column(members.list(made.id))
    await members.remove(made.id, ada)
    assert ada not in await column(members.list(made.id))

    mappings = family.scim_mappings
    mapping = await mappings.create(workspace_id=made.id, role="member", scim_group_name="Engineers")
    again = await mappings.create(workspace_id=made.id, role="member", scim_group_name="Engineers")
    assert again.id == mapping.id
    assert await column(family.scim_groups.list()) == [mapping.scim_group_id]
    assert await column(mappings.list(workspace_id=made.id)) == [mapping.id]
    assert (await mappings.delete(mapping.id)).success is True
    assert await column(mappings.list(workspace_id=made.id)) == []

    with pytest.raises(ConflictError, match="providers"):
        await family.delete(made.id, name="Ads", force_delete=True)
    await closed(at.portkey, made.id, "Ads")
    with pytest.raises(PermissionDeniedError):
        await family.get(made.id)


async def users(at: Live) -> None:
    family, ada = at.portkey.users, await at.member()
    assert ada in await column(family.list())
    assert (await family.get(ada)).role == "member"
    await family.update(ada, role="admin")
    assert (await family.get(ada)).role == "admin"
    await family.delete(ada)
    with pytest.raises(NotFoundError):
        await family.get(ada)


async def invites(at: Live) -> None:
    family = at.portkey.invites
    made = await family.create(
        email="ada@example.com", role="member", workspaces=[{"id": at.workspace.id, "role": "manager"}]
    )
    await family.resend(made.id)
    assert await column(family.list(status="pending")) == [made.id]
    (ada,) = at.plane.accept_invites([made.id])
    assert (await family.get(made.id)).status == "accepted"
    assert (await at.portkey.workspaces.members.get(at.workspace.id, ada)).role == "ws-manager"
    withdrawn = await family.create(email="bob@example.com", role="member")
    await family.delete(withdrawn.id)
    with pytest.raises(ValueError, match="invite"):
        at.plane.accept_invites([withdrawn.id])


async def api_keys(at: Live) -> None:
    family = at.portkey.api_keys
    for kind, owner in (("organisation", {}), ("workspace", at.here)):
        made = await family.create(kind, "service", name="CI", scopes=["configs.list"], **owner)  # type: ignore[arg-type]
        assert made.id in await column(family.list())
        assert made.key not in str((await family.get(made.id)).to_dict())
        await family.update(made.id, name="Builds")
        assert (await family.get(made.id)).name == "Builds"
        rotated = await family.rotate(made.id)
        for secret in (made.key, rotated.key):
            async with at.signed_in(secret) as portkey:
                assert await column(portkey.configs.list()) == []
        await family.delete(made.id)
        with pytest.raises(PermissionDeniedError):
            await family.get(made.id)
        async with at.signed_in(rotated.key) as portkey:
            with pytest.raises(AuthenticationError):
                await portkey.configs.list()


async def audit_logs(at: Live) -> None:
    async with life(
        at.portkey.labels, {"name": "gold", **at.here}, {"description": "The best"}, listed={"name": "gold"}
    ):
        pass
    entries = at.portkey.audit_logs.list(
        organisation_id=at.organisation_id,
        start_time="2026-01-01T00:00:00Z",
        end_time="2026-01-02T00:00:00Z",
    )
    written = [(entry.method, entry.resource_type) async for entry in entries]
    labels = [method for method, resource in written if resource == "labels"]
    assert set(labels) == {"DELETE", "POST", "PUT"}
