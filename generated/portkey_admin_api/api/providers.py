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

    Answers the providers of one workspace. A key of the organisation has to say which one; a key of a
    workspace gets its own. Some organisations need the `virtual_keys` scopes beside the `providers` ones.

    Query:
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. Default: 50.
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.
        tags (str): Only providers with these tags. The form of the value isn't documented; JSON text, as
            secret references take it, is likely. Not verified live.
        return_last_used (bool): Whether the rows tell when each provider was last used. Not verified live.

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
        PROVIDERS_DELETE,
        slug,
        query=query,
    )


hints.resolve_on_demand(globals())
