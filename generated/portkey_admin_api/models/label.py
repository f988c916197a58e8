# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Label(decoding.Model):
    """A mark for versions of prompts.

    Attributes:
        id: Id assigned by Portkey.
        name: Name that programs use instead of a version number.
        description: Description for display. Null means none.
        color_code: Colour in the web app, as text such as a hexadecimal code. Null means none.
        organisation_id: Id of the organisation. Null for built-in labels.
        workspace_id: Id of the workspace. Null if the label applies in the whole organisation.
        is_universal: Whether it is one of Portkey's built-in labels.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        status: Status.
    """

    id: str
    name: str
    description: str | None = None
    color_code: str | None = None
    organisation_id: str | None = None
    workspace_id: str | None = None
    is_universal: bool | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    status: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("description", "description", None),
        ("color_code", "color_code", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("is_universal", "is_universal", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("status", "status", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LabelList(decoding.Model):
    """One page of labels.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Label]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Label"))),
    )
