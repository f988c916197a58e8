# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.created_policy import CreatedPolicy
    from ..models.rate_limit_policies_bodies import CreateRateLimitPolicy, UpdateRateLimitPolicy
    from ..models.rate_limit_policy import RateLimitPolicy, RateLimitPolicyList


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


RATE_LIMIT_POLICIES_LIST: Operation[RateLimitPolicyList] = Operation(
    id="rate_limit_policies.list",
    method="GET",
    path="/policies/rate-limits",
    summary="List rate limit policies",
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
    """List rate limit policies.

    Returns the policies of a workspace, by default only active ones. An organisation key must name the
    workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys, optional for
            workspace keys.
        status (Literal["active", "archived"]): Only policies with this status, active by default. Default:
            "active".
        type (Literal["requests", "tokens"]): Only policies that count this.
        unit (Literal["rpm", "rph", "rpd", "rpw"]): Only policies with this time unit.
        page_size (int): Maximum number of rows per page. At least 0.
        current_page (int): Page number, from 0. At least 0.
        organisation_id (str): Only policies of this organisation. Not verified live.
        search (str): Only policies with this text in their name. Not verified live.

    Returns:
        RateLimitPolicyList: A page of rate limit policies.

    Scopes: policies.list (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/rate-limits
    """
    return await transport.send(
        RATE_LIMIT_POLICIES_LIST,
        query=query,
    )


RATE_LIMIT_POLICIES_CREATE: Operation[CreatedPolicy] = Operation(
    id="rate_limit_policies.create",
    method="POST",
    path="/policies/rate-limits",
    summary="Create a rate limit policy",
    body=Fields(
        kinds={
            "name": "string",
            "conditions": "array",
            "group_by": "array",
            "type": "string",
            "unit": "string",
            "value": "number",
            "workspace_id": "string",
            "organisation_id": "string",
            "target": "string",
            "description": "string|null",
            "status": "string",
        },
        entries={
            "conditions": "PolicyConditionParams",
            "group_by": "PolicyGroupByParams",
        },
        required=(
            "conditions",
            "type",
            "unit",
            "value",
        ),
    ),
    scopes=("policies.create",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedPolicy"),
)


async def rate_limit_policies_create(
    transport: Transport,
    /,
    *,
    body: CreateRateLimitPolicy,
) -> CreatedPolicy:
    """Create a rate limit policy.

    Creates a policy: the conditions select requests, and each group gets its own rate limit. At least one
    condition is required. Portkey's documentation also requires a name and a workspace, its published
    document neither. Returns only the id.

    Body:
        name (str): Display name. At most 255 characters.
        conditions (Sequence[PolicyConditionParams], required): Which requests are counted, at least one
            condition. At least 1 items.
        group_by (Sequence[PolicyGroupByParams]): What gets its own rate limit, at least one entry. The
            published document requires it; some of Portkey's samples leave it out. At least 1 items.
        type (Literal["requests", "tokens"], required): What is counted: requests or tokens.
        unit (Literal["rpm", "rph", "rpd", "rpw"], required): Time unit of the limit: rpm minute, rph hour,
            rpd day, rpw week.
        value (float, required): Maximum number per time unit.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys, optional for
            workspace keys.
        organisation_id (str): Id of the organisation, for an organisation-wide policy.
        target (Literal["llm", "mcp_tools"]): What the policy applies to: model calls (llm) or calls of MCP
            tools (mcp_tools). Can't be changed later. From backend 1.24 on. Default: "llm".
        description (str | None): Description for display. Not verified live. At most 500 characters.
        status (Literal["active", "archived"]): Initial status of the policy, active by default. Only
            Portkey's samples have it.

    Returns:
        CreatedPolicy: The new policy.

    Scopes: policies.create (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /policies/rate-limits
    """
    return await transport.send(
        RATE_LIMIT_POLICIES_CREATE,
        body=body,
    )


class RateLimitPoliciesGetQuery(TypedDict, total=False):
    """Query of `rate_limit_policies.get`; its fields are described there."""

    status: NotRequired[Literal["active", "archived"]]


RATE_LIMIT_POLICIES_GET: Operation[RateLimitPolicy] = Operation(
    id="rate_limit_policies.get",
    method="GET",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Get a rate limit policy",
    path_params=("rateLimitsPolicyId",),
    query=Fields(
        kinds={
            "status": "string",
        },
    ),
    scopes=("policies.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("RateLimitPolicy"),
)


async def rate_limit_policies_get(
    transport: Transport,
    rate_limits_policy_id: str,
    /,
    *,
    query: RateLimitPoliciesGetQuery | None = None,
) -> RateLimitPolicy:
    """Get a rate limit policy.

    Returns the policy. An archived policy is found only with that status.

    Path:
        rate_limits_policy_id (str): Id of the rate limit policy.

    Query:
        status (Literal["active", "archived"]): Status of the policy, active by default. Default: "active".

    Returns:
        RateLimitPolicy: A rate limit for each group of requests that match the conditions.

    Scopes: policies.read (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/rate-limits/{rateLimitsPolicyId}
    """
    return await transport.send(
        RATE_LIMIT_POLICIES_GET,
        rate_limits_policy_id,
        query=query,
    )


RATE_LIMIT_POLICIES_UPDATE: Operation[None] = Operation(
    id="rate_limit_policies.update",
    method="PUT",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Change a rate limit policy",
    path_params=("rateLimitsPolicyId",),
    body=Fields(
        kinds={
            "name": "string",
            "unit": "string",
            "value": "number",
            "conditions": "array",
            "description": "string|null",
        },
        entries={
            "conditions": "PolicyConditionParams",
        },
    ),
    scopes=("policies.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def rate_limit_policies_update(
    transport: Transport,
    rate_limits_policy_id: str,
    /,
    *,
    body: UpdateRateLimitPolicy,
) -> None:
    """Change a rate limit policy.

    Changes the fields that are sent and leaves the others unchanged; `type`, `group_by` and `target` can't
    be changed. Returns nothing.

    Path:
        rate_limits_policy_id (str): Id of the rate limit policy.

    Body:
        name (str): Display name. At most 255 characters.
        unit (Literal["rpm", "rph", "rpd", "rpw"]): Time unit of the limit: rpm minute, rph hour, rpd day,
            rpw week.
        value (float): Maximum number per time unit.
        conditions (Sequence[PolicyConditionParams]): Which requests are counted; they replace all
            conditions. From backend 1.16.0 on. At least 1 items.
        description (str | None): Description for display. Not verified live. At most 500 characters.

    Returns:
        None

    Scopes: policies.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/rate-limits/{rateLimitsPolicyId}
    """
    await transport.send(
        RATE_LIMIT_POLICIES_UPDATE,
        rate_limits_policy_id,
        body=body,
    )


RATE_LIMIT_POLICIES_DELETE: Operation[None] = Operation(
    id="rate_limit_policies.delete",
    method="DELETE",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Archive a rate limit policy",
    path_params=("rateLimitsPolicyId",),
    scopes=("policies.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def rate_limit_policies_delete(
    transport: Transport,
    rate_limits_policy_id: str,
    /,
) -> None:
    """Archive a rate limit policy.

    Archives the policy. It no longer applies and can still be read. Returns nothing.

    Path:
        rate_limits_policy_id (str): Id of the rate limit policy.

    Returns:
        None

    Scopes: policies.delete (documented). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /policies/rate-limits/{rateLimitsPolicyId}
    """
    await transport.send(
        RATE_LIMIT_POLICIES_DELETE,
        rate_limits_policy_id,
    )


hints.resolve_on_demand(globals())
