# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
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
        OPERATION,
        policy_usage_limits_id,
    )
