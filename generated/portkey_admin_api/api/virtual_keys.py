# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.virtual_key import VirtualKey, VirtualKeyList
    from ..models.virtual_keys_answers import CreatedVirtualKey
    from ..models.virtual_keys_bodies import CreateVirtualKey, UpdateVirtualKey


class VirtualKeysListQuery(TypedDict, total=False):
    """Query of `virtual_keys.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    return_last_used: NotRequired[bool]


VIRTUAL_KEYS_LIST: Operation[VirtualKeyList] = Operation(
    id="virtual_keys.list",
    method="GET",
    path="/virtual-keys",
    summary="List virtual keys",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "return_last_used": "boolean",
        },
    ),
    scopes=("virtual_keys.list", "providers.list"),
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
    response=decoding.model("VirtualKeyList"),
)


async def virtual_keys_list(
    transport: Transport,
    /,
    *,
    query: VirtualKeysListQuery | None = None,
) -> VirtualKeyList:
    """List virtual keys.

    Returns the virtual keys of a workspace, without credentials. Providers are listed here too, because
    both are the same records.

    Query:
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. Default: 50.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        return_last_used (bool): Whether rows include when each virtual key was last used. Not verified
            live.

    Returns:
        VirtualKeyList: One page of virtual keys.

    Scopes: virtual_keys.list or providers.list (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /virtual-keys
    """
    return await transport.send(
        VIRTUAL_KEYS_LIST,
        query=query,
    )


VIRTUAL_KEYS_CREATE: Operation[CreatedVirtualKey] = Operation(
    id="virtual_keys.create",
    method="POST",
    path="/virtual-keys",
    summary="Create a virtual key",
    body=Fields(
        kinds={
            "name": "string",
            "provider": "string",
            "key": "string",
            "note": "string|null",
            "apiVersion": "string|null",
            "resourceName": "string|null",
            "deploymentName": "string|null",
            "workspace_id": "string",
            "deploymentConfig": "array",
            "usage_limits": "UsageLimitParams",
            "expires_at": "string",
            "secret_mappings": "array",
            "awsAccessKeyId": "string",
            "awsSecretAccessKey": "string",
            "awsRegion": "string",
            "vertexProjectId": "string",
            "vertexRegion": "string",
            "workersAiAccountId": "string",
            "rate_limits": "array|null",
        },
        entries={
            "deploymentConfig": "VirtualKeyDeployment",
            "secret_mappings": "SecretMappingParams",
            "rate_limits": "RateLimitParams",
        },
        required=("name",),
    ),
    scopes=("virtual_keys.create", "providers.create"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedVirtualKey"),
)


async def virtual_keys_create(
    transport: Transport,
    /,
    *,
    body: CreateVirtualKey,
) -> CreatedVirtualKey:
    """Create a virtual key.

    Stores the credential of a provider for a workspace. `name` is required, and usually `provider` and
    `key` too. Not verified live: the form of the response, which may be the flat id and slug returned for
    providers.

    Body:
        name (str, required): Display name. It need not be unique.
        provider (str): Name of the AI provider, such as `openai`, `anthropic` or `azure-openai`.
        key (str): The provider's API key. It is never returned in full again.
        note (str | None): Note for display. Null means none.
        apiVersion (str | None): Version of Azure's API. Only for Azure OpenAI.
        resourceName (str | None): Name of the Azure OpenAI resource. Only for Azure OpenAI.
        deploymentName (str | None): Name of the deployment. Only for Azure OpenAI.
        workspace_id (str): Id of the workspace to create it in. Required for organisation keys.
        deploymentConfig (Sequence[VirtualKeyDeployment]): Deployments of the Azure OpenAI resource. Only
            for Azure OpenAI.
        usage_limits (UsageLimitParams): Budget, as a single limit.
        expires_at (datetime | str): When it expires, in UTC. Null means never.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.
        awsAccessKeyId (str): Id of the AWS key pair. Only for Bedrock.
        awsSecretAccessKey (str): Secret of the AWS key pair. Only for Bedrock.
        awsRegion (str): AWS region. Only for Bedrock.
        vertexProjectId (str): Google Cloud project. Only for Vertex AI.
        vertexRegion (str): Google Cloud region. Only for Vertex AI.
        workersAiAccountId (str): Id of the Cloudflare account. Only for Workers AI.
        rate_limits (Sequence[RateLimitParams] | None): Rate limits. Null or an empty list means no limit.

    Returns:
        CreatedVirtualKey: The new virtual key.

    Scopes: virtual_keys.create or providers.create (family). Keys: organisation-service, workspace-service,
    workspace-user.
    POST /virtual-keys
    """
    return await transport.send(
        VIRTUAL_KEYS_CREATE,
        body=body,
    )


class VirtualKeysGetQuery(TypedDict, total=False):
    """Query of `virtual_keys.get`; its fields are described there."""

    workspace_id: NotRequired[str]


VIRTUAL_KEYS_GET: Operation[VirtualKey] = Operation(
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

    Returns one virtual key. The credential is masked.

    Path:
        slug (str): Slug of the virtual key.

    Query:
        workspace_id (str): Id or slug of the workspace, for keys of the organisation. Not verified live.

    Returns:
        VirtualKey: A virtual key. Lists and single reads return different fields; missing ones are None.

    Scopes: virtual_keys.read or providers.read (family). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /virtual-keys/{slug}
    """
    return await transport.send(
        VIRTUAL_KEYS_GET,
        slug,
        query=query,
    )


VIRTUAL_KEYS_UPDATE: Operation[None] = Operation(
    id="virtual_keys.update",
    method="PUT",
    path="/virtual-keys/{slug}",
    summary="Update a virtual key",
    path_params=("slug",),
    body=Fields(
        kinds={
            "name": "string",
            "key": "string",
            "note": "string|null",
            "deploymentConfig": "array",
            "usage_limits": "UsageLimitParams",
            "secret_mappings": "array",
            "workspace_id": "string",
            "rate_limits": "array|null",
        },
        entries={
            "deploymentConfig": "VirtualKeyDeployment",
            "secret_mappings": "SecretMappingParams",
            "rate_limits": "RateLimitParams",
        },
    ),
    scopes=("virtual_keys.update", "providers.update"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def virtual_keys_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateVirtualKey,
) -> None:
    """Update a virtual key.

    Changes the fields that are sent and leaves the others unchanged. Returns nothing.

    Path:
        slug (str): Slug of the virtual key.

    Body:
        name (str): Display name. It need not be unique.
        key (str): New API key of the provider.
        note (str | None): Note for display. Null means none.
        deploymentConfig (Sequence[VirtualKeyDeployment]): Deployments of the Azure OpenAI resource.
        usage_limits (UsageLimitParams): Budget, as a single limit.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.
        workspace_id (str): Id of the workspace that it belongs to, for organisation keys. Not verified
            live.
        rate_limits (Sequence[RateLimitParams] | None): Rate limits, replaced as a whole list. Null removes
            all limits.

    Returns:
        None

    Scopes: virtual_keys.update or providers.update (family). Keys: organisation-service, workspace-service,
    workspace-user.
    PUT /virtual-keys/{slug}
    """
    await transport.send(
        VIRTUAL_KEYS_UPDATE,
        slug,
        body=body,
    )


class VirtualKeysDeleteQuery(VirtualKeysGetQuery, total=False):
    """Query of `virtual_keys.delete`; its fields are described there."""


VIRTUAL_KEYS_DELETE: Operation[None] = Operation(
    id="virtual_keys.delete",
    method="DELETE",
    path="/virtual-keys/{slug}",
    summary="Delete a virtual key",
    path_params=("slug",),
    query=VIRTUAL_KEYS_GET.query,
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

    Deletes the virtual key and its credential. Returns nothing.

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
        VIRTUAL_KEYS_DELETE,
        slug,
        query=query,
    )


hints.resolve_on_demand(globals())
