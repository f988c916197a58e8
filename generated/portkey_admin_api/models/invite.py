# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Invite(decoding.Model):
    """An invite to the organisation.

    Attributes:
        object: Type of the object.
        id: Id assigned by Portkey.
        email: E-mail address of the person. Format: email.
        role: Role that the person gets in the organisation.
        created_at: When it was created, in UTC.
        expires_at: When the link stops working, in UTC.
        accepted_at: When the person joined, in UTC. Null means not yet, or never.
        status: pending until the person joins, then accepted; cancelled if it was withdrawn, expired if it
            was not used in time.
        invited_by: Id of the user who sent it.
        workspaces: Workspaces that the person joins with it. Not verified live.
    """

    object: str | None = None
    id: str
    email: str
    role: Literal["admin", "member"] | str
    created_at: datetime | None = None
    expires_at: datetime | None = None
    accepted_at: datetime | None = None
    status: Literal["pending", "cancelled", "accepted", "expired"] | str
    invited_by: str | None = None
    workspaces: list[InvitedWorkspace] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("id", "id", None),
        ("email", "email", None),
        ("role", "role", None),
        ("created_at", "created_at", decoding.date_time),
        ("expires_at", "expires_at", decoding.date_time),
        ("accepted_at", "accepted_at", decoding.date_time),
        ("status", "status", None),
        ("invited_by", "invited_by", None),
        ("workspaces", "workspaces", decoding.list_of(decoding.model("InvitedWorkspace"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class InviteList(decoding.Model):
    """A page of invites.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Invite] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Invite"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class InvitedWorkspace(decoding.Model):
    """A workspace that the invited person joins. Not verified live.

    Attributes:
        workspace_id: Id of the workspace.
        role: Role that the person gets in the workspace.
    """

    workspace_id: str | None = None
    role: Literal["admin", "manager", "member"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspace_id", "workspace_id", None),
        ("role", "role", None),
    )
