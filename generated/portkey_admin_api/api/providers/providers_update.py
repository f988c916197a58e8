# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_provider import UpdateProvider
    from ...models.updated_provider import UpdatedProvider


class ProvidersUpdateQuery(TypedDict, total=False):
    """Query of `providers.update`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[UpdatedProvider] = Operation(
    id="providers.update",
    method="PUT",
    path="/providers/{slug}",
    summary="Update a provider",
    path_params=("slug",),
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    body=Fields(
        kinds={
            "name": "string",
            "note": "string|null",
            "usage_limits": "UsageLimitParams|null",
            "expires_at": "string|null",
            "reset_usage": "boolean",
            "rate_limits": "array|null",
            "tags": "object|null",
        },
        entries={
            "rate_limits": "RateLimitParams",
        },
    ),
    scopes=("providers.update", "virtual_keys.update"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedProvider"),
)


async def providers_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateProvider,
    query: ProvidersUpdateQuery | None = None,
) -> UpdatedProvider:
    """Update a provider.

    Changes the fields that are sent and leaves the others. The workspace is named in the query, as
    published; Portkey's Terraform provider names it in the body.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        note (str | None): Remark for people. Null clears it.
        usage_limits (UsageLimitParams | None): How much may be used in all, as a single limit. Null lifts
            it.
        expires_at (datetime | str | None): When it shall stop working, in UTC. Null means never.
        reset_usage (bool): Write-only trigger. True sets the count of usage back to zero, which also
            revives what its limit had stopped.
        rate_limits (Sequence[RateLimitParams] | None): How much may be asked in a span of time. Null lifts
            the limits. Not verified live.
        tags (Mapping[str, Any] | None): Free labels, name to value. Not verified live.

    Returns:
        UpdatedProvider: Id and slug of a provider that was changed.

    Scopes: providers.update or virtual_keys.update (family). Keys: organisation-service, workspace-service,
    workspace-user.
    PUT /providers/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
        query=query,
        body=body,
    )
