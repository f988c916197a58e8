# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.integration_model import IntegrationModelList
    from ..models.integrations_bodies import UpdateIntegrationModels

INTEGRATIONS_MODELS_LIST: Operation[IntegrationModelList] = Operation(
    id="integrations.models.list",
    method="GET",
    path="/integrations/{slug}/models",
    summary="List the models of an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.read", "workspace_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("models",),
        total="total",
    ),
    response=decoding.model("IntegrationModelList"),
)


async def integrations_models_list(
    transport: Transport,
    slug: str,
    /,
) -> IntegrationModelList:
    """List the models of an integration.

    Returns all models of the integration at once, enabled or not, with custom ones and their prices. The
    rows are in `models`.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationModelList: All models of an integration.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}/models
    """
    return await transport.send(
        INTEGRATIONS_MODELS_LIST,
        slug,
    )


INTEGRATIONS_MODELS_UPDATE: Operation[None] = Operation(
    id="integrations.models.update",
    method="PUT",
    path="/integrations/{slug}/models",
    summary="Update models of an integration",
    path_params=("slug",),
    body=Fields(
        kinds={
            "models": "array",
            "allow_all_models": "boolean",
        },
        entries={
            "models": "UpdateIntegrationModel",
        },
        required=("models",),
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_models_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateIntegrationModels,
) -> None:
    """Update models of an integration.

    Enables or disables models, sets their prices, and adds custom or fine-tuned ones. Models that aren't
    listed are unchanged. Returns nothing.

    Path:
        slug (str): Slug of the integration.

    Body:
        models (Sequence[UpdateIntegrationModel], required): Models to change, and custom ones to add.
            Others are unchanged.
        allow_all_models (bool): Whether models that are not listed may be used too.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    PUT /integrations/{slug}/models
    """
    await transport.send(
        INTEGRATIONS_MODELS_UPDATE,
        slug,
        body=body,
    )


class IntegrationsModelsDeleteQuery(TypedDict, total=False):
    """Query of `integrations.models.delete`; its fields are described there."""

    slugs: Required[str]


INTEGRATIONS_MODELS_DELETE: Operation[None] = Operation(
    id="integrations.models.delete",
    method="DELETE",
    path="/integrations/{slug}/models",
    summary="Delete custom models of an integration",
    path_params=("slug",),
    query=Fields(
        kinds={
            "slugs": "string",
        },
        required=("slugs",),
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_models_delete(
    transport: Transport,
    slug: str,
    /,
    *,
    query: IntegrationsModelsDeleteQuery,
) -> None:
    """Delete custom models of an integration.

    Deletes custom models; built-in ones can't be deleted, only disabled. The slugs must be in the query; a
    body without it is refused with 400 AB01.

    Path:
        slug (str): Slug of the integration.

    Query:
        slugs (str, required): Slugs of the custom models to delete, joined by commas.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    DELETE /integrations/{slug}/models
    """
    await transport.send(
        INTEGRATIONS_MODELS_DELETE,
        slug,
        query=query,
    )


hints.resolve_on_demand(globals())
