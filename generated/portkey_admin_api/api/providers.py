# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.provider import Provider, ProviderList
    from ..models.providers_answers import CreatedProvider, UpdatedProvider
    from ..models.providers_bodies import CreateProvider, UpdateProvider


class ProvidersListQuery(TypedDict, total=False):
    """Query of `providers.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    tags: NotRequired[str]
    return_last_used: NotRequired[bool]


PROVIDERS_LIST: Operation[ProviderList] = Operation(
    id="providers.list",
    method="GET",
    path="/providers",
    summary="List providers",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "tags": "string",
            "return_last_used": "boolean",
        },
    ),
    scopes=("providers.list", "virtual_keys.list"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        default_size=50,
    ),
    response=decoding.model("ProviderList"),
)


async def providers_list(
    transport: Transport,
    /,
    *,
    query: ProvidersListQuery | None = None,
) -> ProviderList:
    """List providers.

    Returns the providers of one workspace. An organisation key must name the workspace; a workspace key
    gets its own. Some organisations need the `virtual_keys` scopes in addition to the `providers` ones.

    Query:
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. Default: 50.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        tags (str): Only providers with these tags. The form of the value isn't documented; probably a JSON
            string, as for secret references. Not verified live.
        return_last_used (bool): Whether rows include when each provider was last used. Not verified live.

    Returns:
        ProviderList: One page of providers.

    Scopes: providers.list or virtual_keys.list (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /providers
    """
    return await transport.send(
        PROVIDERS_LIST,
        query=query,
    )


PROVIDERS_CREATE: Operation[CreatedProvider] = Operation(
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

    Creates a provider from an integration that the workspace may use; without that access the response is
    403. Granting access may already have created a provider.

    Body:
        name (str, required): Display name. It need not be unique.
        integration_id (str, required): Slug or id of the integration to create it from.
        workspace_id (str): Workspace to create it in. Required for organisation keys. Prefer the id:
            Portkey's examples use slugs, but its Terraform team found that only ids work.
        slug (str): Short name used in requests as `@slug/model`. By default Portkey generates one.
        note (str | None): Note for display. Null means none.
        usage_limits (UsageLimitParams): Budget, as a single limit.
        expires_at (datetime | str): When it expires, in UTC. Null means never.
        rate_limits (Sequence[RateLimitParams] | None): Rate limits. Null or an empty list means no limit.
        tags (Mapping[str, Any] | None): Tags, name to value. Not verified live.

    Returns:
        CreatedProvider: Id and slug of the new provider.

    Scopes: providers.create or virtual_keys.create (family). Keys: organisation-service, workspace-service,
    workspace-user.
    POST /providers
    """
    return await transport.send(
        PROVIDERS_CREATE,
        body=body,
    )


class ProvidersGetQuery(TypedDict, total=False):
    """Query of `providers.get`; its fields are described there."""

    workspace_id: NotRequired[str]


PROVIDERS_GET: Operation[Provider] = Operation(
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

    Returns one provider. If it was deleted or belongs elsewhere, the response is usually 403.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Returns:
        Provider: A provider of a workspace.

    Scopes: providers.read or virtual_keys.read (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /providers/{slug}
    """
    return await transport.send(
        PROVIDERS_GET,
        slug,
        query=query,
    )


class ProvidersUpdateQuery(ProvidersGetQuery, total=False):
    """Query of `providers.update`; its fields are described there."""


PROVIDERS_UPDATE: Operation[UpdatedProvider] = Operation(
    id="providers.update",
    method="PUT",
    path="/providers/{slug}",
    summary="Update a provider",
    path_params=("slug",),
    query=PROVIDERS_GET.query,
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

    Changes the fields that are sent and leaves the others unchanged. The workspace is in the query, as
    published; Portkey's Terraform provider sends it in the body.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Body:
        name (str): Display name. It need not be unique.
        note (str | None): Note for display. Null clears it.
        usage_limits (UsageLimitParams | None): Budget, as a single limit. Null removes it.
        expires_at (datetime | str | None): When it expires, in UTC. Null means never.
        reset_usage (bool): Write-only trigger. True resets the usage, which also reactivates an exhausted
            resource.
        rate_limits (Sequence[RateLimitParams] | None): Rate limits. Null removes the limits. Not verified
            live.
        tags (Mapping[str, Any] | None): Tags, name to value. Not verified live.

    Returns:
        UpdatedProvider: Id and slug of a provider that was changed.

    Scopes: providers.update or virtual_keys.update (family). Keys: organisation-service, workspace-service,
    workspace-user.
    PUT /providers/{slug}
    """
    return await transport.send(
        PROVIDERS_UPDATE,
        slug,
        query=query,
        body=body,
    )


class ProvidersDeleteQuery(ProvidersGetQuery, total=False):
    """Query of `providers.delete`; its fields are described there."""


PROVIDERS_DELETE: Operation[None] = Operation(
    id="providers.delete",
    method="DELETE",
    path="/providers/{slug}",
    summary="Delete a provider",
    path_params=("slug",),
    query=PROVIDERS_GET.query,
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

    Deletes the provider from its workspace. The integration that it was created from is unchanged.

    Path:
        slug (str): Slug of the provider.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Returns:
        None

    Scopes: providers.delete or virtual_keys.delete (family). Keys: organisation-service, workspace-service,
    workspace-user.
    DELETE /providers/{slug}
    """
    await transport.send(
        PROVIDERS_DELETE,
        slug,
        query=query,
    )


hints.resolve_on_demand(globals())
