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

    Answers the secret references of the organisation in short form, without how Portkey signs in. It takes
    an organisation key of an owner or admin.

    Query:
        manager_type (Literal["aws_sm", "azure_kv", "hashicorp_vault"]): Only references to this secret
            manager: AWS Secrets Manager, Azure Key Vault or HashiCorp Vault.
        tags (str): Only references with these tags: a JSON object as text, such as `{"team":"search"}`.
        search (str): Only what holds this text in its name. At least 1 characters. At most 255 characters.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. At least 1. At most 100. Default: 20.
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

    Tells Portkey where a secret lies and how to sign in there. All workspaces may use it unless
    `allowed_workspaces` names some; an empty list there is refused with 400.

    Body:
        organisation_id (str): Id of the organisation. An API key says it already.
        name (str, required): Name for people. Portkey does not insist that it is unique. At least 1
            characters. At most 255 characters.
        slug (str): Letters, digits, `_` and `-`. Portkey makes one from the name where it is left out. At
            most 255 characters.
        description (str | None): Text for people; no effect on what happens. At most 1024 characters.
        manager_type (Literal["aws_sm", "azure_kv", "hashicorp_vault"], required): Secret manager: `aws_sm`
            AWS Secrets Manager, `azure_kv` Azure Key Vault, `hashicorp_vault` Vault.
        auth_config (AwsAccessKeyAuthConfig | AwsAssumedRoleAuthConfig | AwsServiceRoleAuthConfig |
            AzureEntraAuthConfig | AzureManagedAuthConfig | AzureDefaultAuthConfig |
            HashicorpTokenAuthConfig | HashicorpAppRoleAuthConfig | HashicorpKubernetesAuthConfig,
            required): How Portkey signs in. Take one of the forms that belong to `manager_type`.
        secret_path (str, required): Where the secret lies in the manager, by name or path. At most 1024
            characters.
        secret_key (str | None): Key inside a secret that holds several values. Null means that the whole
            secret is taken. At most 255 characters.
        allow_all_workspaces (bool): Whether every workspace may use it. True and `allowed_workspaces`
            exclude each other. Default: true.
        allowed_workspaces (Sequence[str]): Ids or slugs of the workspaces that may use it, at least one.
            Makes `allow_all_workspaces` false. At least 1 items.
        tags (Mapping[str, str] | None): Free labels, name to value.

    Returns:
        CreatedSecretReference: Id and slug of a secret reference that was made.

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

    Answers one secret reference. The secret parts of `auth_config` come masked, under names that start with
    `masked_`. One that was deleted is answered with 404.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Returns:
        SecretReference: Where a secret lies, and how Portkey signs in there.

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

    Changes the fields that are sent; at least one that is known must be among them, else the answer is 400.
    `auth_config` is merged field by field, and the secret manager itself can't be exchanged. Answers
    nothing.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique. At least 1 characters. At
            most 255 characters.
        description (str | None): Text for people; no effect on what happens. At most 1024 characters.
        auth_config (Mapping[str, Any]): Fields of the sign-in to change; others stay. They must suit the
            secret manager.
        secret_path (str): Where the secret lies in the manager, by name or path. At most 1024 characters.
        secret_key (str | None): Key inside a secret that holds several values. Null clears it. At most 255
            characters.
        allow_all_workspaces (bool): True lets every workspace use it and drops the list of allowed ones.
        allowed_workspaces (Sequence[str]): Ids or slugs of the workspaces that may use it, in place of
            those so far. Makes `allow_all_workspaces` false. An empty list is refused. At least 1 items.
        tags (Mapping[str, str] | None): Free labels, name to value.

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

    Removes the reference; the secret itself stays where it lies. Refused with 400 while an integration,
    virtual key or MCP integration still maps a field to it.

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
