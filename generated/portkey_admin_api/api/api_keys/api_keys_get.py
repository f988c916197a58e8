# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.api_key import ApiKey


class ApiKeysGetQuery(TypedDict, total=False):
    """Query of `api_keys.get`; its fields are described there."""

    include_usage: NotRequired[bool]


OPERATION: Operation[ApiKey] = Operation(
    id="api_keys.get",
    method="GET",
    path="/api-keys/{id}",
    summary="Get one API key",
    path_params=("id",),
    query=Fields(
        kinds={
            "include_usage": "boolean",
        },
    ),
    scopes=(
        "organisation_service_api_keys.read",
        "workspace_service_api_keys.read",
        "workspace_user_api_keys.read",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ApiKey"),
)


async def api_keys_get(
    transport: Transport,
    id: str,
    /,
    *,
    query: ApiKeysGetQuery | None = None,
) -> ApiKey:
    """Get one API key.

    Answers the key with its secret masked. A key that is deleted or belongs elsewhere often answers 403
    AB03 in place of 404.

    Path:
        id (str): Id of the key, a UUID. Keys have no slug.

    Query:
        include_usage (bool): Whether to add how much of the limit is used. Not verified live: nor what
            fields that adds.

    Returns:
        ApiKey: An API key, its secret masked.

    Scopes: organisation_service_api_keys.read or workspace_service_api_keys.read or
    workspace_user_api_keys.read (family). Keys: organisation-service, workspace-service.
    GET /api-keys/{id}
    """
    return await transport.send(
        OPERATION,
        id,
        query=query,
    )
