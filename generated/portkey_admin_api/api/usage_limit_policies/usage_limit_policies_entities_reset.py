# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="usage_limit_policies.entities.reset",
    method="PUT",
    path="/policies/usage-limits/{policyUsageLimitsId}/entities/{entityId}/reset",
    summary="Set the usage of one group back to zero",
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
    """Set the usage of one group back to zero.

    Begins the budget of one group anew; the other groups of the policy keep their count. Answers nothing.

    Path:
        policy_usage_limits_id (str): Id of the usage limits policy.
        entity_id (str): Id of the group, as the list of entities gives it.

    Returns:
        None

    Scopes: policies.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/usage-limits/{policyUsageLimitsId}/entities/{entityId}/reset
    """
    await transport.send(
        OPERATION,
        policy_usage_limits_id,
        entity_id,
    )
