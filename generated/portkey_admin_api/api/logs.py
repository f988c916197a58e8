# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.log import Log
    from ..models.logs_bodies import CustomLog

LOGS_CREATE: Operation[None] = Operation(
    id="logs.create",
    method="POST",
    path="/logs",
    summary="Write logs of calls made without the gateway",
    body=Fields(
        kinds={
            "request": "CustomLogRequest",
            "response": "CustomLogResponse",
            "metadata": "CustomLogMetadata",
        },
        required=(
            "request",
            "response",
        ),
        root="object|array",
    ),
    scopes=("completions.write", "logs.write"),
    scope_rule="all",
    evidence="documented",
    keys=("workspace-service", "workspace-user"),
    idempotent=False,
    server="gateway",
    experimental=False,
)


async def logs_create(
    transport: Transport,
    /,
    *,
    body: CustomLog | Sequence[CustomLog],
) -> None:
    """Write logs of calls made without the gateway.

    Stores one log or a list of them, so that calls that bypassed the gateway appear in logs and analytics
    too. Requires a workspace key with both scopes. The response is not documented and is ignored.

    Body:
        request (CustomLogRequest, required): The request to the provider.
        response (CustomLogResponse, required): The response of the provider.
        metadata (CustomLogMetadata | Mapping[str, Any]): Trace, span and free-form keys, all with strings
            as values.

    Returns:
        None

    Scopes: completions.write and logs.write (documented). Keys: workspace-service, workspace-user.
    POST /logs
    """
    await transport.send(
        LOGS_CREATE,
        body=body,
    )


class LogsGetQuery(TypedDict, total=False):
    """Query of `logs.get`; its fields are described there."""

    path_format: NotRequired[Literal["v1", "v2"]]
    created_at: NotRequired[datetime | str]
    type: NotRequired[Literal["hooks"]]


LOGS_GET: Operation[Log] = Operation(
    id="logs.get",
    method="GET",
    path="/logs/{logId}",
    summary="Read the log of one request",
    path_params=("logId",),
    query=Fields(
        kinds={
            "path_format": "string",
            "created_at": "string",
            "type": "string",
        },
    ),
    scopes=("logs.view", "logs.read", "completions.write", "logs.write"),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="gateway",
    experimental=False,
    response=decoding.model("Log"),
)


async def logs_get(
    transport: Transport,
    log_id: str,
    /,
    *,
    query: LogsGetQuery | None = None,
) -> Log:
    """Read the log of one request.

    Returns the request, response and metrics of one logged call. In April 2026 the API responded with 405
    for every id that was tried; the operation is included because Portkey documents it. Portkey's changelog
    1.12.0 mentions a `log_format` here without explaining it. Sources differ on the required scope.

    Path:
        log_id (str): Id of the log.

    Query:
        path_format (Literal["v1", "v2"]): Layout of the log storage: `v1` (the default) or `v2`. Default:
            "v1".
        created_at (datetime | str): When the request was made, in UTC. It locates the stored log.
        type (Literal["hooks"]): `hooks` returns the results of the guardrails instead of the request.

    Returns:
        Log: One logged call. Portkey fills in what it knows; a custom log has fewer fields.

    Scopes: logs.view or logs.read or completions.write or logs.write (conflicting). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /logs/{logId}
    """
    return await transport.send(
        LOGS_GET,
        log_id,
        query=query,
    )


hints.resolve_on_demand(globals())
