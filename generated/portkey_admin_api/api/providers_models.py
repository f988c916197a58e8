# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.provider_model_list import ProviderModelList


class ProvidersModelsListQuery(TypedDict, total=False):
    """Query of `providers.models.list`; its fields are described there."""

    workspace_id: NotRequired[str]


PROVIDERS_MODELS_LIST: Operation[ProviderModelList] = Operation(
    id="providers.models.list",
    method="GET",
    path="/providers/models",
    summary="List the models of the providers",
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("providers.list", "providers.read", "virtual_keys.list"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("ProviderModelList"),
)


async def providers_models_list(
    transport: Transport,
    /,
    *,
    query: ProvidersModelsListQuery | None = None,
) -> ProviderModelList:
    """List the models of the providers.

    Returns the models available through the providers of a workspace. Known only from an unmerged branch of
    the published document. Not verified live: the whole operation, the envelope and the form of the rows.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Returns:
        ProviderModelList: Models that providers offer. The form is not documented.

    Scopes: providers.list or providers.read or virtual_keys.list (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    Experimental.
    GET /providers/models
    """
    return await transport.send(
        PROVIDERS_MODELS_LIST,
        query=query,
    )


hints.resolve_on_demand(globals())
