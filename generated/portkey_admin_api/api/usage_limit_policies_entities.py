# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.usage_limit_policy_entity import UsageLimitPolicyEntityList


class UsageLimitPoliciesEntitiesListQuery(TypedDict, total=False):
    """Query of `usage_limit_policies.entities.list`; its fields are described there."""

    status: NotRequired[Literal["active", "exhausted"]]
    search: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]


USAGE_LIMIT_POLICIES_ENTITIES_LIST: Operation[UsageLimitPolicyEntityList] = Operation(
    id="usage_limit_policies.entities.list",
    method="GET",
    path="/policies/usage-limits/{policyUsageLimitsId}/entities",
    summary="List the usage counted by a usage limit policy",
    path_params=("policyUsageLimitsId",),
    query=Fields(
        kinds={
            "status": "string",
            "search": "string",
            "page_size": "integer",
            "current_page": "integer",
        },
    ),
    scopes=("policies.read", "policies.list"),
    scope_rule="any",
    evidence="inferred",
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
        max_size=100,
    ),
    response=decoding.model("UsageLimitPolicyEntityList"),
)


async def usage_limit_policies_entities_list(
    transport: Transport,
    policy_usage_limits_id: str,
    /,
    *,
    query: UsageLimitPoliciesEntitiesListQuery | None = None,
) -> UsageLimitPolicyEntityList:
    """List the usage counted by a usage limit policy.

    Returns each group that the policy has counted so far, and how much it has used.

    Path:
        policy_usage_limits_id (str): Id of the usage limit policy.

    Query:
        status (Literal["active", "exhausted"]): Only groups with this status: active, or exhausted if the
            budget is used up.
        search (str): Only groups with this text in their key.
        page_size (int): Maximum number of rows per page. At least 1. At most 100.
        current_page (int): Page number, from 0. At least 0.

    Returns:
        UsageLimitPolicyEntityList: A page of groups with their usage.

    Scopes: policies.read or policies.list (inferred). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /policies/usage-limits/{policyUsageLimitsId}/entities
    """
    return await transport.send(
        USAGE_LIMIT_POLICIES_ENTITIES_LIST,
        policy_usage_limits_id,
        query=query,
    )


USAGE_LIMIT_POLICIES_ENTITIES_RESET: Operation[None] = Operation(
    id="usage_limit_policies.entities.reset",
    method="PUT",
    path="/policies/usage-limits/{policyUsageLimitsId}/entities/{entityId}/reset",
    summary="Reset the usage of one group",
    path_params=(
        "policyUsageLimitsId",
        "entityId",
    ),
    scopes=("policies.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
)


async def usage_limit_policies_entities_reset(
    transport: Transport,
    policy_usage_limits_id: str,
    entity_id: str,
    /,
) -> None:
    """Reset the usage of one group.

    Resets the usage of one group; the other groups of the policy are unchanged. Returns nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limit policy.
        entity_id (str): Id of the group, from the list of entities.

    Returns:
        None

    Scopes: policies.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/usage-limits/{policyUsageLimitsId}/entities/{entityId}/reset
    """
    await transport.send(
        USAGE_LIMIT_POLICIES_ENTITIES_RESET,
        policy_usage_limits_id,
        entity_id,
    )


hints.resolve_on_demand(globals())
