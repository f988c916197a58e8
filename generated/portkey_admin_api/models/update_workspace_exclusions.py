# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .workspace_exclusion_params import WorkspaceExclusionParams


class UpdateWorkspaceExclusions(TypedDict, total=False):
    """Workspaces to exclude or to put back under the organisation's guardrails.

    Keys:
        organisation_id: Id of the organisation.
        workspaces: Workspaces to change.
        override_existing: Whether the list replaces all former exclusions. False, which is what happens
            when left out, merges it into them. Default: false.
    """

    organisation_id: Required[str]
    workspaces: Required[Sequence[WorkspaceExclusionParams]]
    override_existing: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "organisation_id": "string",
        "workspaces": "array",
        "override_existing": "boolean",
    },
    entries={
        "workspaces": "WorkspaceExclusionParams",
    },
    required=(
        "organisation_id",
        "workspaces",
    ),
)
