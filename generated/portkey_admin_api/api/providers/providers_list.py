# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.provider_list import ProviderList


class ProvidersListQuery(TypedDict, total=False):
    """Query of `providers.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    tags: NotRequired[str]
    return_last_used: NotRequired[bool]


OPERATION: Operation[ProviderList] = Operation(
    id="providers.list",
    method="GET",
    path="/providers",
    summary="List providers",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "tags": "string",
            "return_last_used": "boolean",
        },
    ),
    scopes=("providers.list", "virtual_keys.list"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        default_size=50,
    ),
    response=decoding.model("ProviderList"),
)


async def providers_list(
    transport: Transport,
    /,
    *,
    query: ProvidersListQuery | None = None,
) -> ProviderList:
    """List providers.

    Answers the providers of one workspace. A key of the organisation has to say which one; a key of a
    workspace gets its own. Some organisations need the `virtual_keys` scopes beside the `providers` ones.

    Query:
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. Default: 50.
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.
        tags (str): Only providers with these tags. The form of the value isn't documented; JSON text, as
            secret references take it, is likely. Not verified live.
        return_last_used (bool): Whether the rows tell when each provider was last used. Not verified live.

    Returns:
        ProviderList: One page of providers.

    Scopes: providers.list or virtual_keys.list (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /providers
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
