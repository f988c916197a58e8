# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ...types import Fields, Operation, Transport


class IntegrationsModelsDeleteQuery(TypedDict, total=False):
    """Query of `integrations.models.delete`; its fields are described there."""

    slugs: Required[str]


OPERATION: Operation[None] = Operation(
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

    Removes models that were added by hand; built-in ones can't be deleted, only switched off. The slugs
    travel in the query, as the published document and the official Python SDK have it. Portkey's Terraform
    provider sends a body instead, and which of the two acts is not verified live.

    Path:
        slug (str): Slug of the integration.

    Query:
        slugs (str, required): Slugs of the custom models that go, joined by commas.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    DELETE /integrations/{slug}/models
    """
    await transport.send(
        OPERATION,
        slug,
        query=query,
    )
