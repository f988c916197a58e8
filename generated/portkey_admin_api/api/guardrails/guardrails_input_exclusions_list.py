# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.workspace_exclusion_list import WorkspaceExclusionList


class GuardrailsInputExclusionsListQuery(TypedDict, total=False):
    """Query of `guardrails.input_exclusions.list`; its fields are described there."""

    organisation_id: Required[str]


OPERATION: Operation[WorkspaceExclusionList] = Operation(
    id="guardrails.input_exclusions.list",
    method="GET",
    path="/workspace-exclusions/input-guardrails",
    summary="List the workspaces that input guardrails of the organisation pass over",
    query=Fields(
        kinds={
            "organisation_id": "string",
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
        rows=("workspaces",),
    ),
    response=decoding.model("WorkspaceExclusionList"),
)


async def guardrails_input_exclusions_list(
    transport: Transport,
    /,
    *,
    query: GuardrailsInputExclusionsListQuery,
) -> WorkspaceExclusionList:
    """List the workspaces that input guardrails of the organisation pass over.

    Answers which workspaces are excluded from the organisation's input guardrails. New in backend 1.22.0;
    the form of the answer is not verified live.

    Query:
        organisation_id (str, required): Id of the organisation.

    Returns:
        WorkspaceExclusionList: Workspaces that the organisation's guardrails pass over.

    Scopes: organisation_exclusions.list (documented). Keys: organisation-service.
    GET /workspace-exclusions/input-guardrails
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
