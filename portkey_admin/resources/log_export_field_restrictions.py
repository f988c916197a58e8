"""Fields of logs that may not be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api import models
    from portkey_admin_api.api import LogExportsFieldRestrictionsGetQuery


class LogExportFieldRestrictions(Resource):
    """The fields that exports must leave out."""

    async def get(
        self, /, **query: Unpack[LogExportsFieldRestrictionsGetQuery]
    ) -> models.LogExportFieldRestrictions:
        """Get the fields that exports of a workspace must leave out.

        Not verified: the form of the response, which is in `additional_properties` as received. The operation
        is known from Portkey's backend changelog 1.21.0.
        query: `workspace_id` (UUID or slug; a key of a workspace may omit it).

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/field-restrictions.
        """
        return await api.log_exports_field_restrictions_get(self._transport, query=query)
