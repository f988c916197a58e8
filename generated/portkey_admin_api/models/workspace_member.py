# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceMember(decoding.Model):
    """A user as a member of one workspace.

    Attributes:
        object: Type of the object.
        id: Id of the user. Getting a single member leaves it out.
        first_name: Given name of the person.
        last_name: Family name of the person.
        org_role: Role in the organisation: owner, admin or member.
        role: Role in the workspace: admin, manager or member. Getting a single member returns it with the
            prefix `ws-`.
        created_at: When the user joined the workspace, in UTC.
        last_updated_at: When it last changed, in UTC.
        status: Status.
        workspace_id: Id or slug of the workspace. A workspace key may omit it.
        email: E-mail address of the person. Format: email.
        scopes: Permissions of the person in the workspace, as exact names such as `prompts.read`.
        settings: Settings of the member. Null means none; their contents are not documented.
    """

    object: Literal["workspace-user"] | str | None = None
    id: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    org_role: Literal["admin", "member", "owner"] | str | None = None
    role: Literal["admin", "member", "manager", "ws-admin", "ws-manager", "ws-member"] | str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    status: Literal["active"] | str | None = None
    workspace_id: str | None = None
    email: str | None = None
    scopes: list[str] | None = None
    settings: dict[str, Any] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("id", "id", None),
        ("first_name", "first_name", None),
        ("last_name", "last_name", None),
        ("org_role", "org_role", None),
        ("role", "role", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("status", "status", None),
        ("workspace_id", "workspace_id", None),
        ("email", "email", None),
        ("scopes", "scopes", None),
        ("settings", "settings", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceMemberList(decoding.Model):
    """A page of members.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[WorkspaceMember] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("WorkspaceMember"))),
    )
