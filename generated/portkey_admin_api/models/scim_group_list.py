# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .scim_group import ScimGroup


@attrs.frozen(kw_only=True, repr=False)
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
