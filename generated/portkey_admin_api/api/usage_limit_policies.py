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
        USAGE_LIMIT_POLICIES_LIST,
        query=query,
    )


USAGE_LIMIT_POLICIES_CREATE: Operation[CreatedPolicy] = Operation(
    id="usage_limit_policies.create",
    method="POST",
    path="/policies/usage-limits",
    summary="Create a usage limits policy",
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
    """Create a usage limits policy.

    Makes a policy: the conditions choose requests, the grouping says what gets a budget of its own. At
    least one condition is needed. Portkey's documentation asks for a name and a workspace too, its
    published document for neither. Answers the id alone.

    Body:
        name (str): Name for people. At most 255 characters.
        conditions (Sequence[PolicyConditionParams], required): Which requests count, at least one
            condition. At least 1 items.
        group_by (Sequence[PolicyGroupByParams]): What gets a budget of its own, at least one entry. The
            published document demands it; some of Portkey's samples leave it out. At least 1 items.
        type (Literal["cost", "tokens", "requests"], required): What is counted: cost, tokens or requests.
        credit_limit (float, required): Budget of each group: US dollars where the type is cost, else a
            count. At least 0.
        alert_threshold (float | None): Amount used at which the alert e-mails go out, in the unit of the
            limit. Null means no alert. At least 0.
        periodic_reset (Literal["monthly", "weekly"] | None): How often the count of usage is set back to
            zero. Null or empty means never.
        workspace_id (str): Id or slug of the workspace. Organisation keys need it, workspace keys do not.
        organisation_id (str): Id of the organisation, for a policy that is not for one workspace.
        periodic_reset_days (int | None): Days between two resets of the count of usage; in place of
            `periodic_reset`. At least 1. At most 365.
        next_usage_reset_at (datetime | str | None): When the count of usage is first set back to zero, in
            UTC. Null leaves it to Portkey.
        description (str | None): Text for people. Not verified live. At most 500 characters.
        status (Literal["active", "archived"]): State that the policy starts in, active when not said. Only
            Portkey's samples have it.

    Returns:
        CreatedPolicy: A policy that was made.

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
    summary="Get one usage limits policy",
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
    """Get one usage limits policy.

    Answers the policy. An archived one is found only when that state is asked for.

    Path:
        policy_usage_limits_id (str): Id of the usage limits policy.

    Query:
        status (Literal["active", "archived"]): State that the policy is in, active when not said. Default:
            "active".
        include_usage (bool): Whether to add how much each group has used, in `value_key_usage_map`.
            Default: false.

    Returns:
        UsageLimitPolicy: A budget for each group of requests that fit the conditions.

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
    summary="Change a usage limits policy",
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
    """Change a usage limits policy.

    Changes the fields that are sent and leaves the others; what is counted and how it is grouped stay for
    good. Can set the usage of one group back to zero as well. Answers nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limits policy.

    Body:
        name (str): Name for people. At most 255 characters.
        credit_limit (float): Budget of each group: US dollars where the type is cost, else a count. At
            least 0.
        alert_threshold (float | None): Amount used at which the alert e-mails go out, in the unit of the
            limit. Null means no alert. At least 0.
        periodic_reset (Literal["monthly", "weekly"] | None): How often the count of usage is set back to
            zero. Null ends that.
        reset_usage_for_value (str): Key of the group whose usage is set back to zero, as the entities list
            it.
        description (str | None): Text for people. Not verified live. At most 500 characters.
        conditions (Sequence[PolicyConditionParams]): Which requests count, replacing all conditions. From
            backend 1.16.0 on. At least 1 items.
        periodic_reset_days (int | None): Days between two resets of the count of usage; in place of
            `periodic_reset`. At least 1. At most 365.
        next_usage_reset_at (datetime | str | None): When the count of usage is next set back to zero, in
            UTC. Null leaves it to Portkey.
        status (Literal["active", "archived"]): State that the policy shall be in. Sent by the Terraform
            provider. Not verified live: whether it has an effect.

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
    summary="Archive a usage limits policy",
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
    """Archive a usage limits policy.

    Ends the policy. It is kept as archived and can still be read. Answers nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limits policy.

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
