"""An invented log export, and a way to run code against a scripted API that has it."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from backends import RunAsync
from scripted_server import ScriptedServer, answer, serving
from sending import transport_to

from portkey_admin.resources.log_exports import LogExports
from portkey_admin_api.models import CreateLogExport

SIGNATURE = "s1gnature0f1nvention"
BODY: CreateLogExport = {"filters": {"cost_min": 1}, "requested_data": ["id", "cost"]}
ROWS = [{"id": f"log-{number}", "cost": number} for number in range(300)]
FILE = b"".join(json.dumps(row).encode() + b"\n" for row in ROWS)

CREATED = answer(200, {"id": "e-1", "total": 300, "object": "export"})
STARTED = answer(200, {"message": "started", "object": "export"})
MISSING = answer(404, {"error": {"message": "no such export"}})


def status(name: str) -> bytes:
    return answer(200, {"id": "e-1", "status": name})


def located(storage: ScriptedServer, field: str = "signed_url") -> bytes:
    return answer(200, {field: f"http://127.0.0.1:{storage.port}/file.jsonl?signature={SIGNATURE}"})


def plain(body: bytes, **headers: str) -> bytes:
    return answer(200, body, **{"content_type": "application/octet-stream", **headers})


@contextlib.asynccontextmanager
async def exports(api: ScriptedServer, **options: Any) -> AsyncIterator[LogExports]:
    async with transport_to(api.url, **options) as transport:
        yield LogExports(transport)


Use = Callable[[LogExports], Awaitable[Any]]


def on_api(run_async: RunAsync, use: Use, *script: bytes, **options: Any) -> Any:
    """Run `use` on an API with this script, and return what it returned and what the API was asked."""
    with serving(*script) as api:

        async def run() -> Any:
            async with exports(api, **options) as log_exports:
                return await use(log_exports)

        try:
            result = run_async(run)
        finally:
            asked = [
                f"{request.method} {request.target.removeprefix('/v1/logs/exports')}"
                for request in api.requests
            ]
    return result, asked


async def read(log_exports: LogExports, **options: Any) -> list[dict[str, Any]]:
    async with log_exports.records("e-1", **options) as records:
        return [record async for record in records]
