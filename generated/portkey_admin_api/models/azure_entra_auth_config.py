# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class AzureEntraAuthConfig(TypedDict, total=False):
    """Signs in to Azure Key Vault with an application of Entra ID.

    Keys:
        azure_auth_mode: Says that this form is meant.
        azure_entra_tenant_id: Tenant of the application.
        azure_entra_client_id: Client id of the application.
        azure_entra_client_secret: Client secret of the application.
        azure_vault_url: Address of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["entra"]]
    azure_entra_tenant_id: Required[str]
    azure_entra_client_id: Required[str]
    azure_entra_client_secret: Required[str]
    azure_vault_url: Required[str]


FIELDS = Fields(
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
