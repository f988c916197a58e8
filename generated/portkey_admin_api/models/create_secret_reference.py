# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .aws_access_key_auth_config import AwsAccessKeyAuthConfig
    from .aws_assumed_role_auth_config import AwsAssumedRoleAuthConfig
    from .aws_service_role_auth_config import AwsServiceRoleAuthConfig
    from .azure_default_auth_config import AzureDefaultAuthConfig
    from .azure_entra_auth_config import AzureEntraAuthConfig
    from .azure_managed_auth_config import AzureManagedAuthConfig
    from .hashicorp_app_role_auth_config import HashicorpAppRoleAuthConfig
    from .hashicorp_kubernetes_auth_config import HashicorpKubernetesAuthConfig
    from .hashicorp_token_auth_config import HashicorpTokenAuthConfig


class CreateSecretReference(TypedDict, total=False):
    """A new secret reference.

    Keys:
        organisation_id: Id of the organisation. An API key says it already.
        name: Name for people. Portkey does not insist that it is unique. At least 1 characters. At most 255
            characters.
        slug: Letters, digits, `_` and `-`. Portkey makes one from the name where it is left out. At most
            255 characters.
        description: Text for people; no effect on what happens. At most 1024 characters.
        manager_type: Secret manager: `aws_sm` AWS Secrets Manager, `azure_kv` Azure Key Vault,
            `hashicorp_vault` Vault.
        auth_config: How Portkey signs in. Take one of the forms that belong to `manager_type`.
        secret_path: Where the secret lies in the manager, by name or path. At most 1024 characters.
        secret_key: Key inside a secret that holds several values. Null means that the whole secret is
            taken. At most 255 characters.
        allow_all_workspaces: Whether every workspace may use it. True and `allowed_workspaces` exclude each
            other. Default: true.
        allowed_workspaces: Ids or slugs of the workspaces that may use it, at least one. Makes
            `allow_all_workspaces` false. At least 1 items.
        tags: Free labels, name to value.
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


FIELDS = Fields(
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
