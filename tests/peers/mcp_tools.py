"""Call the tools of portkey-admin-mcp over stdio, each with what its schema asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import anyio
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream

# Changes and deletes are left out: of what they do, nothing is needed, and nothing would happen.
_TRIED = ("list_", "get_", "create_", "register_", "publish_", "resend_", "rotate_", "start_", "test_")


class Tools:
    """The tools of an MCP server that runs as a process."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._stdin, self._lines = process.stdin, BufferedByteReceiveStream(process.stdout)
        self._asked = 0

    async def begin(self) -> list[dict[str, Any]]:
        """Shake hands, and return what tools there are."""
        client = {"name": "tests", "version": "1"}
        hello = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": client}
        await self._ask("initialize", hello)
        await self._say({"method": "notifications/initialized"})
        listed = await self._ask("tools/list", {})
        tools: list[dict[str, Any]] = listed["result"]["tools"]
        return tools

    async def call(self, name: str, arguments: Mapping[str, Any]) -> str:
        """Return "ok", or what the tool complains about."""
        answer = await self._ask("tools/call", {"name": name, "arguments": dict(arguments)})
        result = answer.get("result", {})
        if "error" in answer or result.get("isError"):
            return json.dumps(answer.get("error") or result["content"])[:300]
        return "ok"

    async def _ask(self, method: str, params: object) -> dict[str, Any]:
        self._asked += 1
        await self._say({"id": self._asked, "method": method, "params": params})
        while True:
            line = json.loads(await self._lines.receive_until(b"\n", 16_000_000))
            if line.get("id") == self._asked:
                answer: dict[str, Any] = line
                return answer

    async def _say(self, message: Mapping[str, object]) -> None:
        await self._stdin.send(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")


def arguments_for(tool: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what a tool needs; None where a needed argument is not among the values.

    `values`: by argument, or by tool and argument where it is the tool that tells.
    """
    name, filled, schema = tool["name"], {}, tool["inputSchema"]
    # Optional for keys of a workspace, and this one is none.
    place = {"workspace_id"} & schema.get("properties", {}).keys()
    for argument in {*schema.get("required", ()), *place}:
        nouns = [key for key in values if key.endswith(f".{argument}") and key.partition(".")[0] in name]
        known = max(nouns, key=len, default=argument)
        if known not in values:
            return None
        filled[argument] = values[known]
    return filled


async def walk(tools: Tools, values: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Return what each tool came to, and which were not tried."""
    came_to, left = {}, []
    for tool in await tools.begin():
        arguments = arguments_for(tool, values) if tool["name"].startswith(_TRIED) else None
        if arguments is None:
            left.append(tool["name"])
            continue
        with anyio.fail_after(30):
            came_to[tool["name"]] = await tools.call(tool["name"], arguments)
    return came_to, left
