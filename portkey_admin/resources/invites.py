"""Invitations to the organisation and its workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import InvitesListQuery
    from portkey_admin_api.models import CreatedInvite, CreateInvite, Invite, ResentInvite


class Invites(Resource):
    """Invitations by e-mail to become a member; `users.ensure` sends the ones it needs."""

    kind = "people"

    async def create(self, /, **body: Unpack[CreateInvite]) -> CreatedInvite:
        """Invite a person.

        body: `email`, `role` in the organisation ("admin" or "member"), `workspaces` (a list of
            `{"id": …, "role": "admin" | "manager" | "member"}`), `workspace_api_key_details` (scopes of the
            API key that the person gets).

        Returns the invite's id and link.
        Raises InvalidFieldError, ConflictError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_users.create. API: POST /admin/users/invites.
        """
        return await api.invites_create(self._transport, body=body)

    def list(self, /, **query: Unpack[InvitesListQuery]) -> Pager[Invite]:
        """List invites, in pages.

        query: `role`, `email`, `status` ("pending", "cancelled", "accepted" or "expired"), `pageSize`,
            `currentPage` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: organisation_users.list. API: GET /admin/users/invites.
        """
        return Pager(self._transport, api.operation("invites.list"), query=query)

    async def get(self, invite_id: str, /) -> Invite:
        """Get an invite.

        Raises NotFoundError and the errors of any call.
        Scopes: organisation_users.read. API: GET /admin/users/invites/{inviteId}.
        """
        return await api.invites_get(self._transport, invite_id)

    async def delete(self, invite_id: str, /) -> None:
        """Cancel an invite.

        Raises NotFoundError and the errors of any call.
        Scopes: organisation_users.delete. API: DELETE /admin/users/invites/{inviteId}.
        """
        await api.invites_delete(self._transport, invite_id)

    async def resend(self, invite_id: str, /) -> ResentInvite:
        """Resend the e-mail of an invite.

        Returns the invite's link.
        Raises NotFoundError, AmbiguousWriteError (the e-mail may have been sent) and the errors of any call.
        Scopes: organisation_users.create. API: POST /admin/users/invites/{inviteId}/resend.
        """
        return await api.invites_resend(self._transport, invite_id)
