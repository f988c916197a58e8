"""Sending logs to a control plane in tests, and asking what they come to."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import attrs
from plane_conversation import Conversation, conversation

WRITER = [
    "completions.write",
    "logs.write",
    "logs.view",
    "logs.list",
    "logs.export",
    "analytics.view",
]
HOURS = {
    "time_of_generation_min": "2026-01-01T00:00:00Z",
    "time_of_generation_max": "2026-01-01T05:00:00Z",
}


async def writer(api: Conversation, workspace_id: str) -> str:
    """Return a key of the workspace that may do everything with logs."""
    made = await api.api_key("workspace/service", workspace_id=workspace_id, scopes=WRITER)
    return str(made["key"])


def log(
    *,
    url: str = "https://api.openai.com/v1/chat/completions",
    model: str = "gpt-4o",
    tokens: tuple[int, int] = (100, 50),
    status: int = 200,
    milliseconds: int = 400,
    metadata: dict[str, str] | None = None,
    asked: dict[str, str] | None = None,
    did: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Return a log as it is sent in; `asked` and `did` are the gateway's headers, without their prefix."""
    return {
        "request": {
            "url": url,
            "method": "POST",
            "headers": {f"x-portkey-{name}": value for name, value in (asked or {}).items()},
            "body": {"model": model, "messages": []},
        },
        "response": {
            "status": status,
            "response_time": milliseconds,
            "headers": {f"x-portkey-{name}": value for name, value in (did or {}).items()},
            "body": {"usage": {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}},
        },
        "metadata": metadata or {},
    }


@attrs.frozen
class Analyst:
    """Somebody who writes logs and asks what they come to."""

    api: Conversation
    workspace: Any
    key: str

    async def logged(self, *logs: dict[str, Any]) -> None:
        await self.api("POST", "/logs", list(logs), key=self.key)

    async def __call__(self, path: str, **query: str | int) -> Any:
        return await self.api("GET", f"/analytics/{path}", key=self.key, query={**HOURS, **query})

    async def count(self, **query: str | int) -> Any:
        return (await self("graphs/requests", **query))["summary"]["total"]

    async def judged(self, trace_id: str, value: int, weight: float = 1) -> None:
        body = {"trace_id": trace_id, "value": value, "weight": weight}
        await self.api("POST", "/feedback", body, key=self.key)


@asynccontextmanager
async def analyst() -> AsyncIterator[Analyst]:
    async with conversation() as api:
        made = await api.workspace()
        yield Analyst(api, made, await writer(api, made["id"]))
