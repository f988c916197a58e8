# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.api_key_list import ApiKeyList


class ApiKeysListQuery(TypedDict, total=False):
    """Query of `api_keys.list`; its fields are described there."""

    page_size: NotRequired[int]
    current_page: NotRequired[int]
    workspace_id: NotRequired[str]
    ids: NotRequired[str]
    status: NotRequired[Literal["active", "exhausted", "expired"]]
    organisation_id: NotRequired[str]


OPERATION: Operation[ApiKeyList] = Operation(
    id="api_keys.list",
    method="GET",
    path="/api-keys",
    summary="List the API keys",
    query=Fields(
        kinds={
            "page_size": "integer",
            "current_page": "integer",
            "workspace_id": "string",
            "ids": "string",
            "status": "string",
            "organisation_id": "string",
        },
    ),
    scopes=(
        "organisation_service_api_keys.list",
        "workspace_service_api_keys.list",
        "workspace_user_api_keys.list",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("ApiKeyList"),
)


async def api_keys_list(
    transport: Transport,
    /,
    *,
    query: ApiKeysListQuery | None = None,
) -> ApiKeyList:
    """List the API keys.

    Answers the keys that the calling key may see, each with its secret masked. Defaults are shorter here
    than when a single key is asked for. Each kind of key has a scope of its own for being listed.

    Query:
        page_size (int): How many rows a page holds at most.
        current_page (int): Number of the page to answer, counted from 0.
        workspace_id (str): Only keys of this workspace, by id or slug. A workspace key sees its own
            workspace anyway.
        ids (str): Only these keys; several ids are joined by commas. From backend 1.16.2 on.
        status (Literal["active", "exhausted", "expired"]): Only keys in this state. Not verified live.
        organisation_id (str): Only keys of this organisation. Not verified live.

    Returns:
        ApiKeyList: A page of API keys.

    Scopes: organisation_service_api_keys.list or workspace_service_api_keys.list or
    workspace_user_api_keys.list (family). Keys: organisation-service, workspace-service.
    GET /api-keys
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
