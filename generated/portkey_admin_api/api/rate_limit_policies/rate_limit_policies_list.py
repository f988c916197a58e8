# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.rate_limit_policy_list import RateLimitPolicyList


class RateLimitPoliciesListQuery(TypedDict, total=False):
    """Query of `rate_limit_policies.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    status: NotRequired[Literal["active", "archived"]]
    type: NotRequired[Literal["requests", "tokens"]]
    unit: NotRequired[Literal["rpm", "rph", "rpd", "rpw"]]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    organisation_id: NotRequired[str]
    search: NotRequired[str]


OPERATION: Operation[RateLimitPolicyList] = Operation(
    id="rate_limit_policies.list",
    method="GET",
    path="/policies/rate-limits",
    summary="List the rate limits policies",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "status": "string",
            "type": "string",
            "unit": "string",
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
    response=decoding.model("RateLimitPolicyList"),
)


async def rate_limit_policies_list(
    transport: Transport,
    /,
    *,
    query: RateLimitPoliciesListQuery | None = None,
) -> RateLimitPolicyList:
    """List the rate limits policies.

    Answers the policies of a workspace, only those in force unless told otherwise. A key of the
    organisation has to say which workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. Organisation keys need it, workspace keys do not.
        status (Literal["active", "archived"]): Only policies in this state, active ones when not said.
            Default: "active".
        type (Literal["requests", "tokens"]): Only policies that count this.
        unit (Literal["rpm", "rph", "rpd", "rpw"]): Only policies over this span of time.
        page_size (int): How many rows a page holds at most. At least 0.
        current_page (int): Number of the page to answer, counted from 0. At least 0.
        organisation_id (str): Only policies of this organisation. Not verified live.
        search (str): Only policies that hold this text in their name. Not verified live.

    Returns:
        RateLimitPolicyList: A page of rate limits policies.

    Scopes: policies.list (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/rate-limits
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
