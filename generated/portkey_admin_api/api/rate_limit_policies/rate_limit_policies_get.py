# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.rate_limit_policy import RateLimitPolicy


class RateLimitPoliciesGetQuery(TypedDict, total=False):
    """Query of `rate_limit_policies.get`; its fields are described there."""

    status: NotRequired[Literal["active", "archived"]]


OPERATION: Operation[RateLimitPolicy] = Operation(
    id="rate_limit_policies.get",
    method="GET",
    path="/policies/rate-limits/{rateLimitsPolicyId}",
    summary="Get one rate limits policy",
    path_params=("rateLimitsPolicyId",),
    query=Fields(
        kinds={
            "status": "string",
        },
    ),
    scopes=("policies.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("RateLimitPolicy"),
)


async def rate_limit_policies_get(
    transport: Transport,
    rate_limits_policy_id: str,
    /,
    *,
    query: RateLimitPoliciesGetQuery | None = None,
) -> RateLimitPolicy:
    """Get one rate limits policy.

    Answers the policy. An archived one is found only when that state is asked for.

    Path:
        rate_limits_policy_id (str): Id of the rate limits policy.

    Query:
        status (Literal["active", "archived"]): State that the policy is in, active when not said. Default:
            "active".

    Returns:
        RateLimitPolicy: A rate for each group of requests that fit the conditions.

    Scopes: policies.read (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /policies/rate-limits/{rateLimitsPolicyId}
    """
    return await transport.send(
        OPERATION,
        rate_limits_policy_id,
        query=query,
    )
