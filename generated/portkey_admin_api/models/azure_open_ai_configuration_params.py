# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .azure_deployment_config_params import AzureDeploymentConfigParams


class AzureOpenAiConfigurationParams(TypedDict, total=False):
    """Settings of Azure OpenAI.

    Keys:
        azure_auth_mode: How Portkey signs in: `default` with the API key, `entra` with an application of
            Entra ID, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_resource_name: Name of the Azure OpenAI resource, the first part of its host name.
        azure_deployment_config: Deployments of the resource, at least one. At least 1 items.
        azure_entra_tenant_id: Tenant of the Entra ID application. Needed for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Needed for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Needed for `entra`.
        azure_managed_client_id: Client id of a managed identity that a user assigned. Left out, the
            system's own is used.
    """

    azure_auth_mode: Required[Literal["default", "entra", "managed", "workload", "entraFederated"]]
    azure_resource_name: Required[str]
    azure_deployment_config: Required[Sequence[AzureDeploymentConfigParams]]
    azure_entra_tenant_id: NotRequired[str]
    azure_entra_client_id: NotRequired[str]
    azure_entra_client_secret: NotRequired[str]
    azure_managed_client_id: NotRequired[str]


FIELDS = Fields(
    kinds={
        "azure_auth_mode": "string",
        "azure_resource_name": "string",
        "azure_deployment_config": "array",
        "azure_entra_tenant_id": "string",
        "azure_entra_client_id": "string",
        "azure_entra_client_secret": "string",
        "azure_managed_client_id": "string",
    },
    entries={
        "azure_deployment_config": "AzureDeploymentConfigParams",
    },
    required=(
        "azure_auth_mode",
        "azure_resource_name",
        "azure_deployment_config",
    ),
)
