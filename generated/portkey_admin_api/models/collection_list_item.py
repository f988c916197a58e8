# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .collection_details import CollectionDetails


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CollectionList(decoding.Model):
    """One page of collections.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[CollectionListItem]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("CollectionListItem"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CollectionListItem(decoding.Model):
    """A collection with counts of its contents.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name.
        workspace_id: UUID of the workspace, even if a slug was sent.
        slug: Unique short name for URLs, such as `co-search-1a2b3c`.
        parent_collection_id: Id of the parent collection. Null at the top level.
        is_default: 1 for the default collection of the workspace, which can't be deleted, else 0.
        status: Status.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        collection_details: Counts of its direct contents.
    """

    id: str
    name: str
    workspace_id: str | None = None
    slug: str
    parent_collection_id: str | None = None
    is_default: int | None = None
    status: Literal["active", "archived"] | str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    collection_details: CollectionDetails | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("workspace_id", "workspace_id", None),
        ("slug", "slug", None),
        ("parent_collection_id", "parent_collection_id", None),
        ("is_default", "is_default", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("collection_details", "collection_details", decoding.model("CollectionDetails")),
    )


hints.resolve_on_demand(globals())
