"""The MCP servers that guardrails for MCP tools check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.resource import Family

_TABLE = "guardrails.mcp_servers"
_DIRECTIONS = ("input", "output")


def _list(call: PlaneCall) -> object:
    # A bare list (the published document and Portkey's documentation of the MCP gateway).
    return _of(call, call.find("guardrails", call.path["guardrailId"]))


def _sync(call: PlaneCall) -> object:
    guardrail = _guardrail(call)
    # All of them are looked up before the first one is attached.
    wanted = {_server(call, id)["id"]: how for id, how in call.body["mcp_servers"].items()}
    attached = call.organisation[_TABLE]
    removed = [
        row for row in attached.where("guardrail_id", guardrail["id"]) if row["mcp_server_id"] not in wanted
    ]
    for row in removed:
        attached.remove(row)
    done = [_attach(call, guardrail, id, how)[1] for id, how in wanted.items()]
    added, updated = done.count("added"), done.count("updated")
    return {
        "changed": bool(added or updated or removed),
        "added": added,
        "updated": updated,
        "removed": len(removed),
    }


def _upsert(call: PlaneCall) -> object:
    guardrail = _guardrail(call)
    server = _server(call, call.path["mcpServerId"])
    return {"map_id": _attach(call, guardrail, server["id"], call.body)[0]["id"]}


def _of(call: PlaneCall, guardrail: Row) -> list[Row]:
    """Return the attachments of a guardrail. A guess: without those to deleted MCP servers."""
    attached = call.organisation[_TABLE].where("guardrail_id", guardrail["id"])
    servers = call.organisation["mcp_servers"]
    return [row for row in attached if servers.get(row["mcp_server_id"])]


def _detach(call: PlaneCall, guardrail: Row) -> None:
    for row in list(call.organisation[_TABLE].where("guardrail_id", guardrail["id"])):
        call.organisation[_TABLE].remove(row)


def _guardrail(call: PlaneCall) -> Row:
    row = call.find("guardrails", call.path["guardrailId"])
    if row["target"] != "mcp_tools":
        raise Rejected(400, "the guardrail checks models: only those with target mcp_tools have MCP servers")
    return row


def _server(call: PlaneCall, id: str) -> Row:
    row = call.organisation["mcp_servers"].get(id)
    if row is None:
        raise not_found("MCP server")
    call.caller.enter(row["workspace_id"])
    return row


def _attach(call: PlaneCall, guardrail: Row, server_id: str, how: Mapping[str, Any]) -> tuple[Row, str]:
    """Attach the guardrail, or update the attachment; return the attachment and what was done."""
    stated = {
        "run_on": [each for each in _DIRECTIONS if each in how.get("run_on", _DIRECTIONS)],
        "capability_ids": list(dict.fromkeys(how.get("mcp_integration_capability_ids", ()))),
    }
    attached = call.organisation[_TABLE]
    for row in attached.where("guardrail_id", guardrail["id"]):
        if row["mcp_server_id"] == server_id:
            if {field: row[field] for field in stated} == stated:
                return row, "kept"
            attached.change(row, stated)
            return row, "updated"
    row = {
        "id": call.organisation.mint.id(),
        "guardrail_id": guardrail["id"],
        "mcp_server_id": server_id,
        **stated,
    }
    attached.add(row)
    return row, "added"


FAMILY = Family(
    handlers={
        "guardrails.mcp_servers.list": _list,
        "guardrails.mcp_servers.sync": _sync,
        "guardrails.mcp_servers.upsert": _upsert,
    },
    deeds={"guardrails.mcp_servers.of": _of, "guardrails.mcp_servers.detach": _detach},
    tables={_TABLE: lambda: Table(grouped=("guardrail_id",))},
)
