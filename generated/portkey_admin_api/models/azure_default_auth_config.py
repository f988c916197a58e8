# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class AzureDefaultAuthConfig(TypedDict, total=False):
    """Signs in to Azure Key Vault with whatever the machine that Portkey runs on offers.

    Keys:
        azure_auth_mode: Says that this form is meant.
        azure_vault_url: Address of the key vault. Format: uri.
    """

    azure_auth_mode: Required[Literal["default"]]
    azure_vault_url: Required[str]


FIELDS = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_vault_url": "string",
    },
    required=(
        "azure_auth_mode",
        "azure_vault_url",
    ),
)
