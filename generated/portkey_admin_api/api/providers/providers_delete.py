# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ...types import Fields, Operation, Transport


class ProvidersDeleteQuery(TypedDict, total=False):
    """Query of `providers.delete`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[None] = Operation(
    id="providers.delete",
    method="DELETE",
    path="/providers/{slug}",
    summary="Delete a provider",
    path_params=("slug",),
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("providers.delete", "virtual_keys.delete"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def providers_delete(
    transport: Transport,
    slug: str,
    /,
    *,
    query: ProvidersDeleteQuery | None = None,
) -> None:
    """Delete a provider.

    Removes the provider from its workspace. The integration that it was made from stays.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.

    Returns:
        None

    Scopes: providers.delete or virtual_keys.delete (family). Keys: organisation-service, workspace-service,
    workspace-user.
    DELETE /providers/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
        query=query,
    )
