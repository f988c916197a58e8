# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGroup(decoding.Model):
    """Requests of one user.

    Attributes:
        user: Name of the user in the request metadata.
        requests: Number of requests.
        cost: Cost of those requests in US cents.
        object: Type of the object.
    """

    user: str | None = None
    requests: float | None = None
    cost: float | None = None
    object: Literal["analytics-group"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("user", "user", None),
        ("requests", "requests", decoding.number),
        ("cost", "cost", decoding.number),
        ("object", "object", None),
    )

    @property
    def cost_dollars(self) -> float | None:
        """`cost`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.cost)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGroupList(decoding.Model):
    """A page of requests by user.

    Attributes:
        object: Type of the object.
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
