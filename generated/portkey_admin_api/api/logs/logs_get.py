# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.log import Log

OPERATION: Operation[Log] = Operation(
    id="logs.get",
    method="GET",
    path="/logs/{logId}",
    summary="Read the log of one request",
    path_params=("logId",),
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
) -> Log:
    """Read the log of one request.

    Answers request, response and measurements of one logged call. In April 2026 the API answered 405 to
    this for every id that was tried; it is described because Portkey documents it. Portkey's changelog
    1.12.0 mentions a `log_format` here without saying what it is. Which scope it needs is told in several
    ways.

    Path:
        log_id (str): Id of the log.

    Returns:
        Log: One logged call. Portkey fills what it knows; a log that was sent in holds less.

    Scopes: logs.view or logs.read or completions.write or logs.write (conflicting). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /logs/{logId}
    """
    return await transport.send(
        OPERATION,
        log_id,
    )
