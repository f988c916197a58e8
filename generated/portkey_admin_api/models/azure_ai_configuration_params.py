# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class AzureAiConfigurationParams(TypedDict, total=False):
    """Settings of Azure AI Foundry.

    Keys:
        azure_auth_mode: How Portkey signs in: `default` with the API key, `entra` with an application of
            Entra ID, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_foundry_url: Address of the Foundry endpoint.
        azure_api_version: Version of Azure's API, such as `2024-05-01-preview`. At most 30 characters.
        azure_deployment_name: Name of the deployment, where the endpoint has several.
        azure_entra_tenant_id: Tenant of the Entra ID application. Needed for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Needed for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Needed for `entra`.
        azure_managed_client_id: Client id of a managed identity that a user assigned. Left out, the
            system's own is used.
    """

    azure_auth_mode: Required[Literal["default", "entra", "managed", "workload", "entraFederated"]]
    azure_foundry_url: Required[str]
    azure_api_version: NotRequired[str]
    azure_deployment_name: NotRequired[str]
    azure_entra_tenant_id: NotRequired[str]
    azure_entra_client_id: NotRequired[str]
    azure_entra_client_secret: NotRequired[str]
    azure_managed_client_id: NotRequired[str]


FIELDS = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_foundry_url": "string",
        "azure_api_version": "string",
        "azure_deployment_name": "string",
        "azure_entra_tenant_id": "string",
        "azure_entra_client_id": "string",
        "azure_entra_client_secret": "string",
        "azure_managed_client_id": "string",
    },
    required=(
        "azure_auth_mode",
        "azure_foundry_url",
    ),
)
