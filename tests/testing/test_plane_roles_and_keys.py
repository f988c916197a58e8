"""Which role may make which key, and which key may do what, through the SDK and over real HTTP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

import pytest
from scenarios.life import Live, live

from portkey_admin import KEY_CREATORS, SCOPES, ConflictError, PermissionDeniedError, PortkeyAdmin
from portkey_admin.scopes.vocabulary import KEY_KINDS

ORGANISATION, SERVICE, USER = KEY_KINDS
MONTH: dict[str, Any] = {
    "time_of_generation_min": "2025-12-01T00:00:00Z",
    "time_of_generation_max": "2026-01-02T00:00:00Z",
}
PEOPLE = {"workspace admin": "admin", "workspace manager": "manager", "workspace member": "member"}

Act = Callable[[PortkeyAdmin, Live], Awaitable[object]]


async def key(at: Live, kind: str, role: str = "member") -> str:
    """Return the secret of a key that has all the scopes that its kind may have."""
    scopes = [scope for scope, kinds in SCOPES.items() if kind in kinds]
    if kind == SERVICE:
        return await at.service_key(*scopes)
    if kind == USER:
        return await at.user_key(await at.member(role=role), *scopes)
    made = await at.portkey.api_keys.create("organisation", "service", name="Admin", scopes=scopes)
    return str(made.key)


async def allowed(act: Act, secret: str, at: Live) -> bool:
    async with at.signed_in(secret) as portkey:
        try:
            await act(portkey, at)
        except PermissionDeniedError:
            return False
    return True


async def made_with(secret: str, at: Live, user_id: str) -> set[str]:
    """Return the kinds of key that can be made with this one."""
    bodies: dict[str, dict[str, str]] = {
        ORGANISATION: {},
        SERVICE: at.here,
        USER: at.here | {"user_id": user_id},
    }
    made: set[str] = set()
    for kind, body in bodies.items():

        async def make(portkey: PortkeyAdmin, at: Live, kind: str = kind, body: Any = body) -> object:
            first, second = kind.split("-")
            scopes = ["configs.list"]
            return await portkey.api_keys.create(first, second, name="Made", scopes=scopes, **body)  # type: ignore[arg-type]

        if await allowed(make, secret, at):
            made.add(kind)
    return made


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        (ORGANISATION, {ORGANISATION, SERVICE, USER}),
        (SERVICE, {SERVICE, USER}),
        (USER, set()),
    ],
)
async def test_a_key_makes_keys_of_these_kinds(kind: str, kinds: set[str]) -> None:
    async with live() as at:
        somebody = await at.member("bob@example.com")
        assert await made_with(await key(at, kind, "admin"), at, somebody) == kinds


@pytest.mark.parametrize("role", KEY_CREATORS)
async def test_the_keys_that_a_role_may_make_lead_to_no_key_that_it_may_not_make(role: str) -> None:
    """Portkey's dashboard makes the first key of a person; what follows from it is up to the API."""
    kinds: Iterable[str] = KEY_CREATORS[role]  # type: ignore[index]
    async with live() as at:
        somebody = await at.member("bob@example.com")
        reached = await made_with(await key(at, USER, PEOPLE.get(role, "member")), at, somebody)
        for kind in set(kinds) - {USER}:
            reached |= await made_with(await key(at, kind), at, somebody)
        assert reached == kinds


async def test_a_workspace_key_makes_no_key_for_another_workspace() -> None:
    async def make(portkey: PortkeyAdmin, at: Live) -> object:
        other = await at.portkey.workspaces.create(name="Ads")
        scopes = ["configs.list"]
        return await portkey.api_keys.create(
            "workspace", "service", name="Made", scopes=scopes, workspace_id=other.id
        )

    async with live() as at:
        assert not await allowed(make, await key(at, SERVICE), at)
        assert await allowed(make, await key(at, ORGANISATION), at)


# What is done, and which of these may do it: a service key of the organisation, one of the workspace, and
# the keys of an admin, a manager and a member of the workspace.
HOLDERS = ((ORGANISATION, ""), (SERVICE, ""), (USER, "admin"), (USER, "manager"), (USER, "member"))
TABLE: dict[str, tuple[Act, str]] = {
    "read organisation settings": (lambda api, at: api.guardrails.defaults.get(), "+----"),
    "change organisation settings": (
        lambda api, at: api.guardrails.defaults.update(input_guardrails=[]),
        "+----",
    ),
    "see users": (lambda api, at: _first(api.users.list()), "+----"),
    "invite users": (lambda api, at: api.invites.create(email="eve@example.com", role="member"), "+----"),
    "see the audit log": (
        lambda api, at: _first(
            api.audit_logs.list(
                organisation_id=at.organisation_id,
                start_time="2026-01-01T00:00:00Z",
                end_time="2026-01-02T00:00:00Z",
            )
        ),
        "+----",
    ),
    "make workspaces": (lambda api, at: api.workspaces.create(name="Ads"), "+----"),
    "delete workspaces": (
        lambda api, at: _reached(api.workspaces.delete(at.workspace.id, name="Search")),
        "+----",
    ),
    "see their workspace": (lambda api, at: api.workspaces.get(at.workspace.id), "+++++"),
    "change their workspace": (lambda api, at: api.workspaces.update(at.workspace.id, name="Find"), "++++-"),
    "see members": (lambda api, at: _first(api.workspaces.members.list(at.workspace.id)), "+++++"),
    "see configs": (lambda api, at: _first(api.configs.list(workspace_id=at.workspace.id)), "+++++"),
    "make configs": (
        lambda api, at: api.configs.create(name="Retries", config={}, workspace_id=at.workspace.id),
        "++++-",
    ),
    "see virtual keys": (
        lambda api, at: _first(api.virtual_keys.list(workspace_id=at.workspace.id)),
        "+++++",
    ),
    "make virtual keys": (
        lambda api, at: api.virtual_keys.create(
            name="Old", provider="openai", key="invented", workspace_id=at.workspace.id
        ),
        "++++-",
    ),
    "see analytics": (
        lambda api, at: api.analytics.graphs.requests(workspace_slug=str(at.workspace.slug), **MONTH),
        "+++++",
    ),
    "give feedback": (lambda api, at: api.feedback.create(trace_id="t-1", value=5), "-++++"),
}


async def _reached(deed: Awaitable[object]) -> None:
    """Do something that the state of things, and no permission, may stand in the way of."""
    with suppress(ConflictError):
        await deed


async def _first(pager: Any) -> object:
    """Ask for the first page of a list."""
    return await pager


@pytest.mark.parametrize("deed", TABLE)
async def test_a_key_may_do_this_and_no_other(deed: str) -> None:
    act, expected = TABLE[deed]
    answers = ""
    async with live() as at:
        begun = at.plane.snapshot()
        for kind, role in HOLDERS:
            at.plane.restore(begun)
            answers += "+" if await allowed(act, await key(at, kind, role), at) else "-"
    assert answers == expected
