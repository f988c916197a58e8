"""Analytics groups: metrics by user, model, workspace and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._analytics_filters import (
    AnalyticsColumnFilters,
    AnalyticsPageFilters,
    AnalyticsProviderFilters,
    as_query,
)
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import AnalyticsGroup, MetadataGroup, ModelGroup, ProviderGroup, UserGroup


class AnalyticsGroups(Resource):
    """Metrics of the matching requests, one row per group.

    All methods take the keywords of `AnalyticsFilters` (`time_of_generation_min` and `time_of_generation_max`
    are required), and `page_size` and `current_page` (from 0). They return a pager: await it for the first
    page, or iterate over it; `portkey_admin.to_rows`, `to_pandas` and `to_polars` turn the collected rows
    into tables.
    """

    def users(self, /, **filters: Unpack[AnalyticsPageFilters]) -> Pager[UserGroup]:
        """List requests and cost by user, in pages.

        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/users.
        """
        return Pager(self._transport, api.operation("analytics.groups.users"), query=as_query(filters))

    def ai_models(self, /, **filters: Unpack[AnalyticsPageFilters]) -> Pager[ModelGroup]:
        """List requests by model, in pages.

        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/ai-models.
        """
        return Pager(self._transport, api.operation("analytics.groups.ai_models"), query=as_query(filters))

    def metadata(self, metadata_key: str, /, **filters: Unpack[AnalyticsPageFilters]) -> Pager[MetadataGroup]:
        """List requests, cost, tokens and feedback by the value of a metadata key, in pages.

        metadata_key: the key, such as "team".
        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/metadata/{metadataKey}.
        """
        operation = api.operation("analytics.groups.metadata")
        return Pager(self._transport, operation, metadata_key, query=as_query(filters))

    def workspaces(self, /, **filters: Unpack[AnalyticsPageFilters]) -> Pager[AnalyticsGroup]:
        """List requests by workspace, in pages.

        Not verified: the columns of the rows; unknown ones are in `additional_properties`.
        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/workspaces.
        """
        return Pager(self._transport, api.operation("analytics.groups.workspaces"), query=as_query(filters))

    def provider(self, /, **filters: Unpack[AnalyticsProviderFilters]) -> Pager[ProviderGroup]:
        """List requests by provider or virtual key, in pages.

        filters: those of `AnalyticsProviderFilters`, whose `columns` adds columns to the rows.

        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/provider.
        """
        return Pager(self._transport, api.operation("analytics.groups.provider"), query=as_query(filters))

    def by(self, group_by: str, /, **filters: Unpack[AnalyticsColumnFilters]) -> Pager[AnalyticsGroup]:
        """List requests by a chosen column, in pages.

        Not verified: the whole operation, known from Portkey's backend changelog 1.11.2 and the official
        Python SDK. Unknown columns of the rows are in `additional_properties`.
        group_by: ai_service, model, status_code, api_key, config, workspace, provider or prompt.
        filters: as above, plus those of `AnalyticsColumnFilters`.

        Raises InvalidFieldError immediately, and the errors of any call when the pager is used.
        Scopes: analytics.view. API: GET /analytics/groups/{groupBy}.
        """
        return Pager(self._transport, api.operation("analytics.groups.by"), group_by, query=as_query(filters))
