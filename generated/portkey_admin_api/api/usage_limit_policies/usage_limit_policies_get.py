# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.usage_limit_policy import UsageLimitPolicy


class UsageLimitPoliciesGetQuery(TypedDict, total=False):
    """Query of `usage_limit_policies.get`; its fields are described there."""

    status: NotRequired[Literal["active", "archived"]]
    include_usage: NotRequired[bool]


OPERATION: Operation[UsageLimitPolicy] = Operation(
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
        OPERATION,
        policy_usage_limits_id,
        query=query,
    )
