"""The extra `aiohttp`: the same client over another HTTP library."""

import anyio

from portkey_admin import APIConnectionError, PortkeyAdmin


async def main() -> str:

    async with PortkeyAdmin(
        "key", base_url="http://127.0.0.1:9/v1", max_retries=0, http_backend="aiohttp"
    ) as portkey:
        try:
            await portkey.workspaces.list()
        except APIConnectionError as error:
            return str(error)
    return "no error"


assert "workspaces.list" in anyio.run(main)
