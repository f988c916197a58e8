# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_rate_limit_policy import CreateRateLimitPolicy
    from ...models.created_policy import CreatedPolicy

OPERATION: Operation[CreatedPolicy] = Operation(
    id="rate_limit_policies.create",
    method="POST",
    path="/policies/rate-limits",
    summary="Create a rate limits policy",
    body=Fields(
        kinds={
            "name": "string",
            "conditions": "array",
            "group_by": "array",
            "type": "string",
            "unit": "string",
            "value": "number",
            "workspace_id": "string",
            "organisation_id": "string",
            "target": "string",
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
            "unit",
            "value",
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


async def rate_limit_policies_create(
    transport: Transport,
    /,
    *,
    body: CreateRateLimitPolicy,
) -> CreatedPolicy:
    """Create a rate limits policy.

    Makes a policy: the conditions choose requests, the grouping says what gets a rate of its own. At least
    one condition is needed. Portkey's documentation asks for a name and a workspace too, its published
    document for neither. Answers the id alone.

    Body:
        name (str): Name for people. At most 255 characters.
        conditions (Sequence[PolicyConditionParams], required): Which requests count, at least one
            condition. At least 1 items.
        group_by (Sequence[PolicyGroupByParams], required): What gets a rate of its own, at least one entry.
            At least 1 items.
        type (Literal["requests", "tokens"], required): What is counted: requests or tokens.
        unit (Literal["rpm", "rph", "rpd", "rpw"], required): Span of time that the limit counts over: rpm
            minute, rph hour, rpd day, rpw week.
        value (float, required): How many are allowed in one span of time.
        workspace_id (str): Id or slug of the workspace. Organisation keys need it, workspace keys do not.
        organisation_id (str): Id of the organisation, for a policy that is not for one workspace.
        target (Literal["llm", "mcp_tools"]): What the policy applies to: calls of models (llm) or of MCP
            tools. Can't be changed later. From backend 1.24 on.
        description (str | None): Text for people. Not verified live. At most 500 characters.

    Returns:
        CreatedPolicy: A policy that was made.

    Scopes: policies.create (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /policies/rate-limits
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
