# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
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


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceExclusionList(decoding.Model):
    """Workspaces that the organisation's guardrails pass over.

    Attributes:
        workspaces: Workspaces and whether each is excluded.
    """

    workspaces: list[WorkspaceExclusion] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspaces", "workspaces", decoding.list_of(decoding.model("WorkspaceExclusion"))),
    )


class WorkspaceExclusionParams(TypedDict, total=False):
    """Whether the organisation's guardrails pass over one workspace.

    Keys:
        workspace_id: Id of the workspace.
        excluded: True where the guardrails do not apply to the workspace.
    """

    workspace_id: Required[str]
    excluded: Required[bool]


FIELDS["WorkspaceExclusionParams"] = Fields(
    kinds={
        "workspace_id": "string",
        "excluded": "boolean",
    },
    required=(
        "workspace_id",
        "excluded",
    ),
)
