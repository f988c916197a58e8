# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.provider import Provider


class ProvidersGetQuery(TypedDict, total=False):
    """Query of `providers.get`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[Provider] = Operation(
    id="providers.get",
    method="GET",
    path="/providers/{slug}",
    summary="Get a provider",
    path_params=("slug",),
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("providers.read", "virtual_keys.read"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Provider"),
)


async def providers_get(
    transport: Transport,
    slug: str,
    /,
    *,
    query: ProvidersGetQuery | None = None,
) -> Provider:
    """Get a provider.

    Answers one provider. One that was deleted or belongs elsewhere is mostly answered with 403.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.

    Returns:
        Provider: A provider of a workspace.

    Scopes: providers.read or virtual_keys.read (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /providers/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
        query=query,
    )
