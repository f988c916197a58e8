# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class AwsAccessKeyAuthConfig(TypedDict, total=False):
    """Authenticates to AWS Secrets Manager with a key pair.

    Keys:
        aws_auth_type: Selects this form.
        aws_access_key_id: Id of the key pair.
        aws_secret_access_key: Secret of the key pair.
        aws_region: AWS region of the secret.
    """

    aws_auth_type: Required[Literal["accessKey"]]
    aws_access_key_id: Required[str]
    aws_secret_access_key: Required[str]
    aws_region: Required[str]


FIELDS["AwsAccessKeyAuthConfig"] = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_access_key_id": "string",
        "aws_secret_access_key": "string",
        "aws_region": "string",
    },
    required=(
        "aws_auth_type",
        "aws_access_key_id",
        "aws_secret_access_key",
        "aws_region",
    ),
)


class AwsAssumedRoleAuthConfig(TypedDict, total=False):
    """Authenticates to AWS Secrets Manager by assuming a role.

    Keys:
        aws_auth_type: Selects this form.
        aws_role_arn: ARN of the role to assume.
        aws_external_id: External id required by the trust policy of the role. Null if it requires none.
        aws_region: AWS region of the secret.
    """

    aws_auth_type: Required[Literal["assumedRole"]]
    aws_role_arn: Required[str]
    aws_external_id: NotRequired[str | None]
    aws_region: Required[str]


FIELDS["AwsAssumedRoleAuthConfig"] = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_role_arn": "string",
        "aws_external_id": "string|null",
        "aws_region": "string",
    },
    required=(
        "aws_auth_type",
        "aws_role_arn",
        "aws_region",
    ),
)


class AwsServiceRoleAuthConfig(TypedDict, total=False):
    """Authenticates to AWS Secrets Manager with the role of the machine that Portkey runs on.

    Keys:
        aws_auth_type: Selects this form.
        aws_region: AWS region of the secret.
    """

    aws_auth_type: Required[Literal["serviceRole"]]
    aws_region: NotRequired[str]


FIELDS["AwsServiceRoleAuthConfig"] = Fields(
    kinds={
        "aws_auth_type": "string",
        "aws_region": "string",
    },
    required=("aws_auth_type",),
)


class AzureDefaultAuthConfig(TypedDict, total=False):
    """Authenticates to Azure Key Vault with the default credentials of the machine that Portkey runs on.

    Keys:
        azure_auth_mode: Selects this form.
        azure_vault_url: URL of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["default"]]
    azure_vault_url: Required[str]


FIELDS["AzureDefaultAuthConfig"] = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_vault_url": "string",
    },
    required=(
        "azure_auth_mode",
        "azure_vault_url",
    ),
)


class AzureEntraAuthConfig(TypedDict, total=False):
    """Authenticates to Azure Key Vault with an Entra ID application.

    Keys:
        azure_auth_mode: Selects this form.
        azure_entra_tenant_id: Tenant of the application.
        azure_entra_client_id: Client id of the application.
        azure_entra_client_secret: Client secret of the application.
        azure_vault_url: URL of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["entra"]]
    azure_entra_tenant_id: Required[str]
    azure_entra_client_id: Required[str]
    azure_entra_client_secret: Required[str]
    azure_vault_url: Required[str]


FIELDS["AzureEntraAuthConfig"] = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_entra_tenant_id": "string",
        "azure_entra_client_id": "string",
        "azure_entra_client_secret": "string",
        "azure_vault_url": "string",
    },
    required=(
        "azure_auth_mode",
        "azure_entra_tenant_id",
        "azure_entra_client_id",
        "azure_entra_client_secret",
        "azure_vault_url",
    ),
)


