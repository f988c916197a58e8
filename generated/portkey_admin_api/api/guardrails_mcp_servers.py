# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.guardrail_mcp_server import GuardrailMcpServer
    from ..models.guardrails_answers import SyncedGuardrailMcpServers, UpsertedGuardrailMcpServer
    from ..models.guardrails_bodies import SyncGuardrailMcpServers, UpsertGuardrailMcpServer

GUARDRAILS_MCP_SERVERS_LIST: Operation[list[GuardrailMcpServer]] = Operation(
    id="guardrails.mcp_servers.list",
    method="GET",
    path="/guardrails/{guardrailId}/mcp-servers",
    summary="List the MCP servers that a guardrail checks",
    path_params=("guardrailId",),
    scopes=("guardrails.read", "organisation_guardrails.read"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=(),
    ),
    response=decoding.list_of(decoding.model("GuardrailMcpServer")),
)


async def guardrails_mcp_servers_list(
    transport: Transport,
    guardrail_id: str,
    /,
) -> list[GuardrailMcpServer]:
    """List the MCP servers that a guardrail checks.

    Returns the MCP servers that a guardrail with the target `mcp_tools` is attached to, and the tools that
    it checks. The response is a bare list, without an envelope.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Returns:
        list[GuardrailMcpServer]: All MCP servers that a guardrail checks, without an envelope.

    Scopes: guardrails.read or organisation_guardrails.read (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    GET /guardrails/{guardrailId}/mcp-servers
    """
    return await transport.send(
        GUARDRAILS_MCP_SERVERS_LIST,
        guardrail_id,
    )


GUARDRAILS_MCP_SERVERS_SYNC: Operation[SyncedGuardrailMcpServers] = Operation(
    id="guardrails.mcp_servers.sync",
    method="PUT",
    path="/guardrails/{guardrailId}/mcp-servers",
    summary="Set the MCP servers that a guardrail checks",
    path_params=("guardrailId",),
    body=Fields(
        kinds={
            "mcp_servers": "object",
        },
        entries={
            "mcp_servers": "UpsertGuardrailMcpServer",
        },
        required=("mcp_servers",),
    ),
    scopes=("guardrails.update", "organisation_guardrails.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("SyncedGuardrailMcpServers"),
)


async def guardrails_mcp_servers_sync(
    transport: Transport,
    guardrail_id: str,
    /,
    *,
    body: SyncGuardrailMcpServers,
) -> SyncedGuardrailMcpServers:
    """Set the MCP servers that a guardrail checks.

    Replaces all MCP servers that the guardrail is attached to; an empty object detaches it from all. The
    guardrail must have the target `mcp_tools`.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Body:
        mcp_servers (Mapping[str, UpsertGuardrailMcpServer], required): Mapping from the id of an MCP server
            to how it is checked. An empty object detaches the guardrail from all MCP servers.

    Returns:
        SyncedGuardrailMcpServers: Result of replacing the MCP servers of a guardrail.

    Scopes: guardrails.update or organisation_guardrails.update (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    PUT /guardrails/{guardrailId}/mcp-servers
    """
    return await transport.send(
        GUARDRAILS_MCP_SERVERS_SYNC,
        guardrail_id,
        body=body,
    )


GUARDRAILS_MCP_SERVERS_UPSERT: Operation[UpsertedGuardrailMcpServer] = Operation(
    id="guardrails.mcp_servers.upsert",
    method="PUT",
    path="/guardrails/{guardrailId}/mcp-servers/{mcpServerId}",
    summary="Attach a guardrail to an MCP server",
    path_params=(
        "guardrailId",
        "mcpServerId",
    ),
    body=Fields(
        kinds={
            "run_on": "array",
            "mcp_integration_capability_ids": "array",
        },
        entries={
            "run_on": "string",
            "mcp_integration_capability_ids": "string",
        },
    ),
    scopes=("guardrails.update", "organisation_guardrails.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UpsertedGuardrailMcpServer"),
)


async def guardrails_mcp_servers_upsert(
    transport: Transport,
    guardrail_id: str,
    mcp_server_id: str,
    /,
    *,
    body: UpsertGuardrailMcpServer,
) -> UpsertedGuardrailMcpServer:
    """Attach a guardrail to an MCP server.

    Attaches the guardrail to one MCP server, or changes the attachment. Other MCP servers are unchanged.
    The guardrail must have the target `mcp_tools`.

    Path:
        guardrail_id (str): Id or slug of the guardrail.
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        run_on (Sequence[Literal["input", "output"]]): What is checked, at least one: `input` and `output`;
            both by default. At least 1 items. Default: ["input", "output"].
        mcp_integration_capability_ids (Sequence[str]): Ids of the tools to check, as in the MCP
            integration. By default all of them, it seems; that is not documented.

    Returns:
        UpsertedGuardrailMcpServer: Identifiers of an attachment that was created or changed.

    Scopes: guardrails.update or organisation_guardrails.update (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    PUT /guardrails/{guardrailId}/mcp-servers/{mcpServerId}
    """
    return await transport.send(
        GUARDRAILS_MCP_SERVERS_UPSERT,
        guardrail_id,
        mcp_server_id,
        body=body,
    )


hints.resolve_on_demand(globals())
