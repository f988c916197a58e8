# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AzureDeploymentConfig(decoding.Model):
    """One deployment of an Azure OpenAI resource.

    Attributes:
        alias: Name that requests may use instead of the deployment name.
        azure_api_version: Version of Azure's API, such as `2024-10-21`. At most 30 characters.
        azure_deployment_name: Name of the deployment in Azure.
        is_default: Whether requests that name no deployment use this one. Default: false.
        azure_model_slug: Model that is deployed.
    """

    alias: str | None = None
    azure_api_version: str
    azure_deployment_name: str
    is_default: bool | None = None
    azure_model_slug: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("alias", "alias", None),
        ("azure_api_version", "azure_api_version", None),
        ("azure_deployment_name", "azure_deployment_name", None),
        ("is_default", "is_default", None),
        ("azure_model_slug", "azure_model_slug", None),
    )


class AzureDeploymentConfigParams(TypedDict, total=False):
    """One deployment of an Azure OpenAI resource.

    Keys:
        alias: Name that requests may use instead of the deployment name.
        azure_api_version: Version of Azure's API, such as `2024-10-21`. At most 30 characters.
        azure_deployment_name: Name of the deployment in Azure.
        is_default: Whether requests that name no deployment use this one. Default: false.
        azure_model_slug: Model that is deployed.
    """

    alias: NotRequired[str]
    azure_api_version: Required[str]
    azure_deployment_name: Required[str]
    is_default: NotRequired[bool]
    azure_model_slug: Required[str]


FIELDS["AzureDeploymentConfigParams"] = Fields(
    kinds={
        "alias": "string",
        "azure_api_version": "string",
        "azure_deployment_name": "string",
        "is_default": "boolean",
        "azure_model_slug": "string",
    },
    required=(
        "azure_api_version",
        "azure_deployment_name",
        "azure_model_slug",
    ),
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AzureOpenAiConfiguration(decoding.Model):
    """Settings of Azure OpenAI.

    Attributes:
        azure_auth_mode: How Portkey authenticates: `default` with the API key, `entra` with an Entra ID
            application, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_resource_name: Name of the Azure OpenAI resource, the first part of its host name.
        azure_deployment_config: Deployments of the resource, at least one. At least 1 items.
        azure_entra_tenant_id: Tenant of the Entra ID application. Required for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Required for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Required for `entra`.
        azure_managed_client_id: Client id of a user-assigned managed identity. By default the
            system-assigned identity is used.
    """

    azure_auth_mode: Literal["default", "entra", "managed", "workload", "entraFederated"] | str
    azure_resource_name: str
    azure_deployment_config: list[AzureDeploymentConfig]
    azure_entra_tenant_id: str | None = None
    azure_entra_client_id: str | None = None
    azure_entra_client_secret: str | None = attrs.field(default=None, repr=False)
    azure_managed_client_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("azure_auth_mode", "azure_auth_mode", None),
        ("azure_resource_name", "azure_resource_name", None),
        (
            "azure_deployment_config",
            "azure_deployment_config",
            decoding.list_of(decoding.model("AzureDeploymentConfig")),
        ),
        ("azure_entra_tenant_id", "azure_entra_tenant_id", None),
        ("azure_entra_client_id", "azure_entra_client_id", None),
        ("azure_entra_client_secret", "azure_entra_client_secret", None),
        ("azure_managed_client_id", "azure_managed_client_id", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("azure_entra_client_secret",))


class AzureOpenAiConfigurationParams(TypedDict, total=False):
    """Settings of Azure OpenAI.

    Keys:
        azure_auth_mode: How Portkey authenticates: `default` with the API key, `entra` with an Entra ID
            application, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_resource_name: Name of the Azure OpenAI resource, the first part of its host name.
        azure_deployment_config: Deployments of the resource, at least one. At least 1 items.
        azure_entra_tenant_id: Tenant of the Entra ID application. Required for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Required for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Required for `entra`.
        azure_managed_client_id: Client id of a user-assigned managed identity. By default the
            system-assigned identity is used.
    """

    azure_auth_mode: Required[Literal["default", "entra", "managed", "workload", "entraFederated"]]
    azure_resource_name: Required[str]
    azure_deployment_config: Required[Sequence[AzureDeploymentConfigParams]]
    azure_entra_tenant_id: NotRequired[str]
    azure_entra_client_id: NotRequired[str]
    azure_entra_client_secret: NotRequired[str]
    azure_managed_client_id: NotRequired[str]


FIELDS["AzureOpenAiConfigurationParams"] = Fields(
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
