# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.secret_reference import SecretReference
    from ..models.secret_reference_list_item import SecretReferenceList
    from ..models.secret_references_answers import CreatedSecretReference
    from ..models.secret_references_bodies import CreateSecretReference, UpdateSecretReference


class SecretReferencesListQuery(TypedDict, total=False):
    """Query of `secret_references.list`; its fields are described there."""

    manager_type: NotRequired[Literal["aws_sm", "azure_kv", "hashicorp_vault"]]
    tags: NotRequired[str]
    search: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    organisation_id: NotRequired[str]


SECRET_REFERENCES_LIST: Operation[SecretReferenceList] = Operation(
    id="secret_references.list",
    method="GET",
    path="/secret-references",
    summary="List secret references",
    query=Fields(
        kinds={
            "manager_type": "string",
            "tags": "string",
            "search": "string",
            "current_page": "integer",
            "page_size": "integer",
            "organisation_id": "string",
        },
    ),
    scopes=("secret_references.list",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        default_size=20,
        max_size=100,
    ),
    response=decoding.model("SecretReferenceList"),
)


async def secret_references_list(
    transport: Transport,
    /,
    *,
    query: SecretReferencesListQuery | None = None,
) -> SecretReferenceList:
    """List secret references.

    Returns the secret references of the organisation in short form, without their authentication settings.
    Requires an organisation key of an owner or admin.

    Query:
        manager_type (Literal["aws_sm", "azure_kv", "hashicorp_vault"]): Only references to this secret
            manager: AWS Secrets Manager, Azure Key Vault or HashiCorp Vault.
        tags (str): Only references with these tags: a JSON object as a string, such as `{"team":"search"}`.
        search (str): Only rows with this text in their name. At least 1 characters. At most 255 characters.
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. At least 1. At most 100. Default: 20.
        organisation_id (str): Only secret references of this organisation. Not verified live.

    Returns:
        SecretReferenceList: One page of secret references.

    Scopes: secret_references.list (documented). Keys: organisation-service.
    GET /secret-references
    """
    return await transport.send(
        SECRET_REFERENCES_LIST,
        query=query,
    )


