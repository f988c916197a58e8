# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ScimGroup(decoding.Model):
    """A group of the identity provider.

    Attributes:
        id: Id of the group, as used in mappings.
        name: Name of the group.
    """

    id: str | None = None
    name: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ScimGroupList(decoding.Model):
    """A page of SCIM groups.

    Attributes:
        groups: Rows of this page.
        total_count: Number of rows over all pages.
    """

    groups: list[ScimGroup] | None = None
    total_count: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("groups", "groups", decoding.list_of(decoding.model("ScimGroup"))),
        ("total_count", "total_count", None),
    )
