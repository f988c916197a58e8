# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.integration_list import IntegrationList


class IntegrationsListQuery(TypedDict, total=False):
    """Query of `integrations.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    type: NotRequired[Literal["workspace", "organisation", "all"]]
    tags: NotRequired[str]


OPERATION: Operation[IntegrationList] = Operation(
    id="integrations.list",
    method="GET",
    path="/integrations",
    summary="List integrations",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "type": "string",
            "tags": "string",
        },
    ),
    scopes=("organisation_integrations.list", "workspace_integrations.list"),
    scope_rule="any",
    evidence="documented",
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
        default_size=100,
    ),
    response=decoding.model("IntegrationList"),
)


async def integrations_list(
    transport: Transport,
    /,
    *,
    query: IntegrationsListQuery | None = None,
) -> IntegrationList:
    """List integrations.

    Answers the integrations that the key may see, without credentials. A key of a workspace gets what its
    own workspace may use, whatever `workspace_id` says. The list needs the `list` scope of either level;
    that scope doesn't open single integrations.

    Query:
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. Default: 100.
        workspace_id (str): Only what this workspace may use, by id or slug. A key of a workspace has its
            own put in here.
        type (Literal["workspace", "organisation", "all"]): `workspace` for integrations that belong to one
            workspace, `organisation` for those that the organisation shares out, `all` for both. Default:
            "all".
        tags (str): Only integrations with these tags. The form of the value isn't documented; JSON text, as
            secret references take it, is likely. Not verified live.

    Returns:
        IntegrationList: One page of integrations.

    Scopes: organisation_integrations.list or workspace_integrations.list (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
