"""Talking to a control plane in tests: every answer is checked against the API description."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import httpx

from portkey_admin.testing import ControlPlane, ManualClock
from portkey_admin.testing.plane.description import Spec
from portkey_admin.testing.plane.routing import PREFIX, Router
from portkey_admin.testing.plane.validation import Validator


@cache
def spec() -> Spec:
    return Spec.load()


@cache
def _router() -> Router:
    return Router(spec().operations.values())


@cache
def _validator() -> Validator:
    return Validator(spec())


@attrs.frozen
class Conversation:
    """A control plane, the clock that it goes by, and somebody who talks to it over HTTP."""

    plane: ControlPlane
    clock: ManualClock
    http: httpx.AsyncClient

    async def __call__(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        status: int = 200,
        key: str | None = None,
        query: Mapping[str, str | int] | None = None,
    ) -> Any:
        """Send one request, expect this status and an answer within the description, return its JSON."""
        headers = {} if key is None else {"x-portkey-api-key": key}
        sent = None if body is None else body
        response = await self.http.request(method, path, json=sent, headers=headers, params=query)
        assert response.status_code == status, f"{method} {path}: {response.status_code} {response.text}"
        answer = response.json() if response.content else None
        assert faults(method, path, response.status_code, answer) == []
        return answer

    async def workspace(self, name: str = "Search") -> Any:
        return await self("POST", "/admin/workspaces", {"name": name})

    async def close(self, workspace: Mapping[str, Any]) -> None:
        """Delete a workspace, and before it what stands in the way."""
        here = {"workspace_id": workspace["id"]}
        for row in (await self("GET", "/providers", query=here))["data"]:
            await self("DELETE", f"/providers/{row['slug']}", query=here)
        for row in (await self("GET", "/api-keys", query=here))["data"]:
            await self("DELETE", f"/api-keys/{row['id']}")
        await self("DELETE", f"/admin/workspaces/{workspace['id']}", {"name": workspace["name"]})

    async def user(self, email: str = "ada@example.com", role: str = "member") -> str:
        """Invite somebody who accepts at once, and return their id."""
        invite = await self("POST", "/admin/users/invites", {"email": email, "role": role, "workspaces": []})
        return self.plane.accept_invites([invite["id"]])[0]

    async def member(self, workspace_id: str, email: str = "ada@example.com", role: str = "member") -> str:
        user_id = await self.user(email)
        await self(
            "POST", f"/admin/workspaces/{workspace_id}/users", {"users": [{"id": user_id, "role": role}]}
        )
        return user_id

    async def api_key(self, kind: str = "organisation/service", **body: object) -> Any:
        return await self("POST", f"/api-keys/{kind}", {"name": "CI", "scopes": ["logs.view"], **body})


@asynccontextmanager
async def conversation(**settings: Any) -> AsyncIterator[Conversation]:
    """A control plane under a clock that stands still, and somebody who talks to it in process.

    At the end, what it has written to its database must be what it holds in memory.
    """
    clock = ManualClock()
    with TemporaryDirectory() as folder:
        kept: dict[str, Any] = {"clock": clock, "spec": spec(), "database": Path(folder, "plane.db")}
        async with ControlPlane(**kept, **settings) as plane:
            yield Conversation(plane, clock, plane.http_client())
            held = plane.snapshot()["tables"]
        async with ControlPlane(**kept) as again:
            read = again.snapshot()["tables"]
    different = [name for name in held if held[name] != read[name]]
    assert different == [], "rows of these tables were written to without Table.change"


def faults(method: str, path: str, status: int, answer: object) -> list[str]:
    """Return where an answer of the API departs from the description."""
    match = _router().match(method, PREFIX + path)
    if status >= 400 or match is None or match.operation is None:
        return _validator().faults("#/components/schemas/Error", answer, "error")
    if match.operation.answer is None:
        return [] if answer == {} else ["answer: nothing was promised, and nothing is an empty object"]
    return _validator().faults(match.operation.answer, answer, "answer")
