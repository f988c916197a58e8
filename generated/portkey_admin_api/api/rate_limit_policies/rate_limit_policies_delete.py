# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="rate_limit_policies.delete",
    method="DELETE",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Archive a rate limits policy",
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
    """Archive a rate limits policy.

    Ends the policy. It is kept as archived and can still be read. Answers nothing.

    Path:
        rate_limits_policy_id (str): Id of the rate limits policy.

    Returns:
        None

    Scopes: policies.delete (documented). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /policies/rate-limits/{rateLimitsPolicyId}
    """
    await transport.send(
        OPERATION,
        rate_limits_policy_id,
    )
