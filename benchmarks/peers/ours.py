"""This SDK: `workspaces.list`."""

from __future__ import annotations

from benchmarks.peers.client import Client, UnavailableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from portkey_admin_api.models import AuditLogEntry, Workspace

MODULE = "portkey_admin"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client on httpx's own connections."""
    return await connect_over("httpx", url)


async def connect_over(backend: str, url: str, *, journal: bool = False, **more: str) -> Client:
    """Make a client on a backend. journal: whether `create_many` keeps one."""
    from portkey_admin import PortkeyAdmin

    options = {} if backend == "httpx" else {"http_backend": backend}
    try:
        portkey = PortkeyAdmin("local-key", base_url=f"{url}/v1", **options, **more)  # type: ignore[arg-type]
    except TypeError:
        raise UnavailableError(f"this version has no http_backend={backend!r}") from None
    await portkey.__aenter__()

    def load() -> object:
        from portkey_admin_api import models

        return portkey.workspaces.list, models.WorkspaceList, models.Workspace

    async def call() -> int:
        return len((await portkey.workspaces.list()).items)

    def iterate() -> AsyncIterator[Workspace]:
        return aiter(portkey.workspaces.list(page_size=100))

    async def create(name: str) -> Workspace:
        return await portkey.workspaces.create(name=name)

    async def create_many(names: Sequence[str], concurrency: int) -> int:
        from pathlib import Path
        from tempfile import TemporaryDirectory

        from portkey_admin import bulk

        if not journal:
            return len((await bulk.run(names, create, concurrency=concurrency)).done())
        # On the disk of the checkout: the system's folder for temporary files may be in memory.
        with (
            TemporaryDirectory(dir=Path(__file__).parent) as folder,
            bulk.Journal.open(Path(folder, "run.jsonl")) as kept,
        ):
            report = await bulk.run(names, create, concurrency=concurrency, journal=kept, key=str)
        return len(report.done())

    def read_audit_logs() -> AsyncIterator[AuditLogEntry]:
        records = portkey.audit_logs.list(
            start_time="2026-01-01T00:00:00Z",
            end_time="2027-01-01T00:00:00Z",
            organisation_id="c2b7e3a4-5d16-4c0f-8e9a-6f1d3b507284",
            page_size=100,
        )
        return aiter(records)

    return Client(
        call=call,
        close=portkey.aclose,
        load=load,
        iterate=iterate,
        create=create,
        create_many=create_many,
        read_audit_logs=read_audit_logs,
    )


def parser() -> Callable[[bytes], Sequence[object]]:
    """Return what makes models of a page."""
    from portkey_admin.calls import json_text
    from portkey_admin_api import api

    operation = api.operation("workspaces.list")
    return lambda body: operation.parse(json_text.decode(body)).data or []
