# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class WorkspaceExclusionParams(TypedDict, total=False):
    """Whether the organisation's guardrails pass over one workspace.

    Keys:
        workspace_id: Id of the workspace.
        excluded: True where the guardrails do not apply to the workspace.
    """

    workspace_id: Required[str]
    excluded: Required[bool]


FIELDS = Fields(
    kinds={
        "workspace_id": "string",
        "excluded": "boolean",
    },
    required=(
        "workspace_id",
        "excluded",
    ),
)
