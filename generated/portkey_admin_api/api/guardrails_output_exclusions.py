# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.guardrails_answers import UpdatedWorkspaceExclusions
    from ..models.guardrails_bodies import UpdateWorkspaceExclusions
    from ..models.workspace_exclusion import WorkspaceExclusionList


class GuardrailsOutputExclusionsListQuery(TypedDict, total=False):
    """Query of `guardrails.output_exclusions.list`; its fields are described there."""

    organisation_id: Required[str]
    workspace_id: NotRequired[str]


GUARDRAILS_OUTPUT_EXCLUSIONS_LIST: Operation[WorkspaceExclusionList] = Operation(
    id="guardrails.output_exclusions.list",
    method="GET",
    path="/workspace-exclusions/output-guardrails",
    summary="List the workspaces excluded from the organisation's output guardrails",
    query=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
        },
        required=("organisation_id",),
    ),
    scopes=("organisation_exclusions.list",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data.exclusions", "workspaces"),
    ),
    response=decoding.model("WorkspaceExclusionList"),
)


async def guardrails_output_exclusions_list(
    transport: Transport,
    /,
    *,
    query: GuardrailsOutputExclusionsListQuery,
) -> WorkspaceExclusionList:
    """List the workspaces excluded from the organisation's output guardrails.

    Returns the workspaces that are excluded from the organisation's output guardrails. Sources differ on
    the form: active exclusions in `data.exclusions`, or workspaces with a flag in `workspaces`. Both are
    accepted. New in backend 1.22.0; not verified live.

    Query:
        organisation_id (str, required): Id of the organisation.
        workspace_id (str): Only the exclusion of this workspace, by id or slug.

    Returns:
        WorkspaceExclusionList: Workspaces that are excluded from the organisation's guardrails, in one of
            two forms.

    Scopes: organisation_exclusions.list (documented). Keys: organisation-service.
    GET /workspace-exclusions/output-guardrails
    """
    return await transport.send(
        GUARDRAILS_OUTPUT_EXCLUSIONS_LIST,
        query=query,
    )


GUARDRAILS_OUTPUT_EXCLUSIONS_UPDATE: Operation[UpdatedWorkspaceExclusions] = Operation(
    id="guardrails.output_exclusions.update",
    method="PUT",
    path="/workspace-exclusions/output-guardrails",
    summary="Exclude workspaces from the organisation's output guardrails",
    body=Fields(
        kinds={
            "organisation_id": "string",
            "workspaces": "array",
            "override_existing": "boolean",
        },
        entries={
            "workspaces": "ExcludedWorkspace",
        },
        required=(
            "organisation_id",
            "workspaces",
        ),
    ),
    scopes=("organisation_exclusions.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedWorkspaceExclusions"),
)


async def guardrails_output_exclusions_update(
    transport: Transport,
    /,
    *,
    body: UpdateWorkspaceExclusions,
) -> UpdatedWorkspaceExclusions:
    """Exclude workspaces from the organisation's output guardrails.

    Excludes workspaces from the organisation's output guardrails, or includes them again. Workspaces that
    are not listed are unchanged, unless `override_existing` is true. Each workspace may be listed only
    once. New in backend 1.22.0; not verified live.

    Body:
        organisation_id (str, required): Id of the organisation.
        workspaces (Sequence[ExcludedWorkspace], required): Workspaces to change. At least 1 items.
        override_existing (bool): Whether the list replaces all existing exclusions. False (the default)
            merges it into them. Default: false.

    Returns:
        UpdatedWorkspaceExclusions: Whether the exclusions were changed. May be empty.

    Scopes: organisation_exclusions.update (documented). Keys: organisation-service.
    PUT /workspace-exclusions/output-guardrails
    """
    return await transport.send(
        GUARDRAILS_OUTPUT_EXCLUSIONS_UPDATE,
        body=body,
    )


hints.resolve_on_demand(globals())
