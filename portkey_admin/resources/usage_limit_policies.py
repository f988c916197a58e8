"""Usage limit policies: budgets for the requests of a workspace."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.usage_limit_entities import UsageLimitEntities
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import UsageLimitPoliciesGetQuery, UsageLimitPoliciesListQuery
    from portkey_admin_api.models import (
        CreatedPolicy,
        CreateUsageLimitPolicy,
        UpdateUsageLimitPolicy,
        UsageLimitPolicy,
    )


class UsageLimitPolicies(Resource):
    """Budgets: conditions select requests, and each group of them has its own budget."""

    kind = "usage_limit_policies"

    @cached_property
    def entities(self) -> UsageLimitEntities:
        """The groups that a policy has counted, with the usage of each."""
        return UsageLimitEntities(self._transport)

    async def create(self, /, **body: Unpack[CreateUsageLimitPolicy]) -> CreatedPolicy:
        """Create a usage limit policy.

        body: `conditions`, at least one `{"key": …, "value": …}`, and `group_by`, at least one `{"key": …}`
            (a key is "api_key", "workspace_id", "organisation_id" or "metadata.…"); `type`, "cost", "tokens"
            or "requests"; `credit_limit` of each group, in US dollars for "cost", else a count;
            `alert_threshold`, in the same unit (None: no alert); `periodic_reset`, "monthly" or "weekly", or
            `periodic_reset_days`, 1 to 365 (None: never); `next_usage_reset_at`, a datetime with a time zone,
            or ISO 8601; `name` and `workspace_id` (UUID or slug), which Portkey's documentation requires;
            `description`, `organisation_id`, `status`. Not verified: that `group_by` is optional.

        Returns the id.
        Raises InvalidFieldError, BadRequestError, AmbiguousWriteError and the errors of any call.
        Scopes: policies.create. API: POST /policies/usage-limits.
        """
        return await api.usage_limit_policies_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateUsageLimitPolicy]
    ) -> Ensured[CreatedPolicy | UsageLimitPolicy]:
        """Create a usage limit policy unless there is one with this name, or update what differs.

        body: same as `create`. Without `name`, it is found by `type`, `conditions` and `group_by`. `type` and
            `group_by` cannot be changed later. `next_usage_reset_at` advances by itself: a time in the past
            is not compared.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: policies.list, policies.create, policies.update.
        API: POST /policies/usage-limits, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[UsageLimitPoliciesListQuery]) -> Pager[UsageLimitPolicy]:
        """List the usage limit policies of a workspace, in pages.

        query: `workspace_id` (UUID or slug), required for organisation keys; `status` ("active" (the default)
            or "archived"); `type` ("cost", "tokens" or "requests"); `organisation_id`, `search`; `page_size`,
            `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: policies.list. API: GET /policies/usage-limits.
        """
        return Pager(self._transport, api.operation("usage_limit_policies.list"), query=query)

    async def get(
        self, policy_usage_limits_id: str, /, **query: Unpack[UsageLimitPoliciesGetQuery]
    ) -> UsageLimitPolicy:
        """Get a usage limit policy.

        query: `status`, "archived" for a deleted policy; `include_usage` (True: include the usage of each
            group, in `value_key_usage_map`).

        Raises NotFoundError, also for an archived policy without that `status`, and the errors of any call.
        Scopes: policies.read. API: GET /policies/usage-limits/{policyUsageLimitsId}.
        """
        return await api.usage_limit_policies_get(self._transport, policy_usage_limits_id, query=query)

    async def update(self, policy_usage_limits_id: str, /, **body: Unpack[UpdateUsageLimitPolicy]) -> None:
        """Change the given fields of a usage limit policy and leave the others unchanged.

        `type` and `group_by` cannot be changed later.
        body: `name`, `description`, `credit_limit`, `alert_threshold`, `periodic_reset`,
            `periodic_reset_days`, `next_usage_reset_at`; `conditions` (all of them; from backend 1.16.0 on);
            `reset_usage_for_value`, the key of a group whose usage is reset to 0; `status`. None clears the
            threshold or the reset.

        Not verified: whether `status` has an effect.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: policies.update. API: PUT /policies/usage-limits/{policyUsageLimitsId}.
        """
        await api.usage_limit_policies_update(self._transport, policy_usage_limits_id, body=body)

    async def delete(self, policy_usage_limits_id: str, /) -> None:
        """Archive a usage limit policy. It no longer applies, and can still be read with `status="archived"`.

        Raises NotFoundError and the errors of any call.
        Scopes: policies.delete. API: DELETE /policies/usage-limits/{policyUsageLimitsId}.
        """
        await api.usage_limit_policies_delete(self._transport, policy_usage_limits_id)
