"""The extra `otel`: a span for each call, which goes nowhere without an SDK."""

import anyio

from portkey_admin import APIConnectionError, PortkeyAdmin
from portkey_admin.otel import Tracing


async def main() -> str:
    async with PortkeyAdmin(
        "key", base_url="http://127.0.0.1:9/v1", max_retries=0, middleware=[Tracing()]
    ) as portkey:
        try:
            await portkey.workspaces.list()
        except APIConnectionError as error:
            return str(error)
    return "no error"


assert "workspaces.list" in anyio.run(main)
