"""Who belongs to a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Literal, Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import WorkspacesMembersListQuery
    from portkey_admin_api.models import AddWorkspaceMembers, UpdateWorkspaceMember, WorkspaceMember


class WorkspaceMembers(Resource):
    """The members of a workspace. Owners and admins of the organisation are always admins in it."""

    kind = "members"

    async def add(self, workspace_id: str, /, **body: Unpack[AddWorkspaceMembers]) -> None:
        """Add people of the organisation to a workspace.

        body: `users`, a list of `{"id": …, "role": "admin" | "manager" | "member"}`; the id is the user's.

        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: workspace_users.create. API: POST /admin/workspaces/{workspaceId}/users.
        """
        await api.workspaces_members_add(self._transport, workspace_id, body=body)

    async def ensure(
        self,
        workspace_id: str,
        /,
        *,
        role: Literal["admin", "manager", "member"],
        user_id: str | None = None,
        email: str | None = None,
    ) -> Ensured[WorkspaceMember]:
        """Add a user to a workspace unless they are a member, or change their role.

        workspace_id: UUID or slug. role: "admin", "manager" or "member".
        user_id, email: the person; give one of them. With `email`, the person must already be a user of the
            organisation.

        The roles of owners and admins of the organisation are not compared: they are admins in every
        workspace.

        Returns what was done; `value` is the existing row or, for a new member, what is known of it.
        Raises InvalidFieldError, InvalidArgumentError if no one in the organisation has this address, and the
        errors of any call.
        Scopes: workspace_users.list, workspace_users.create, workspace_users.update;
        organisation_users.list for an address.
        API: POST /admin/workspaces/{workspaceId}/users, and the paths of list and update.
        """
        return await self._ensure(
            {"workspace_id": workspace_id, "user_id": user_id, "email": email, "role": role}
        )

    def list(
        self, workspace_id: str, /, **query: Unpack[WorkspacesMembersListQuery]
    ) -> Pager[WorkspaceMember]:
        """List the members of a workspace, in pages.

        query: `role`, `email`, `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: workspace_users.list. API: GET /admin/workspaces/{workspaceId}/users.
        """
        return Pager(self._transport, api.operation("workspaces.members.list"), workspace_id, query=query)

    async def get(self, workspace_id: str, user_id: str, /) -> WorkspaceMember:
        """Get a member of a workspace.

        The response may lack the id, and may spell the role with a prefix ("ws-admin").
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: workspace_users.read. API: GET /admin/workspaces/{workspaceId}/users/{userId}.
        """
        return await api.workspaces_members_get(self._transport, workspace_id, user_id)

    async def update(self, workspace_id: str, user_id: str, /, **body: Unpack[UpdateWorkspaceMember]) -> None:
        """Change the role of a member of a workspace.

        body: `role`, "admin", "manager" or "member".

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: workspace_users.update. API: PUT /admin/workspaces/{workspaceId}/users/{userId}.
        """
        await api.workspaces_members_update(self._transport, workspace_id, user_id, body=body)

    async def remove(self, workspace_id: str, user_id: str, /) -> None:
        """Remove a member from a workspace. The person stays in the organisation.

        Raises NotFoundError and the errors of any call.
        Scopes: workspace_users.delete. API: DELETE /admin/workspaces/{workspaceId}/users/{userId}.
        """
        await api.workspaces_members_remove(self._transport, workspace_id, user_id)
