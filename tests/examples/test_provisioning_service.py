"""The webhook service: it takes what is signed and fresh, provisions once, and says when to send again."""

from __future__ import annotations

import hashlib
import hmac
import json
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import attrs
import forked
import httpx
from anyio.abc import Process
from anyio.streams.text import TextReceiveStream
from example_programs import EXAMPLES, Stage, stage

from portkey_admin.testing import ErrorStatus, FaultPlan, Rule

SECRET = "shared with the sender"


@attrs.frozen
class Service:
    """The service as a process of its own, and somebody who sends webhooks to it."""

    http: httpx.AsyncClient

    async def __call__(
        self, body: object, *, at: float | None = None, secret: str = SECRET, sent: bytes | None = None
    ) -> httpx.Response:
        """Sign a body and send it, or another one in its place."""
        text, timestamp = json.dumps(body).encode(), str(int(time.time() if at is None else at))
        signature = hmac.new(secret.encode(), timestamp.encode() + b"." + text, hashlib.sha256).hexdigest()
        headers = {"x-timestamp": timestamp, "x-signature": signature}
        return await self.http.post("/teams", content=text if sent is None else sent, headers=headers)


async def address(process: Process) -> str:
    """Wait until the service says where it listens."""
    assert process.stderr is not None
    told = ""
    async for piece in TextReceiveStream(process.stderr):
        told += piece
        if "Uvicorn running on " in told and "(Press" in told:
            return told.partition("Uvicorn running on ")[2].split()[0]
    raise AssertionError(told)


@asynccontextmanager
async def service(site: Stage) -> AsyncIterator[Service]:
    command = [forked.python(), "-m", "uvicorn", "--app-dir", str(EXAMPLES), "--port", "0"]
    environment = {**site.environment(), "WEBHOOK_SECRET": SECRET}
    command.append("provisioning_service:app")
    async with await anyio.open_process(
        command, env=environment, stdin=None, stdout=subprocess.DEVNULL
    ) as process:
        try:
            with anyio.fail_after(300):
                url = await address(process)
                async with httpx.AsyncClient(base_url=url, timeout=30, trust_env=False) as http:
                    yield Service(http)
        finally:
            process.terminate()


TEAM: dict[str, Any] = {"team": "Search", "monthly_budget": 500}


async def test_a_webhook_provisions_once_and_then_changes_what_differs() -> None:
    async with stage() as site, service(site) as send:
        made = await send(TEAM)
        assert (made.status_code, made.json()["workspace_status"]) == (200, "created")
        again = await send(TEAM)
        assert again.json() == made.json() | {"workspace_status": "unchanged", "policy_status": "unchanged"}
        more = await send({**TEAM, "monthly_budget": 900})
        assert more.json()["policy_status"] == "updated"
        (policy,) = await site.portkey.usage_limit_policies.list(
            workspace_id=made.json()["workspace"]
        ).collect()
        assert policy.credit_limit == 900
        assert (site.done("workspaces.create"), site.done("usage_limit_policies.create")) == (1, 1)


async def test_webhooks_that_come_at_once_make_one_workspace() -> None:
    async with stage() as site, service(site) as send:
        answers: list[httpx.Response] = []

        async def once() -> None:
            answers.append(await send(TEAM))

        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(once)
        assert [answer.status_code for answer in answers] == [200] * 5
        assert site.done("workspaces.create") == 1


async def test_what_is_not_signed_not_fresh_or_not_understood_is_refused() -> None:
    async with stage() as site, service(site) as send:
        forged = await send(TEAM, secret="another")
        changed = await send(TEAM, sent=b'{"team": "Search", "monthly_budget": 9000}')
        old = await send(TEAM, at=time.time() - 3600)
        unsigned = await send.http.post("/teams", json=TEAM)
        wrong = await send({"team": "Search", "monthly_budget": -1})
        unknown = await send({**TEAM, "monthly_budgte": 1})
        statuses = [each.status_code for each in (forged, changed, old, unsigned, wrong, unknown)]
        assert statuses == [401, 401, 401, 401, 422, 422]
        assert "monthly_budgte" in unknown.text
        assert site.plane.statistics().requests == 0


async def test_the_sender_is_told_to_send_again_and_then_it_is_done() -> None:
    async with stage() as site, service(site) as send:
        site.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="usage_limit_policies.create")])
        refused = await send(TEAM)
        site.plane.faults = FaultPlan()
        done = await send(TEAM)
        assert (refused.status_code, done.status_code) == (502, 200)
        assert done.json()["workspace_status"] == "unchanged"
        assert done.json()["policy_status"] == "created"
