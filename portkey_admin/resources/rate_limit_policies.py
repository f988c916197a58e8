"""Rate limit policies: how many requests or tokens a workspace may use per minute, hour, day or week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import RateLimitPoliciesGetQuery, RateLimitPoliciesListQuery
    from portkey_admin_api.models import (
        CreatedPolicy,
        CreateRateLimitPolicy,
        RateLimitPolicy,
        UpdateRateLimitPolicy,
    )


class RateLimitPolicies(Resource):
    """Rate limits: conditions select requests, and each group of them has its own limit."""

    kind = "rate_limit_policies"

    async def create(self, /, **body: Unpack[CreateRateLimitPolicy]) -> CreatedPolicy:
        """Create a rate limit policy.

        body: `conditions` and `group_by`, same as `portkey.usage_limit_policies.create`; `type`, "requests"
            or "tokens"; `unit`, "rpm", "rph", "rpd" or "rpw" (per minute, hour, day or week); `value`, the
            limit per unit; `target`, "llm" or "mcp_tools" (from backend 1.24 on; cannot be changed later);
            `name` and `workspace_id` (UUID or slug), which Portkey's documentation requires; `description`,
            `organisation_id`, `status`. Not verified: that `group_by` is optional.

        Returns the id.
        Raises InvalidFieldError, BadRequestError, AmbiguousWriteError and the errors of any call.
        Scopes: policies.create. API: POST /policies/rate-limits.
        """
        return await api.rate_limit_policies_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateRateLimitPolicy]
    ) -> Ensured[CreatedPolicy | RateLimitPolicy]:
        """Create a rate limit policy unless there is one with this name, or update what differs.

        body: same as `create`. Without `name`, it is found by `type`, `unit`, `conditions` and `group_by`.
            `type`, `group_by` and `target` cannot be changed later.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: policies.list, policies.create, policies.update.
        API: POST /policies/rate-limits, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[RateLimitPoliciesListQuery]) -> Pager[RateLimitPolicy]:
        """List the rate limit policies of a workspace, in pages.

        query: `workspace_id` (UUID or slug), required for organisation keys; `status` ("active" (the default)
            or "archived"); `type` ("requests" or "tokens"); `unit`; `organisation_id`, `search`; `page_size`,
            `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: policies.list. API: GET /policies/rate-limits.
        """
        return Pager(self._transport, api.operation("rate_limit_policies.list"), query=query)

    async def get(
        self, rate_limits_policy_id: str, /, **query: Unpack[RateLimitPoliciesGetQuery]
    ) -> RateLimitPolicy:
        """Get a rate limit policy.

        query: `status`, "archived" for a deleted policy.

        Raises NotFoundError, also for an archived policy without that `status`, and the errors of any call.
        Scopes: policies.read. API: GET /policies/rate-limits/{rateLimitsPolicyId}.
        """
        return await api.rate_limit_policies_get(self._transport, rate_limits_policy_id, query=query)

    async def update(self, rate_limits_policy_id: str, /, **body: Unpack[UpdateRateLimitPolicy]) -> None:
        """Change the given fields of a rate limit policy and leave the others unchanged.

        `type`, `group_by` and `target` cannot be changed later.
        body: `name`, `description` (None clears it), `unit`, `value`, `conditions` (all of them; from backend
            1.16.0 on).

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: policies.update. API: PUT /policies/rate-limits/{rateLimitsPolicyId}.
        """
        await api.rate_limit_policies_update(self._transport, rate_limits_policy_id, body=body)

    async def delete(self, rate_limits_policy_id: str, /) -> None:
        """Archive a rate limit policy. It no longer applies, and can still be read with `status="archived"`.

        Raises NotFoundError and the errors of any call.
        Scopes: policies.delete. API: DELETE /policies/rate-limits/{rateLimitsPolicyId}.
        """
        await api.rate_limit_policies_delete(self._transport, rate_limits_policy_id)
