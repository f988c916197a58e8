"""Running the programs of examples/ against a control plane that the test serves over real sockets."""

from __future__ import annotations

import os
import subprocess
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import attrs
import forked

from portkey_admin import Limiter, PortkeyAdmin
from portkey_admin.testing import ControlPlane

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@attrs.frozen
class Ended:
    """What a program left behind."""

    code: int
    output: str
    complaints: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


@attrs.frozen(kw_only=True)
class Stage:
    """A plane, a client of it for the test's own use, and the programs that are run against it."""

    plane: ControlPlane
    portkey: PortkeyAdmin
    url: str

    @property
    def organisation_id(self) -> str:
        return self.plane._organisation.id

    def environment(self) -> dict[str, str]:
        return {**os.environ, "PORTKEY_BASE_URL": self.url, "PORTKEY_API_KEY": self.plane.api_key}

    async def run(
        self, program: str, *arguments: object, environment: Mapping[str, str] | None = None
    ) -> Ended:
        """Run a program to its end."""
        command = [forked.python(), str(EXAMPLES / program), *map(str, arguments)]
        variables = self.environment() | dict(environment or {})
        with anyio.fail_after(300):
            ended = await anyio.run_process(command, env=variables, check=False, stderr=subprocess.PIPE)
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    async def person(self, email: str, *workspace_ids: str) -> str:
        """Have somebody join, as a member of these workspaces; returns the id of the user."""
        places: list[Any] = [{"id": id, "role": "member"} for id in workspace_ids]
        invite = await self.portkey.invites.create(email=email, role="member", workspaces=places)
        (user_id,) = self.plane.accept_invites([invite.id])
        return user_id

    def done(self, operation: str) -> int:
        """How often an operation was called."""
        return self.plane.statistics().operations.get(operation, 0)


@asynccontextmanager
async def stage(**options: Any) -> AsyncIterator[Stage]:
    """Serve a plane, and open a client of it."""
    async with (
        ControlPlane(**options) as plane,
        plane.serve() as url,
        PortkeyAdmin(plane.api_key, base_url=url, limiter=Limiter()) as portkey,
    ):
        yield Stage(plane=plane, portkey=portkey, url=url)
