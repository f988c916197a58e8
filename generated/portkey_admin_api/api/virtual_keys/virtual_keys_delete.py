# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ...types import Fields, Operation, Transport


class VirtualKeysDeleteQuery(TypedDict, total=False):
    """Query of `virtual_keys.delete`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[None] = Operation(
    id="virtual_keys.delete",
    method="DELETE",
    path="/virtual-keys/{slug}",
    summary="Delete a virtual key",
    path_params=("slug",),
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("virtual_keys.delete", "providers.delete"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def virtual_keys_delete(
    transport: Transport,
    slug: str,
    /,
    *,
    query: VirtualKeysDeleteQuery | None = None,
) -> None:
    """Delete a virtual key.

    Removes the virtual key and its credential. Answers nothing.

    Path:
        slug (str): Slug of the virtual key.

    Query:
        workspace_id (str): Id or slug of the workspace, for keys of the organisation. Not verified live.

    Returns:
        None

    Scopes: virtual_keys.delete or providers.delete (family). Keys: organisation-service, workspace-service,
    workspace-user.
    DELETE /virtual-keys/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
        query=query,
    )
