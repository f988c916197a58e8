"""A resource that an export reads, and the progress of reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs

from portkey_admin.manifest.model.section import Section
from portkey_admin.reconcile.listings import Row


@attrs.frozen
class ExportState:
    """The progress of an export.

    Attributes:
        done: number of lists and single resources that were read.
        total: number of reads known so far; it grows as the lists arrive.
        reading: what was read last, such as "configs".
    """

    done: int
    total: int
    reading: str


Show: TypeAlias = Callable[[ExportState], object]


@attrs.define(eq=False)
class LiveThing:
    """An existing resource.

    Attributes:
        section: its section.
        workspace: the UUID of its workspace; None if it belongs to the organisation.
        id: its id in paths.
        shown: its fields, from the list and the single response.
        settings: its settings by section: who may use it, and what it offers.
    """

    section: Section
    workspace: str | None
    id: str
    shown: dict[str, Any]
    row: Row = attrs.field(repr=False)
    settings: dict[str, Mapping[str, Any]] = attrs.field(factory=dict, repr=False)

    @property
    def is_automatic(self) -> bool:
        """Return whether Portkey created it automatically."""
        return self.section.is_automatic(self.shown)
