"""The people of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.paging import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import UsersListQuery
    from portkey_admin_api.models import UpdateUser, User


class Users(Resource):
    """The people who have accepted an invite to the organisation."""

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
