# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.usage_limit_policy_list import UsageLimitPolicyList


class UsageLimitPoliciesListQuery(TypedDict, total=False):
    """Query of `usage_limit_policies.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    status: NotRequired[Literal["active", "archived"]]
    type: NotRequired[Literal["cost", "tokens", "requests"]]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    organisation_id: NotRequired[str]
    search: NotRequired[str]


OPERATION: Operation[UsageLimitPolicyList] = Operation(
    id="usage_limit_policies.list",
    method="GET",
    path="/policies/usage-limits",
    summary="List the usage limits policies",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "status": "string",
            "type": "string",
            "page_size": "integer",
            "current_page": "integer",
            "organisation_id": "string",
            "search": "string",
        },
    ),
    scopes=("policies.list",),
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
    ),
    response=decoding.model("UsageLimitPolicyList"),
)


async def usage_limit_policies_list(
    transport: Transport,
    /,
    *,
    query: UsageLimitPoliciesListQuery | None = None,
) -> UsageLimitPolicyList:
    """List the usage limits policies.

    Answers the policies of a workspace, only those in force unless told otherwise. A key of the
    organisation has to say which workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. Organisation keys need it, workspace keys do not.
        status (Literal["active", "archived"]): Only policies in this state, active ones when not said.
            Default: "active".
        type (Literal["cost", "tokens", "requests"]): Only policies that count this.
        page_size (int): How many rows a page holds at most. At least 0.
        current_page (int): Number of the page to answer, counted from 0. At least 0.
        organisation_id (str): Only policies of this organisation. Not verified live.
        search (str): Only policies that hold this text in their name. Not verified live.

    Returns:
        UsageLimitPolicyList: A page of usage limits policies.

    Scopes: policies.list (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/usage-limits
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
