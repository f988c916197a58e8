"""Workspaces, where an organisation's keys, prompts and budgets live."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.scim import ScimGroups, ScimMappings
from portkey_admin.resources.workspace_members import WorkspaceMembers
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import WorkspacesGetQuery, WorkspacesListQuery
    from portkey_admin_api.models import (
        CreateWorkspace,
        DeleteWorkspace,
        UpdateWorkspace,
        Workspace,
        WorkspaceDetail,
    )


class Workspaces(Resource):
    """The workspaces of the organisation. An id in a path may be the UUID or the slug (`ws-…`)."""

    kind = "workspaces"

    @cached_property
    def members(self) -> WorkspaceMembers:
        """The members of a workspace, and their roles."""
        return WorkspaceMembers(self._transport)

    @cached_property
    def scim_mappings(self) -> ScimMappings:
        """Which SCIM groups belong to which workspaces."""
        return ScimMappings(self._transport)

    @cached_property
    def scim_groups(self) -> ScimGroups:
        """The SCIM groups of the organisation."""
        return ScimGroups(self._transport)

    async def create(self, /, **body: Unpack[CreateWorkspace]) -> Workspace:
        """Create a workspace.

        body: `name` (need not be unique), `description`, `defaults` (metadata for every request made in the
            workspace), `users` (ids of the first members), `usage_limits` and `rate_limits` (lists).

        Returns the workspace, with the id and the slug assigned by Portkey.
        Raises InvalidFieldError, ConflictError, AmbiguousWriteError and the errors of any call.
        Scopes: workspaces.create. API: POST /admin/workspaces.
        """
        return await api.workspaces_create(self._transport, body=body)

    async def ensure(self, /, **body: Unpack[CreateWorkspace]) -> Ensured[Workspace | WorkspaceDetail]:
        """Create a workspace unless there is one with this name, or update what differs.

        body: same as `create`. None clears a field. `name` is compared without the leading icon. `users`
            applies only to a new workspace, and is never compared: use `members.ensure` for an existing one.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: workspaces.list, workspaces.create, workspaces.update.
        API: POST /admin/workspaces, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[WorkspacesListQuery]) -> Pager[Workspace]:
        """List workspaces, in pages.

        query: `name` (part of it, case-sensitive), `exact_name`, `status` ("active" or "archived", which only
            owners and admins of the organisation see), `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: workspaces.list. API: GET /admin/workspaces.
        """
        return Pager(self._transport, api.operation("workspaces.list"), query=query)

    async def get(self, workspace_id: str, /, **query: Unpack[WorkspacesGetQuery]) -> WorkspaceDetail:
        """Get a workspace with its members.

        query: `include_usage` (True: include how much of the limits is used), `name_format` ("plain": the
            name without the leading icon).

        Raises NotFoundError or, if it was deleted or belongs elsewhere, PermissionDeniedError.
        Scopes: workspaces.read. API: GET /admin/workspaces/{workspaceId}.
        """
        return await api.workspaces_get(self._transport, workspace_id, query=query)

    async def update(self, workspace_id: str, /, **body: Unpack[UpdateWorkspace]) -> None:
        """Change the given fields of a workspace and leave the others unchanged.

        body: `name`, `icon`, `description`, `defaults`, `usage_limits`, `rate_limits`, `settings`,
            `security_settings`. None clears a limit. `defaults` and `security_settings` are each replaced as
            a whole: send everything you want to keep.

        Returns nothing: the API sends an empty response. A read right afterwards may return the old limits.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: workspaces.update. API: PUT /admin/workspaces/{workspaceId}.
        """
        await api.workspaces_update(self._transport, workspace_id, body=body)

    async def delete(self, workspace_id: str, /, **body: Unpack[DeleteWorkspace]) -> None:
        """Delete a workspace.

        body: `name`, which must be the workspace's own, without its icon; `force_delete`, which the Admin API
            ignores: it deletes none of the workspace's contents.

        Raises ConflictError (AB07) while the workspace has contents. Even a new workspace may have some,
        because Portkey creates providers automatically: delete its providers, configs and API keys first.
        Scopes: workspaces.delete. API: DELETE /admin/workspaces/{workspaceId}.
        """
        await api.workspaces_delete(self._transport, workspace_id, body=body)
