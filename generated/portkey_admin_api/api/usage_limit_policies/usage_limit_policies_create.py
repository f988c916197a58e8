# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_usage_limit_policy import CreateUsageLimitPolicy
    from ...models.created_policy import CreatedPolicy

OPERATION: Operation[CreatedPolicy] = Operation(
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
        },
        entries={
            "conditions": "PolicyConditionParams",
            "group_by": "PolicyGroupByParams",
        },
        required=(
            "conditions",
            "group_by",
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
        group_by (Sequence[PolicyGroupByParams], required): What gets a budget of its own, at least one
            entry. At least 1 items.
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

    Returns:
        CreatedPolicy: A policy that was made.

    Scopes: policies.create (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /policies/usage-limits
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
