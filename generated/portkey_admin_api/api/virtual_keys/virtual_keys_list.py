# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.virtual_key_list import VirtualKeyList


class VirtualKeysListQuery(TypedDict, total=False):
    """Query of `virtual_keys.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    return_last_used: NotRequired[bool]


OPERATION: Operation[VirtualKeyList] = Operation(
    id="virtual_keys.list",
    method="GET",
    path="/virtual-keys",
    summary="List virtual keys",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "return_last_used": "boolean",
        },
    ),
    scopes=("virtual_keys.list", "providers.list"),
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
    response=decoding.model("VirtualKeyList"),
)


async def virtual_keys_list(
    transport: Transport,
    /,
    *,
    query: VirtualKeysListQuery | None = None,
) -> VirtualKeyList:
    """List virtual keys.

    Answers the virtual keys of a workspace, without credentials. Providers appear here too, for both are
    the same records.

    Query:
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. Default: 50.
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.
        return_last_used (bool): Whether the rows tell when each virtual key was last used. Not verified
            live.

    Returns:
        VirtualKeyList: One page of virtual keys.

    Scopes: virtual_keys.list or providers.list (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /virtual-keys
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
