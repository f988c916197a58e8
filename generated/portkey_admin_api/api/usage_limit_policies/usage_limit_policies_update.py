# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_usage_limit_policy import UpdateUsageLimitPolicy

OPERATION: Operation[None] = Operation(
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
            "periodic_reset_days": "integer|null",
            "next_usage_reset_at": "string|null",
            "description": "string|null",
            "conditions": "array",
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
        periodic_reset_days (int | None): Days between two resets of the count of usage; in place of
            `periodic_reset`. At least 1. At most 365.
        next_usage_reset_at (datetime | str | None): When the count of usage is next set back to zero, in
            UTC. Null leaves it to Portkey.
        description (str | None): Text for people. Not verified live. At most 500 characters.
        conditions (Sequence[PolicyConditionParams]): Which requests count, replacing all conditions. From
            backend 1.16.0 on. At least 1 items.
        status (Literal["active", "archived"]): State that the policy shall be in. Sent by the Terraform
            provider. Not verified live: whether it has an effect.

    Returns:
        None

    Scopes: policies.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /policies/usage-limits/{policyUsageLimitsId}
    """
    await transport.send(
        OPERATION,
        policy_usage_limits_id,
        body=body,
    )
