"""The people of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import UsersListQuery
    from portkey_admin_api.models import CreatedInvite, CreateInvite, Invite, UpdateUser, User


class Users(Resource):
    """The people who have accepted an invite to the organisation."""

    kind = "people"

    def list(self, /, **query: Unpack[UsersListQuery]) -> Pager[User]:
        """List the people of the organisation, in pages.

        query: `role` ("admin", "member" or "owner"), `email`, `pageSize`, `currentPage` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: organisation_users.list. API: GET /admin/users.
        """
        return Pager(self._transport, api.operation("users.list"), query=query)

    async def get(self, user_id: str, /) -> User:
        """Get a person of the organisation.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_users.read. API: GET /admin/users/{userId}.
        """
        return await api.users_get(self._transport, user_id)

    async def ensure(self, /, **body: Unpack[CreateInvite]) -> Ensured[CreatedInvite | Invite | User]:
        """Invite a person unless they are already a user or invited, or change their role.

        body: same as `portkey.invites.create`. The person is found by `email`, case-insensitively. For an
            existing user only `role` is compared: `workspaces` and `workspace_api_key_details` apply only to
            invites, and are listed in `unverified`. A pending invite that differs is cancelled and
            replaced, because it cannot be changed.

        Returns what was done; `id` is that of the user or the invite, and `value` the row or the response of
        `invites.create`.
        Raises SeveralMatchesError, ImmutableFieldError if the person is the owner and the role differs,
        InvalidFieldError and the errors of any call.
        Scopes: organisation_users.list, organisation_users.create, organisation_users.update,
        organisation_users.delete.
        API: POST /admin/users/invites, and the paths of list, update and delete.
        """
        return await self._ensure(body)

    async def update(self, user_id: str, /, **body: Unpack[UpdateUser]) -> None:
        """Change the role of a person in the organisation.

        body: `role`, "admin" or "member".

        Raises BadRequestError (AB01) if the person already has that role, AmbiguousWriteError, and the errors
        of any call.
        Scopes: organisation_users.update. API: PUT /admin/users/{userId}.
        """
        await api.users_update(self._transport, user_id, body=body)

    async def delete(self, user_id: str, /) -> None:
        """Remove a person from the organisation.

        Raises NotFoundError and the errors of any call.
        Scopes: organisation_users.delete. API: DELETE /admin/users/{userId}.
        """
        await api.users_delete(self._transport, user_id)
