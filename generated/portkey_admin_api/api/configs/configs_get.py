# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.config import Config

OPERATION: Operation[Config] = Operation(
    id="configs.get",
    method="GET",
    path="/configs/{slug}",
    summary="Get a config",
    path_params=("slug",),
    scopes=("configs.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Config"),
)


async def configs_get(
    transport: Transport,
    slug: str,
    /,
) -> Config:
    """Get a config.

    Answers the present version. `config` comes back as JSON text, to be parsed by the caller, although it
    is sent as an object. A config that was deleted, or belongs to another workspace, often answers 403 AB03
    rather than 404.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        Config: A config with its content, in its present version.

    Scopes: configs.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /configs/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
    )
