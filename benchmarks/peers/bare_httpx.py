"""httpx by itself, which every ratio is taken against: a GET, its status checked, its JSON parsed."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence
    from types import ModuleType

    import httpx

MODULE = "httpx"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client with the key in its headers."""
    import httpx

    return client_of(httpx, url)


def client_of(library: ModuleType, url: str, **options: object) -> Client:
    """Make a client of httpx, or of a library that is used just like it."""
    client: httpx.AsyncClient = library.AsyncClient(
        base_url=f"{url}/v1",
        headers={"x-portkey-api-key": "local-key"},
        timeout=60.0,  # waiting for a connection counts too, and at 200 in flight 5 s may not do
        **options,
    )

    async def get(path: str, rows: str, **query: int) -> Sequence[object]:
        response = await client.get(path, params=query or None)
        response.raise_for_status()
        found: Sequence[object] = response.json()[rows]
        return found

    async def call() -> int:
        return len(await get("/admin/workspaces", "data"))

    async def walk(path: str, rows: str) -> AsyncIterator[object]:
        number, found = 0, await get(path, rows, page_size=100, current_page=0)
        while found:
            for row in found:
                yield row
            number += 1
            found = await get(path, rows, page_size=100, current_page=number)

    async def create(name: str) -> object:
        response = await client.post("/admin/workspaces", json={"name": name})
        response.raise_for_status()
        return response.json()

    return Client(
        call=call,
        close=client.aclose,
        iterate=lambda: walk("/admin/workspaces", "data"),
        create=create,
        read_audit_logs=lambda: walk("/audit-logs", "records"),
    )


def parser() -> Callable[[bytes], Sequence[object]]:
    """Return what makes dictionaries of a page."""
    import json

    return lambda body: json.loads(body)["data"]
