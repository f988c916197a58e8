# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.integration import IntegrationList
    from ..models.integration_detail import IntegrationDetail
    from ..models.integrations_answers import CreatedIntegration
    from ..models.integrations_bodies import CreateIntegration, UpdateIntegration


class IntegrationsListQuery(TypedDict, total=False):
    """Query of `integrations.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    workspace_id: NotRequired[str]
    type: NotRequired[Literal["workspace", "organisation", "all"]]
    tags: NotRequired[str]


INTEGRATIONS_LIST: Operation[IntegrationList] = Operation(
    id="integrations.list",
    method="GET",
    path="/integrations",
    summary="List integrations",
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "workspace_id": "string",
            "type": "string",
            "tags": "string",
        },
    ),
    scopes=("organisation_integrations.list", "workspace_integrations.list"),
    scope_rule="any",
    evidence="documented",
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
        default_size=100,
    ),
    response=decoding.model("IntegrationList"),
)


async def integrations_list(
    transport: Transport,
    /,
    *,
    query: IntegrationsListQuery | None = None,
) -> IntegrationList:
    """List integrations.

    Returns the integrations that the key may see, without credentials. A workspace key gets the
    integrations of its own workspace, whatever `workspace_id` says. The list requires the `list` scope of
    either level; that scope doesn't allow reading single integrations.

    Query:
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. Default: 100.
        workspace_id (str): Only integrations that this workspace may use, by id or slug. For a workspace
            key, its own workspace is used.
        type (Literal["workspace", "organisation", "all"]): `workspace` for integrations that belong to one
            workspace, `organisation` for those that the organisation shares, `all` for both. Default:
            "all".
        tags (str): Only integrations with these tags. The form of the value isn't documented; probably a
            JSON string, as for secret references. Not verified live.

    Returns:
        IntegrationList: One page of integrations.

    Scopes: organisation_integrations.list or workspace_integrations.list (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations
    """
    return await transport.send(
        INTEGRATIONS_LIST,
        query=query,
    )


INTEGRATIONS_CREATE: Operation[CreatedIntegration] = Operation(
    id="integrations.create",
    method="POST",
    path="/integrations",
    summary="Create an integration",
    body=Fields(
        kinds={
            "name": "string",
            "slug": "string",
            "ai_provider_id": "string",
            "key": "string",
            "description": "string",
            "workspace_id": "string",
            "configurations": "object",
            "create_default_provider": "boolean",
            "default_provider_slug": "string",
            "secret_mappings": "array",
            "pricing_adjustments": "PricingAdjustmentsParams|null",
            "tags": "object|null",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
        required=(
            "name",
            "ai_provider_id",
        ),
    ),
    scopes=("organisation_integrations.create", "workspace_integrations.create"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedIntegration"),
)


async def integrations_create(
    transport: Transport,
    /,
    *,
    body: CreateIntegration,
) -> CreatedIntegration:
    """Create an integration.

    Stores the credentials of a provider. Without `workspace_id`, an organisation key creates an integration
    that the organisation can share; with it, one that belongs to the workspace. Most providers require
    `key`, unless it is mapped to a secret reference. A `slug` or `default_provider_slug` that is already in
    use is refused.

    Body:
        name (str, required): Display name. It need not be unique.
        slug (str): Letters, digits, `_` and `-`. By default Portkey generates one from the name.
        ai_provider_id (str, required): AI provider to connect to, such as `openai`, `azure-openai` or
            `bedrock`. Updates can't change it.
        key (str): The provider's API key. It is never returned in full again.
        description (str): Description for display; it has no other effect.
        workspace_id (str): Owning workspace, by id or slug. By default the organisation owns it.
        configurations (OpenAiConfigurationParams | AzureOpenAiConfigurationParams |
            BedrockConfigurationParams | VertexAiConfigurationParams | AzureAiConfigurationParams |
            WorkersAiConfigurationParams | SageMakerConfigurationParams | HuggingFaceConfigurationParams |
            CortexConfigurationParams | CustomHostConfigurationParams): Settings of the provider. Use the
            form for the `ai_provider_id`.
        create_default_provider (bool): Whether each workspace that gets access also gets a provider for it.
            Default: true.
        default_provider_slug (str): Slug of that provider. A slug that is already in use is refused. At
            most 255 characters.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.
        pricing_adjustments (PricingAdjustmentsParams | None): How prices differ from the provider's price
            list. Null means list prices.
        tags (Mapping[str, Any] | None): Tags, name to value. Not verified live.

    Returns:
        CreatedIntegration: Id and slug of the new integration.

    Scopes: organisation_integrations.create or workspace_integrations.create (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    POST /integrations
    """
    return await transport.send(
        INTEGRATIONS_CREATE,
        body=body,
    )


INTEGRATIONS_GET: Operation[IntegrationDetail] = Operation(
    id="integrations.get",
    method="GET",
    path="/integrations/{slug}",
    summary="Get an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.read", "workspace_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("IntegrationDetail"),
)


async def integrations_get(
    transport: Transport,
    slug: str,
    /,
) -> IntegrationDetail:
    """Get an integration.

    Returns one integration with its configuration. The credential is masked; it can't be read back. For an
    integration of another organisation or workspace, the response is 403 instead of 404.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationDetail: An integration with its configuration.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}
    """
    return await transport.send(
        INTEGRATIONS_GET,
        slug,
    )


INTEGRATIONS_UPDATE: Operation[None] = Operation(
    id="integrations.update",
    method="PUT",
    path="/integrations/{slug}",
    summary="Update an integration",
    path_params=("slug",),
    body=Fields(
        kinds={
            "name": "string",
            "key": "string",
            "description": "string",
            "configurations": "object",
            "secret_mappings": "array",
            "pricing_adjustments": "PricingAdjustmentsParams|null",
            "tags": "object|null",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateIntegration,
) -> None:
    """Update an integration.

    Changes the fields that are sent and leaves the others unchanged. Returns nothing; read the integration
    to see what was stored. Null clears `pricing_adjustments`, an empty list clears `secret_mappings`.

    Path:
        slug (str): Slug of the integration.

    Body:
        name (str): Display name. It need not be unique.
        key (str): New API key of the provider.
        description (str): Description for display; it has no other effect.
        configurations (OpenAiConfigurationParams | AzureOpenAiConfigurationParams |
            BedrockConfigurationParams | VertexAiConfigurationParams | AzureAiConfigurationParams |
            WorkersAiConfigurationParams | SageMakerConfigurationParams | HuggingFaceConfigurationParams |
            CortexConfigurationParams | CustomHostConfigurationParams): Settings of the provider. Use the
            form for the `ai_provider_id`.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.
        pricing_adjustments (PricingAdjustmentsParams | None): How prices differ from the provider's price
            list. Null clears them.
        tags (Mapping[str, Any] | None): Tags, name to value. Null clears them. Not verified live.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /integrations/{slug}
    """
    await transport.send(
        INTEGRATIONS_UPDATE,
        slug,
        body=body,
    )


INTEGRATIONS_DELETE: Operation[None] = Operation(
    id="integrations.delete",
    method="DELETE",
    path="/integrations/{slug}",
    summary="Delete an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.delete", "workspace_integrations.delete"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_delete(
    transport: Transport,
    slug: str,
    /,
) -> None:
    """Delete an integration.

    Deletes the integration and its credentials. Returns nothing. Not verified live: what happens to the
    providers created from it.

    Path:
        slug (str): Slug of the integration.

    Returns:
        None

    Scopes: organisation_integrations.delete or workspace_integrations.delete (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    DELETE /integrations/{slug}
    """
    await transport.send(
        INTEGRATIONS_DELETE,
        slug,
    )


hints.resolve_on_demand(globals())
