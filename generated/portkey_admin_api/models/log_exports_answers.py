# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportTask(decoding.Model):
    """Confirmation that a job was started or stopped.

    Attributes:
        message: Message for display.
        object: Type of the object.
    """

    message: str
    object: Literal["export"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("message", "message", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SavedLogExport(decoding.Model):
    """The saved export, and how many logs it would contain.

    Attributes:
        id: Id of the export.
        total: Number of logs that match the filters.
        object: Type of the object.
    """

    id: str
    total: int
    object: Literal["export"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("total", "total", None),
        ("object", "object", None),
    )
