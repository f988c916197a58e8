# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceExclusion(decoding.Model):
    """A workspace that is excluded from the organisation's guardrails, in one of two forms.

    Attributes:
        workspace_id: Id of the workspace.
        excluded: False if the guardrails apply to the workspace after all. Missing in exclusion records,
            which exist only for excluded workspaces.
        id: Id of the exclusion record.
        organisation_id: Id of the organisation.
        entity_type: The guardrails that the workspace is excluded from: `input_guardrails` or
            `output_guardrails`.
        status: `active`; `archived` if the exclusion was removed.
        created_by: Id of the user who created it.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
    """

    workspace_id: str
    excluded: bool | None = None
    id: str | None = None
    organisation_id: str | None = None
    entity_type: Literal["input_guardrails", "output_guardrails"] | str | None = None
    status: Literal["active", "archived"] | str | None = None
    created_by: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspace_id", "workspace_id", None),
        ("excluded", "excluded", None),
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("entity_type", "entity_type", None),
        ("status", "status", None),
        ("created_by", "created_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceExclusionList(decoding.Model):
    """Workspaces that are excluded from the organisation's guardrails, in one of two forms.

    Attributes:
        success: True if the request succeeded.
        data: The exclusions, in one form.
        workspaces: Workspaces and whether each is excluded, in the other form.
    """

    success: bool | None = None
    data: WorkspaceExclusions | None = None
    workspaces: list[WorkspaceExclusion] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("data", "data", decoding.model("WorkspaceExclusions")),
        ("workspaces", "workspaces", decoding.list_of(decoding.model("WorkspaceExclusion"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceExclusions(decoding.Model):
    """Exclusion records.

    Attributes:
        exclusions: Active exclusions.
    """

    exclusions: list[WorkspaceExclusion] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("exclusions", "exclusions", decoding.list_of(decoding.model("WorkspaceExclusion"))),
    )
