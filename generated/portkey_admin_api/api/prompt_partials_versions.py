# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.prompt_partial_version import PromptPartialVersionList

PROMPT_PARTIALS_VERSIONS_LIST: Operation[PromptPartialVersionList] = Operation(
    id="prompt_partials.versions.list",
    method="GET",
    path="/prompts/partials/{promptPartialId}/versions",
    summary="List the versions of a prompt partial",
    path_params=("promptPartialId",),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("PromptPartialVersionList"),
)


async def prompt_partials_versions_list(
    transport: Transport,
    prompt_partial_id: str,
    /,
) -> PromptPartialVersionList:
    """List the versions of a prompt partial.

    Returns every version with its text, newest first. There is no paging. A version that was just created
    may be missing for a short time.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Returns:
        PromptPartialVersionList: All versions of a prompt partial, newest first.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/partials/{promptPartialId}/versions
    """
    return await transport.send(
        PROMPT_PARTIALS_VERSIONS_LIST,
        prompt_partial_id,
    )


hints.resolve_on_demand(globals())
