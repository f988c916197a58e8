# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .collection_details import CollectionDetails


@attrs.frozen(kw_only=True, repr=False)
class ChildCollection(decoding.Model):
    """A collection inside another one.

    Attributes:
        id: Id that Portkey gave it.
        name: Name for people.
        last_updated_at: When it last changed, in UTC.
        collection_details: Counts of what lies directly in it.
    """

    id: str | None = None
    name: str | None = None
    last_updated_at: datetime | None = None
    collection_details: CollectionDetails | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("collection_details", "collection_details", decoding.model("CollectionDetails")),
    )
