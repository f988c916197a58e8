# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.custom_log import CustomLog

OPERATION: Operation[None] = Operation(
    id="logs.create",
    method="POST",
    path="/logs",
    summary="Write logs of calls made elsewhere",
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
    """Write logs of calls made elsewhere.

    Stores one log or a list of them, so that calls which bypassed the gateway stand beside the others in
    logs and analytics. Works with keys of a workspace that hold both scopes. The answer is not documented
    and is not read.

    Body:
        request (CustomLogRequest, required): What was asked of the provider.
        response (CustomLogResponse, required): What the provider answered.
        metadata (CustomLogMetadata | Mapping[str, Any]): Trace, span and free keys, all with text as value.

    Returns:
        None

    Scopes: completions.write and logs.write (documented). Keys: workspace-service, workspace-user.
    POST /logs
    """
    await transport.send(
        OPERATION,
        body=body,
    )
