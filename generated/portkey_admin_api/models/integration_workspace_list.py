# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .integration_workspace import IntegrationWorkspace


@attrs.frozen(kw_only=True, repr=False)
class IntegrationWorkspaceList(decoding.Model):
    """All workspaces that have a setting of their own.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        workspaces: Settings, one for each workspace.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    workspaces: list[IntegrationWorkspace] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("workspaces", "workspaces", decoding.list_of(decoding.model("IntegrationWorkspace"))),
    )
