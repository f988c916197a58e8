# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_rate_limit_policy import UpdateRateLimitPolicy

OPERATION: Operation[None] = Operation(
    id="rate_limit_policies.update",
    method="PUT",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Change a rate limits policy",
    path_params=("rateLimitsPolicyId",),
    body=Fields(
        kinds={
            "name": "string",
            "unit": "string",
            "value": "number",
            "description": "string|null",
            "conditions": "array",
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
    """Change a rate limits policy.

    Changes the fields that are sent and leaves the others; what is counted, how it is grouped and the
    target stay for good. Answers nothing.

    Path:
        rate_limits_policy_id (str): Id of the rate limits policy.

    Body:
        name (str): Name for people. At most 255 characters.
        unit (Literal["rpm", "rph", "rpd", "rpw"]): Span of time that the limit counts over: rpm minute, rph
            hour, rpd day, rpw week.
        value (float): How many are allowed in one span of time.
        description (str | None): Text for people. Not verified live. At most 500 characters.
        conditions (Sequence[PolicyConditionParams]): Which requests count, replacing all conditions. From
            backend 1.16.0 on. At least 1 items.

    Returns:
        None

    Scopes: policies.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/rate-limits/{rateLimitsPolicyId}
    """
    await transport.send(
        OPERATION,
        rate_limits_policy_id,
        body=body,
    )
