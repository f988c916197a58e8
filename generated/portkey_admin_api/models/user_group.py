# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGroup(decoding.Model):
    """Requests of one user.

    Attributes:
        user: Name that the requests' metadata gives the user.
        requests: Number of requests, as a number or as text that holds one.
        cost: Cost of those requests in US cents, as a number or as text that holds one.
        object: Kind of object that this is.
    """

    user: str | None = None
    requests: str | float | None = None
    cost: str | float | None = None
    object: Literal["analytics-group"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("user", "user", None),
        ("requests", "requests", None),
        ("cost", "cost", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGroupList(decoding.Model):
    """A page of requests by user.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[UserGroup]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("UserGroup"))),
    )
