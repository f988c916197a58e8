# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class WorkspaceExclusion(decoding.Model):
    """Whether the organisation's guardrails pass over one workspace.

    Attributes:
        workspace_id: Id of the workspace.
        excluded: True where the guardrails do not apply to the workspace.
    """

    workspace_id: str
    excluded: bool

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspace_id", "workspace_id", None),
        ("excluded", "excluded", None),
    )
