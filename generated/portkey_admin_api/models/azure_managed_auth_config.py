# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class AzureManagedAuthConfig(TypedDict, total=False):
    """Signs in to Azure Key Vault with a managed identity.

    Keys:
        azure_auth_mode: Says that this form is meant.
        azure_managed_client_id: Client id of a managed identity that a user assigned. Left out, the
            system's own is used.
        azure_vault_url: Address of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["managed"]]
    azure_managed_client_id: NotRequired[str]
    azure_vault_url: Required[str]


FIELDS = Fields(
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
