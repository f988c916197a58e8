# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .workspace_exclusion import WorkspaceExclusion


@attrs.frozen(kw_only=True, repr=False)
class WorkspaceExclusionList(decoding.Model):
    """Workspaces that the organisation's guardrails pass over.

    Attributes:
        workspaces: Workspaces and whether each is excluded.
    """

    workspaces: list[WorkspaceExclusion] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspaces", "workspaces", decoding.list_of(decoding.model("WorkspaceExclusion"))),
    )
