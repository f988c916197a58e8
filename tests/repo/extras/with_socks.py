"""The extra `socks`: proxies that are reached by SOCKS."""

import anyio

from portkey_admin import APIConnectionError, PortkeyAdmin


async def main() -> str:
    async with PortkeyAdmin("key", proxy="socks5://127.0.0.1:9", max_retries=0) as portkey:
        try:
            await portkey.workspaces.list()
        except APIConnectionError as error:
            return str(error)
    return "no error"


assert "the proxy 127.0.0.1:9 was not reached" in anyio.run(main)
