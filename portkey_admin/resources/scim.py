"""SCIM groups, and the workspaces that their members belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import WorkspacesScimGroupsListQuery, WorkspacesScimMappingsListQuery
    from portkey_admin_api.models import CreateScimMapping, ScimGroup, ScimMapping, Success


class ScimMappings(Resource):
    """Which SCIM groups belong to which workspaces, and with what role."""

    kind = "scim_mappings"

    def list(self, /, **query: Unpack[WorkspacesScimMappingsListQuery]) -> Pager[ScimMapping]:
        """List the mappings, in pages.

        query: `workspace_id` (the UUID; a slug matches nothing), `scim_group_id`, `role`, and the paging
            fields.

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        API: GET /scim/workspaces.
        """
        return Pager(self._transport, api.operation("workspaces.scim_mappings.list"), query=query)

    async def create(self, /, **body: Unpack[CreateScimMapping]) -> ScimMapping:
        """Map a SCIM group to a workspace, or get the existing mapping.

        body: `workspace_id`, `role`, and one of `scim_group_id` and `scim_group_name`.

        Returns the mapping.
        Raises BadRequestError if the group is mapped to the workspace with another role.
        API: POST /scim/workspaces.
        """
        return await api.workspaces_scim_mappings_create(self._transport, body=body)

    async def ensure(self, /, **body: Unpack[CreateScimMapping]) -> Ensured[ScimMapping]:
        """Map a SCIM group to a workspace unless it is mapped, or replace a mapping with another role.

        body: same as `create`; `workspace_id` may be the slug. There is no update: a mapping with another
            role is deleted first. People who are members through it stay members, with the role they have.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: those of `list`, `create` and `delete`.
        API: POST /scim/workspaces, and the paths of list and delete.
        """
        return await self._ensure(body)

    async def delete(self, scim_workspace_group_id: str, /) -> Success:
        """Delete a mapping. People who are members through it stay members.

        Returns whether the update succeeded.
        Raises NotFoundError and the errors of any call.
        API: DELETE /scim/workspaces/{scimWorkspaceGroupId}.
        """
        return await api.workspaces_scim_mappings_delete(self._transport, scim_workspace_group_id)


class ScimGroups(Resource):
    """The SCIM groups sent by the identity provider."""

    def list(self, /, **query: Unpack[WorkspacesScimGroupsListQuery]) -> Pager[ScimGroup]:
        """List the groups, in pages.

        query: `search`, and the paging fields.

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        API: GET /scim/groups.
        """
        return Pager(self._transport, api.operation("workspaces.scim_groups.list"), query=query)
