# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .scim_mapping import ScimMapping


@attrs.frozen(kw_only=True, repr=False)
class ScimMappingList(decoding.Model):
    """A page of mappings from SCIM groups to workspaces.

    Attributes:
        mappings: Rows of this page.
        total_count: Number of rows over all pages.
    """

    mappings: list[ScimMapping]
    total_count: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("mappings", "mappings", decoding.list_of(decoding.model("ScimMapping"))),
        ("total_count", "total_count", None),
    )