SECRET_REFERENCES_CREATE: Operation[CreatedSecretReference] = Operation(
    id="secret_references.create",
    method="POST",
    path="/secret-references",
    summary="Create a secret reference",
    body=Fields(
        kinds={
            "organisation_id": "string",
            "name": "string",
            "slug": "string",
            "description": "string|null",
            "manager_type": "string",
            "auth_config": "object",
            "secret_path": "string",
            "secret_key": "string|null",
            "allow_all_workspaces": "boolean",
            "allowed_workspaces": "array",
            "tags": "object|null",
        },
        entries={
            "allowed_workspaces": "string",
            "tags": "string",
        },
        required=(
            "name",
            "manager_type",
            "auth_config",
            "secret_path",
        ),
    ),
    scopes=("secret_references.create",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedSecretReference"),
)


async def secret_references_create(
    transport: Transport,
    /,
    *,
    body: CreateSecretReference,
) -> CreatedSecretReference:
    """Create a secret reference.

    Stores the location of a secret and how to authenticate there. All workspaces may use it unless
    `allowed_workspaces` lists some; an empty list is refused with 400.

    Body:
        organisation_id (str): Id of the organisation. Optional: the API key implies it.
        name (str, required): Display name. It need not be unique. At least 1 characters. At most 255
            characters.
        slug (str): Letters, digits, `_` and `-`. By default Portkey generates one from the name. At most
            255 characters.
        description (str | None): Description for display; it has no other effect. At most 1024 characters.
        manager_type (Literal["aws_sm", "azure_kv", "hashicorp_vault"], required): Secret manager: `aws_sm`
            AWS Secrets Manager, `azure_kv` Azure Key Vault, `hashicorp_vault` Vault.
        auth_config (AwsAccessKeyAuthConfig | AwsAssumedRoleAuthConfig | AwsServiceRoleAuthConfig |
            AzureEntraAuthConfig | AzureManagedAuthConfig | AzureDefaultAuthConfig |
            HashicorpTokenAuthConfig | HashicorpAppRoleAuthConfig | HashicorpKubernetesAuthConfig,
            required): How Portkey authenticates. Use one of the forms for the `manager_type`.
        secret_path (str, required): Name or path of the secret in the secret manager. At most 1024
            characters.
        secret_key (str | None): Key inside a secret that holds several values. Null means the whole secret.
            At most 255 characters.
        allow_all_workspaces (bool): Whether every workspace may use it. Can't be true together with
            `allowed_workspaces`. Default: true.
        allowed_workspaces (Sequence[str]): Ids or slugs of the workspaces that may use it, at least one.
            Sets `allow_all_workspaces` to false. At least 1 items.
        tags (Mapping[str, str] | None): Tags, name to value.

    Returns:
        CreatedSecretReference: Id and slug of the new secret reference.

    Scopes: secret_references.create (documented). Keys: organisation-service.
    POST /secret-references
    """
    return await transport.send(
        SECRET_REFERENCES_CREATE,
        body=body,
    )


SECRET_REFERENCES_GET: Operation[SecretReference] = Operation(
    id="secret_references.get",
    method="GET",
    path="/secret-references/{secretReferenceId}",
    summary="Get a secret reference",
    path_params=("secretReferenceId",),
    scopes=("secret_references.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("SecretReference"),
)


async def secret_references_get(
    transport: Transport,
    secret_reference_id: str,
    /,
) -> SecretReference:
    """Get a secret reference.

    Returns one secret reference. The secret parts of `auth_config` are masked, under names that start with
    `masked_`. If it was deleted, the response is 404.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Returns:
        SecretReference: The location of a secret, and how Portkey authenticates there.

    Scopes: secret_references.read (documented). Keys: organisation-service.
    GET /secret-references/{secretReferenceId}
    """
    return await transport.send(
        SECRET_REFERENCES_GET,
        secret_reference_id,
    )


SECRET_REFERENCES_UPDATE: Operation[None] = Operation(
    id="secret_references.update",
    method="PUT",
    path="/secret-references/{secretReferenceId}",
    summary="Update a secret reference",
    path_params=("secretReferenceId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string|null",
            "auth_config": "object",
            "secret_path": "string",
            "secret_key": "string|null",
            "allow_all_workspaces": "boolean",
            "allowed_workspaces": "array",
            "tags": "object|null",
        },
        entries={
            "allowed_workspaces": "string",
            "tags": "string",
        },
    ),
    scopes=("secret_references.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def secret_references_update(
    transport: Transport,
    secret_reference_id: str,
    /,
    *,
    body: UpdateSecretReference,
) -> None:
    """Update a secret reference.

    Changes the fields that are sent; at least one known field is required, otherwise the response is 400.
    `auth_config` is merged field by field, and the secret manager itself can't be changed. Returns nothing.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Body:
        name (str): Display name. It need not be unique. At least 1 characters. At most 255 characters.
        description (str | None): Description for display; it has no other effect. At most 1024 characters.
        auth_config (Mapping[str, Any]): Authentication fields to change; others are unchanged. They must
            match the secret manager.
        secret_path (str): Name or path of the secret in the secret manager. At most 1024 characters.
        secret_key (str | None): Key inside a secret that holds several values. Null clears it. At most 255
            characters.
        allow_all_workspaces (bool): True allows every workspace to use it and clears `allowed_workspaces`.
        allowed_workspaces (Sequence[str]): Ids or slugs of the workspaces that may use it, replacing the
            existing ones. Sets `allow_all_workspaces` to false. An empty list is refused. At least 1 items.
        tags (Mapping[str, str] | None): Tags, name to value.

    Returns:
        None

    Scopes: secret_references.update (documented). Keys: organisation-service.
    PUT /secret-references/{secretReferenceId}
    """
    await transport.send(
        SECRET_REFERENCES_UPDATE,
        secret_reference_id,
        body=body,
    )


SECRET_REFERENCES_DELETE: Operation[None] = Operation(
    id="secret_references.delete",
    method="DELETE",
    path="/secret-references/{secretReferenceId}",
    summary="Delete a secret reference",
    path_params=("secretReferenceId",),
    scopes=("secret_references.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def secret_references_delete(
    transport: Transport,
    secret_reference_id: str,
    /,
) -> None:
    """Delete a secret reference.

    Deletes the reference; the secret itself stays in the secret manager. Refused with 400 while an
    integration, virtual key or MCP integration maps a field to it.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Returns:
        None

    Scopes: secret_references.delete (documented). Keys: organisation-service.
    DELETE /secret-references/{secretReferenceId}
    """
    await transport.send(
        SECRET_REFERENCES_DELETE,
        secret_reference_id,
    )


hints.resolve_on_demand(globals())
