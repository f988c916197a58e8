# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class User(decoding.Model):
    """A person in the organisation.

    Attributes:
        object: Type of the object.
        id: Id assigned by Portkey.
        first_name: Given name of the person.
        last_name: Family name of the person.
        role: Role in the organisation: owner, admin or member.
        email: E-mail address of the person. Format: email.
        created_at: When the user joined the organisation, in UTC.
        last_updated_at: When it last changed, in UTC.
        workspace_ids: Workspaces that the user is in.
    """

    object: Literal["user"] | str | None = None
    id: str
    first_name: str | None = None
    last_name: str | None = None
    role: Literal["admin", "member", "owner"] | str
    email: str
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    workspace_ids: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("id", "id", None),
        ("first_name", "first_name", None),
        ("last_name", "last_name", None),
        ("role", "role", None),
        ("email", "email", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("workspace_ids", "workspace_ids", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserList(decoding.Model):
    """A page of users.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[User] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("User"))),
    )
