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
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
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
        """Invite a person unless they are a user or invited, or give them another role.

        body: as of `portkey.invites.create`. The person is found by `email`, in any case. Of a user `role`
            alone is compared: `workspaces` and `workspace_api_key_details` have had their time, and
            `unverified` says so. A pending invite that differs is taken back and sent anew, as it cannot be
            changed.

        Returns what had to be done; `id` is that of the user or of the invite, and `value` the row or what
        `invites.create` answered.
        Raises SeveralMatchesError, ImmutableFieldError for another role of the owner, InvalidFieldError and
        the errors of any call.
        Scopes: organisation_users.list, organisation_users.create, organisation_users.update,
        organisation_users.delete.
        API: POST /admin/users/invites, and the paths of list, update and delete.
        """
        return await self._ensure(body)

    async def update(self, user_id: str, /, **body: Unpack[UpdateUser]) -> None:
        """Give a person another role in the organisation.

        body: `role`, "admin" or "member".

        Returns nothing, as the API answers nothing.
        Raises BadRequestError (AB01) where the person has that role already, AmbiguousWriteError, and the
        errors of any call.
        Scopes: organisation_users.update. API: PUT /admin/users/{userId}.
        """
        await api.users_update(self._transport, user_id, body=body)

    async def delete(self, user_id: str, /) -> None:
        """Take a person out of the organisation.

        Raises NotFoundError and the errors of any call.
        Scopes: organisation_users.delete. API: DELETE /admin/users/{userId}.
        """
        await api.users_delete(self._transport, user_id)
