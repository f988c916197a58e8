# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.created_policy import CreatedPolicy
    from ..models.usage_limit_policies_bodies import CreateUsageLimitPolicy, UpdateUsageLimitPolicy
    from ..models.usage_limit_policy import UsageLimitPolicy, UsageLimitPolicyList


class UsageLimitPoliciesListQuery(TypedDict, total=False):
    """Query of `usage_limit_policies.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    status: NotRequired[Literal["active", "archived"]]
    type: NotRequired[Literal["cost", "tokens", "requests"]]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    organisation_id: NotRequired[str]
    search: NotRequired[str]


USAGE_LIMIT_POLICIES_LIST: Operation[UsageLimitPolicyList] = Operation(
    id="usage_limit_policies.list",
    method="GET",
    path="/policies/usage-limits",
    summary="List usage limit policies",
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
    """List usage limit policies.

    Returns the policies of a workspace, by default only active ones. An organisation key must name the
    workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys, optional for
            workspace keys.
        status (Literal["active", "archived"]): Only policies with this status, active by default. Default:
            "active".
        type (Literal["cost", "tokens", "requests"]): Only policies that count this.
        page_size (int): Maximum number of rows per page. At least 0.
        current_page (int): Page number, from 0. At least 0.
        organisation_id (str): Only policies of this organisation. Not verified live.
        search (str): Only policies with this text in their name. Not verified live.

    Returns:
        UsageLimitPolicyList: A page of usage limit policies.

    Scopes: policies.list (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/usage-limits
    """
    return await transport.send(
        USAGE_LIMIT_POLICIES_LIST,
        query=query,
    )


USAGE_LIMIT_POLICIES_CREATE: Operation[CreatedPolicy] = Operation(
    id="usage_limit_policies.create",
    method="POST",
    path="/policies/usage-limits",
    summary="Create a usage limit policy",
    body=Fields(
        kinds={
            "name": "string",
            "conditions": "array",
            "group_by": "array",
            "type": "string",
            "credit_limit": "number",
            "alert_threshold": "number|null",
            "periodic_reset": "string|null",
            "workspace_id": "string",
            "organisation_id": "string",
            "periodic_reset_days": "integer|null",
            "next_usage_reset_at": "string|null",
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
            "credit_limit",
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


async def usage_limit_policies_create(
    transport: Transport,
    /,
    *,
    body: CreateUsageLimitPolicy,
) -> CreatedPolicy:
    """Create a usage limit policy.

    Creates a policy: the conditions select requests, and each group gets its own budget. At least one
    condition is required. Portkey's documentation also requires a name and a workspace, its published
    document neither. Returns only the id.

    Body:
        name (str): Display name. At most 255 characters.
        conditions (Sequence[PolicyConditionParams], required): Which requests are counted, at least one
            condition. At least 1 items.
        group_by (Sequence[PolicyGroupByParams]): What gets its own budget, at least one entry. The
            published document requires it; some of Portkey's samples leave it out. At least 1 items.
        type (Literal["cost", "tokens", "requests"], required): What is counted: cost, tokens or requests.
        credit_limit (float, required): Budget of each group: US dollars if the type is cost, else a count.
            At least 0.
        alert_threshold (float | None): Usage at which the alert e-mails are sent, in the unit of the limit.
            Null means no alert. At least 0.
        periodic_reset (Literal["monthly", "weekly"] | None): How often usage is reset. Null or empty means
            never.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys, optional for
            workspace keys.
        organisation_id (str): Id of the organisation, for an organisation-wide policy.
        periodic_reset_days (int | None): Days between two resets of the usage; use instead of
            `periodic_reset`. At least 1. At most 365.
        next_usage_reset_at (datetime | str | None): When usage is first reset, in UTC. Null leaves it to
            Portkey.
        description (str | None): Description for display. Not verified live. At most 500 characters.
        status (Literal["active", "archived"]): Initial status of the policy, active by default. Only
            Portkey's samples have it.

    Returns:
        CreatedPolicy: The new policy.

    Scopes: policies.create (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /policies/usage-limits
    """
    return await transport.send(
        USAGE_LIMIT_POLICIES_CREATE,
        body=body,
    )


class UsageLimitPoliciesGetQuery(TypedDict, total=False):
    """Query of `usage_limit_policies.get`; its fields are described there."""

    status: NotRequired[Literal["active", "archived"]]
    include_usage: NotRequired[bool]


USAGE_LIMIT_POLICIES_GET: Operation[UsageLimitPolicy] = Operation(
    id="usage_limit_policies.get",
    method="GET",
    path="/policies/usage-limits/{policyUsageLimitsId}",
    summary="Get a usage limit policy",
    path_params=("policyUsageLimitsId",),
    query=Fields(
        kinds={
            "status": "string",
            "include_usage": "boolean",
        },
    ),
    scopes=("policies.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UsageLimitPolicy"),
)


async def usage_limit_policies_get(
    transport: Transport,
    policy_usage_limits_id: str,
    /,
    *,
    query: UsageLimitPoliciesGetQuery | None = None,
) -> UsageLimitPolicy:
    """Get a usage limit policy.

    Returns the policy. An archived policy is found only with that status.

    Path:
        policy_usage_limits_id (str): Id of the usage limit policy.

    Query:
        status (Literal["active", "archived"]): Status of the policy, active by default. Default: "active".
        include_usage (bool): Whether to include how much each group has used, in `value_key_usage_map`.
            Default: false.

    Returns:
        UsageLimitPolicy: A budget for each group of requests that match the conditions.

    Scopes: policies.read (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/usage-limits/{policyUsageLimitsId}
    """
    return await transport.send(
        USAGE_LIMIT_POLICIES_GET,
        policy_usage_limits_id,
        query=query,
    )


USAGE_LIMIT_POLICIES_UPDATE: Operation[None] = Operation(
    id="usage_limit_policies.update",
    method="PUT",
    path="/policies/usage-limits/{policyUsageLimitsId}",
    summary="Change a usage limit policy",
    path_params=("policyUsageLimitsId",),
    body=Fields(
        kinds={
            "name": "string",
            "credit_limit": "number",
            "alert_threshold": "number|null",
            "periodic_reset": "string|null",
            "reset_usage_for_value": "string",
            "description": "string|null",
            "conditions": "array",
            "periodic_reset_days": "integer|null",
            "next_usage_reset_at": "string|null",
            "status": "string",
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


async def usage_limit_policies_update(
    transport: Transport,
    policy_usage_limits_id: str,
    /,
    *,
    body: UpdateUsageLimitPolicy,
) -> None:
    """Change a usage limit policy.

    Changes the fields that are sent and leaves the others unchanged; `type` and `group_by` can't be
    changed. It can also reset the usage of one group. Returns nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limit policy.

    Body:
        name (str): Display name. At most 255 characters.
        credit_limit (float): Budget of each group: US dollars if the type is cost, else a count. At least
            0.
        alert_threshold (float | None): Usage at which the alert e-mails are sent, in the unit of the limit.
            Null means no alert. At least 0.
        periodic_reset (Literal["monthly", "weekly"] | None): How often the usage is reset. Null turns that
            off.
        reset_usage_for_value (str): Key of the group whose usage to reset, as in the list of entities.
        description (str | None): Description for display. Not verified live. At most 500 characters.
        conditions (Sequence[PolicyConditionParams]): Which requests are counted; they replace all
            conditions. From backend 1.16.0 on. At least 1 items.
        periodic_reset_days (int | None): Days between two resets of the usage; use instead of
            `periodic_reset`. At least 1. At most 365.
        next_usage_reset_at (datetime | str | None): When usage is next reset, in UTC. Null leaves it to
            Portkey.
        status (Literal["active", "archived"]): New status of the policy. Sent by the Terraform provider.
            Not verified live: whether it has an effect.

    Returns:
        None

    Scopes: policies.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/usage-limits/{policyUsageLimitsId}
    """
    await transport.send(
        USAGE_LIMIT_POLICIES_UPDATE,
        policy_usage_limits_id,
        body=body,
    )


USAGE_LIMIT_POLICIES_DELETE: Operation[None] = Operation(
    id="usage_limit_policies.delete",
    method="DELETE",
    path="/policies/usage-limits/{policyUsageLimitsId}",
    summary="Archive a usage limit policy",
    path_params=("policyUsageLimitsId",),
    scopes=("policies.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def usage_limit_policies_delete(
    transport: Transport,
    policy_usage_limits_id: str,
    /,
) -> None:
    """Archive a usage limit policy.

    Archives the policy. It no longer applies and can still be read. Returns nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limit policy.

    Returns:
        None

    Scopes: policies.delete (documented). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /policies/usage-limits/{policyUsageLimitsId}
    """
    await transport.send(
        USAGE_LIMIT_POLICIES_DELETE,
        policy_usage_limits_id,
    )


hints.resolve_on_demand(globals())
