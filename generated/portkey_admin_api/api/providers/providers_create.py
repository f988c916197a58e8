# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_provider import CreateProvider
    from ...models.created_provider import CreatedProvider

OPERATION: Operation[CreatedProvider] = Operation(
    id="providers.create",
    method="POST",
    path="/providers",
    summary="Create a provider",
    body=Fields(
        kinds={
            "name": "string",
            "integration_id": "string",
            "workspace_id": "string",
            "slug": "string",
            "note": "string|null",
            "usage_limits": "UsageLimitParams",
            "expires_at": "string",
            "rate_limits": "array|null",
            "tags": "object|null",
        },
        entries={
            "rate_limits": "RateLimitParams",
        },
        required=(
            "name",
            "integration_id",
        ),
    ),
    scopes=("providers.create", "virtual_keys.create"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedProvider"),
)


async def providers_create(
    transport: Transport,
    /,
    *,
    body: CreateProvider,
) -> CreatedProvider:
    """Create a provider.

    Makes a provider from an integration that the workspace may use; without that access the answer is 403.
    Granting access may have made a provider already.

    Body:
        name (str, required): Name for people. Portkey does not insist that it is unique.
        integration_id (str, required): Slug or id of the integration to make it from.
        workspace_id (str): Workspace to make it in. A key of the organisation must name it. The safe form
            is the id: slugs stand in Portkey's examples, but its Terraform team found only ids to work.
        slug (str): Short name that requests use as `@slug/model`. Portkey makes one where it is left out.
        note (str | None): Remark for people. Null means none.
        usage_limits (UsageLimitParams): How much may be used in all, as a single limit.
        expires_at (datetime | str): When it stops working, in UTC. Null means never.
        rate_limits (Sequence[RateLimitParams] | None): How much may be asked in a span of time. Null or an
            empty list means without limit.
        tags (Mapping[str, Any] | None): Free labels, name to value. Not verified live.

    Returns:
        CreatedProvider: Id and slug of a provider that was made.

    Scopes: providers.create or virtual_keys.create (family). Keys: organisation-service, workspace-service,
    workspace-user.
    POST /providers
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
