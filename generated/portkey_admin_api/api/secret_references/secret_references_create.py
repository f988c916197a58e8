# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_secret_reference import CreateSecretReference
    from ...models.created_secret_reference import CreatedSecretReference

OPERATION: Operation[CreatedSecretReference] = Operation(
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
        OPERATION,
        body=body,
    )
