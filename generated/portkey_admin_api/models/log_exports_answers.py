# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportTask(decoding.Model):
    """Word that a job was started or stopped.

    Attributes:
        message: What was done, for people.
        object: Kind of object that this is.
    """

    message: str
    object: Literal["export"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("message", "message", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SavedLogExport(decoding.Model):
    """What was saved, and how much it would export.

    Attributes:
        id: Id of the export.
        total: Number of logs that the filters let through.
        object: Kind of object that this is.
    """

    id: str
    total: int
    object: Literal["export"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("total", "total", None),
        ("object", "object", None),
    )