class AzureManagedAuthConfig(TypedDict, total=False):
    """Authenticates to Azure Key Vault with a managed identity.

    Keys:
        azure_auth_mode: Selects this form.
        azure_managed_client_id: Client id of a user-assigned managed identity. By default the
            system-assigned identity is used.
        azure_vault_url: URL of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["managed"]]
    azure_managed_client_id: NotRequired[str]
    azure_vault_url: Required[str]


FIELDS["AzureManagedAuthConfig"] = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_managed_client_id": "string",
        "azure_vault_url": "string",
    },
    required=(
        "azure_auth_mode",
        "azure_vault_url",
    ),
)


class CreateSecretReference(TypedDict, total=False):
    """A new secret reference.

    Keys:
        organisation_id: Id of the organisation. Optional: the API key implies it.
        name: Display name. It need not be unique. At least 1 characters. At most 255 characters.
        slug: Letters, digits, `_` and `-`. By default Portkey generates one from the name. At most 255
            characters.
        description: Description for display; it has no other effect. At most 1024 characters.
        manager_type: Secret manager: `aws_sm` AWS Secrets Manager, `azure_kv` Azure Key Vault,
            `hashicorp_vault` Vault.
        auth_config: How Portkey authenticates. Use one of the forms for the `manager_type`.
        secret_path: Name or path of the secret in the secret manager. At most 1024 characters.
        secret_key: Key inside a secret that holds several values. Null means the whole secret. At most 255
            characters.
        allow_all_workspaces: Whether every workspace may use it. Can't be true together with
            `allowed_workspaces`. Default: true.
        allowed_workspaces: Ids or slugs of the workspaces that may use it, at least one. Sets
            `allow_all_workspaces` to false. At least 1 items.
        tags: Tags, name to value.
    """

    organisation_id: NotRequired[str]
    name: Required[str]
    slug: NotRequired[str]
    description: NotRequired[str | None]
    manager_type: Required[Literal["aws_sm", "azure_kv", "hashicorp_vault"]]
    auth_config: Required[
        AwsAccessKeyAuthConfig
        | AwsAssumedRoleAuthConfig
        | AwsServiceRoleAuthConfig
        | AzureEntraAuthConfig
        | AzureManagedAuthConfig
        | AzureDefaultAuthConfig
        | HashicorpTokenAuthConfig
        | HashicorpAppRoleAuthConfig
        | HashicorpKubernetesAuthConfig
    ]
    secret_path: Required[str]
    secret_key: NotRequired[str | None]
    allow_all_workspaces: NotRequired[bool]
    allowed_workspaces: NotRequired[Sequence[str]]
    tags: NotRequired[Mapping[str, str] | None]


FIELDS["CreateSecretReference"] = Fields(
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
)


class HashicorpAppRoleAuthConfig(TypedDict, total=False):
    """Authenticates to HashiCorp Vault with an AppRole.

    Keys:
        vault_auth_type: Selects this form.
        vault_addr: URL of the Vault server. Format: uri.
        vault_role_id: Role id of the AppRole.
        vault_secret_id: Secret id of the AppRole.
        vault_namespace: Namespace in Vault Enterprise. Leave it out if there is none.
    """

    vault_auth_type: Required[Literal["approle"]]
    vault_addr: Required[str]
    vault_role_id: Required[str]
    vault_secret_id: Required[str]
    vault_namespace: NotRequired[str]


FIELDS["HashicorpAppRoleAuthConfig"] = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_role_id": "string",
        "vault_secret_id": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_role_id",
        "vault_secret_id",
    ),
)


class HashicorpKubernetesAuthConfig(TypedDict, total=False):
    """Authenticates to HashiCorp Vault with the Kubernetes service account that Portkey runs under.

    Keys:
        vault_auth_type: Selects this form.
        vault_addr: URL of the Vault server. Format: uri.
        vault_role: Vault role that is bound to the service account.
        vault_namespace: Namespace in Vault Enterprise. Leave it out if there is none.
    """

    vault_auth_type: Required[Literal["kubernetes"]]
    vault_addr: Required[str]
    vault_role: Required[str]
    vault_namespace: NotRequired[str]


FIELDS["HashicorpKubernetesAuthConfig"] = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_role": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_role",
    ),
)


class HashicorpTokenAuthConfig(TypedDict, total=False):
    """Authenticates to HashiCorp Vault with a token.

    Keys:
        vault_auth_type: Selects this form.
        vault_addr: URL of the Vault server. Format: uri.
        vault_token: Token for authentication.
        vault_namespace: Namespace in Vault Enterprise. Leave it out if there is none.
    """

    vault_auth_type: Required[Literal["token"]]
    vault_addr: Required[str]
    vault_token: Required[str]
    vault_namespace: NotRequired[str]


FIELDS["HashicorpTokenAuthConfig"] = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_token": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_token",
    ),
)


class UpdateSecretReference(TypedDict, total=False):
    """Changes to a secret reference. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique. At least 1 characters. At most 255 characters.
        description: Description for display; it has no other effect. At most 1024 characters.
        auth_config: Authentication fields to change; others are unchanged. They must match the secret
            manager.
        secret_path: Name or path of the secret in the secret manager. At most 1024 characters.
        secret_key: Key inside a secret that holds several values. Null clears it. At most 255 characters.
        allow_all_workspaces: True allows every workspace to use it and clears `allowed_workspaces`.
        allowed_workspaces: Ids or slugs of the workspaces that may use it, replacing the existing ones.
            Sets `allow_all_workspaces` to false. An empty list is refused. At least 1 items.
        tags: Tags, name to value.
    """

    name: NotRequired[str]
    description: NotRequired[str | None]
    auth_config: NotRequired[Mapping[str, Any]]
    secret_path: NotRequired[str]
    secret_key: NotRequired[str | None]
    allow_all_workspaces: NotRequired[bool]
    allowed_workspaces: NotRequired[Sequence[str]]
    tags: NotRequired[Mapping[str, str] | None]


FIELDS["UpdateSecretReference"] = Fields(
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
)
