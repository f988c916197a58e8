# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UsageLimitPolicyEntity(decoding.Model):
    """A group that a policy has counted, with its usage.

    Attributes:
        id: Id of the group within the policy.
        value_key: Key of the group, its type and value, such as `api_key:` and the id of the key.
        current_usage: Usage since the last reset: US dollars if the policy counts cost, else a count.
    """

    id: str | None = None
    value_key: str | None = None
    current_usage: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("value_key", "value_key", None),
        ("current_usage", "current_usage", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UsageLimitPolicyEntityList(decoding.Model):
    """A page of groups with their usage.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[UsageLimitPolicyEntity] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("UsageLimitPolicyEntity"))),
    )
