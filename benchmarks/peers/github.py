"""githubkit: `rest.teams.async_list`, whose rows are parsed when `parsed_data` is read."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator

MODULE = "githubkit"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client as its README does, and open it: unopened, it would make one for each call."""
    from githubkit import GitHub

    # Without its cache of answers, which takes several times as long as the call.
    github = GitHub("local-key", base_url=f"{url}/github", http_cache=False)
    await github.__aenter__()

    def load() -> object:
        from githubkit.versions.latest.models import Team

        return github.rest.teams.async_list, Team

    async def call() -> int:
        return len((await github.rest.teams.async_list("search")).parsed_data)

    def iterate() -> AsyncIterator[object]:
        return aiter(github.rest.paginate(github.rest.teams.async_list, org="search", per_page=100))

    async def close() -> None:
        await github.__aexit__(None, None, None)

    return Client(call=call, close=close, load=load, iterate=iterate)
