# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptPartialList(decoding.Model):
    """The prompt partials of a workspace or collection.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[PromptPartialListItem]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("PromptPartialListItem"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptPartialListItem(decoding.Model):
    """A prompt partial without its text.

    Attributes:
        id: Id assigned by Portkey.
        slug: Short name that prompts use to include it.
        name: Display name.
        collection_id: Id or slug of the collection of prompts.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        status: Status.
        object: Type of the object.
    """

    id: str
    slug: str
    name: str
    collection_id: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    status: Literal["active", "archived"] | str | None = None
    object: Literal["partial"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("collection_id", "collection_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("status", "status", None),
        ("object", "object", None),
    )
