# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.virtual_key import VirtualKey


class VirtualKeysGetQuery(TypedDict, total=False):
    """Query of `virtual_keys.get`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[VirtualKey] = Operation(
    id="virtual_keys.get",
    method="GET",
    path="/virtual-keys/{slug}",
    summary="Get a virtual key",
    path_params=("slug",),
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("virtual_keys.read", "providers.read"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("VirtualKey"),
)


async def virtual_keys_get(
    transport: Transport,
    slug: str,
    /,
    *,
    query: VirtualKeysGetQuery | None = None,
) -> VirtualKey:
    """Get a virtual key.

    Answers one virtual key. The credential is only shown masked.

    Path:
        slug (str): Slug of the virtual key.

    Query:
        workspace_id (str): Id or slug of the workspace, for keys of the organisation. Not verified live.

    Returns:
        VirtualKey: A virtual key. Lists and single reads don't answer the same fields; what is missing is
            None.

    Scopes: virtual_keys.read or providers.read (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /virtual-keys/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
        query=query,
    )
