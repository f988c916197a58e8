"""The usage counted by usage limit policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import UsageLimitPoliciesEntitiesListQuery
    from portkey_admin_api.models import UsageLimitPolicyEntity


class UsageLimitEntities(Resource):
    """The groups of requests that a usage limit policy has counted, each with its own budget."""

    def list(
        self, policy_usage_limits_id: str, /, **query: Unpack[UsageLimitPoliciesEntitiesListQuery]
    ) -> Pager[UsageLimitPolicyEntity]:
        """List the groups of a usage limit policy, with the usage of each, in pages.

        query: `status` ("active", or "exhausted" if the budget is used up), `search` (part of the group's
            key), `page_size` (up to 100), `current_page` (from 0).

        Returns a pager. `current_usage` of a row is in the unit of the policy.
        Raises InvalidFieldError immediately, and NotFoundError and the errors of any call when awaited or
        iterated over.
        Scopes: policies.read or policies.list.
        API: GET /policies/usage-limits/{policyUsageLimitsId}/entities.
        """
        operation = api.operation("usage_limit_policies.entities.list")
        return Pager(self._transport, operation, policy_usage_limits_id, query=query)

    async def reset(self, policy_usage_limits_id: str, entity_id: str, /) -> None:
        """Reset the usage of one group to 0. The other groups are unchanged.

        entity_id: the `id` of a row of `list`, not its key.

        Raises NotFoundError, AmbiguousWriteError (a second reset would also discard usage since the first)
        and the errors of any call.
        Scopes: policies.update.
        API: PUT /policies/usage-limits/{policyUsageLimitsId}/entities/{entityId}/reset.
        """
        await api.usage_limit_policies_entities_reset(self._transport, policy_usage_limits_id, entity_id)
