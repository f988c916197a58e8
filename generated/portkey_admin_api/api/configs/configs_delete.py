# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="configs.delete",
    method="DELETE",
    path="/configs/{slug}",
    summary="Delete a config",
    path_params=("slug",),
    scopes=("configs.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def configs_delete(
    transport: Transport,
    slug: str,
    /,
) -> None:
    """Delete a config.

    Removes the config. It is refused while a workspace names the config as the default for its users' API
    keys.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        None

    Scopes: configs.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /configs/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
    )
