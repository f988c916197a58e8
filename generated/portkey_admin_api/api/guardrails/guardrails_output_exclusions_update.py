# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_workspace_exclusions import UpdateWorkspaceExclusions

OPERATION: Operation[None] = Operation(
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
            "workspaces": "WorkspaceExclusionParams",
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
)


async def guardrails_output_exclusions_update(
    transport: Transport,
    /,
    *,
    body: UpdateWorkspaceExclusions,
) -> None:
    """Exclude workspaces from the organisation's output guardrails.

    Excludes workspaces from the organisation's output guardrails, or puts them back under them. Workspaces
    that are not named stay as they are unless `override_existing` is true. New in backend 1.22.0; not
    verified live.

    Body:
        organisation_id (str, required): Id of the organisation.
        workspaces (Sequence[WorkspaceExclusionParams], required): Workspaces to change.
        override_existing (bool): Whether the list replaces all former exclusions. False, which is what
            happens when left out, merges it into them. Default: false.

    Returns:
        None

    Scopes: organisation_exclusions.update (documented). Keys: organisation-service.
    PUT /workspace-exclusions/output-guardrails
    """
    await transport.send(
        OPERATION,
        body=body,
    )
