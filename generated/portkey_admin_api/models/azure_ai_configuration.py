# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AzureAiConfiguration(decoding.Model):
    """Settings of Azure AI Foundry.

    Attributes:
        azure_auth_mode: How Portkey authenticates: `default` with the API key, `entra` with an Entra ID
            application, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_foundry_url: URL of the Foundry endpoint.
        azure_api_version: Version of Azure's API, such as `2024-05-01-preview`. At most 30 characters.
        azure_deployment_name: Name of the deployment, if the endpoint has several.
        azure_entra_tenant_id: Tenant of the Entra ID application. Required for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Required for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Required for `entra`.
        azure_managed_client_id: Client id of a user-assigned managed identity. By default the
            system-assigned identity is used.
    """

    azure_auth_mode: Literal["default", "entra", "managed", "workload", "entraFederated"] | str
    azure_foundry_url: str
    azure_api_version: str | None = None
    azure_deployment_name: str | None = None
    azure_entra_tenant_id: str | None = None
    azure_entra_client_id: str | None = None
    azure_entra_client_secret: str | None = attrs.field(default=None, repr=False)
    azure_managed_client_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("azure_auth_mode", "azure_auth_mode", None),
        ("azure_foundry_url", "azure_foundry_url", None),
        ("azure_api_version", "azure_api_version", None),
        ("azure_deployment_name", "azure_deployment_name", None),
        ("azure_entra_tenant_id", "azure_entra_tenant_id", None),
        ("azure_entra_client_id", "azure_entra_client_id", None),
        ("azure_entra_client_secret", "azure_entra_client_secret", None),
        ("azure_managed_client_id", "azure_managed_client_id", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("azure_entra_client_secret",))


class AzureAiConfigurationParams(TypedDict, total=False):
    """Settings of Azure AI Foundry.

    Keys:
        azure_auth_mode: How Portkey authenticates: `default` with the API key, `entra` with an Entra ID
            application, `managed` with a managed identity, `workload` with a workload identity,
            `entraFederated` with a federated credential of Entra ID. The last two are not verified live.
        azure_foundry_url: URL of the Foundry endpoint.
        azure_api_version: Version of Azure's API, such as `2024-05-01-preview`. At most 30 characters.
        azure_deployment_name: Name of the deployment, if the endpoint has several.
        azure_entra_tenant_id: Tenant of the Entra ID application. Required for `entra`.
        azure_entra_client_id: Client id of the Entra ID application. Required for `entra`.
        azure_entra_client_secret: Client secret of the Entra ID application. Required for `entra`.
        azure_managed_client_id: Client id of a user-assigned managed identity. By default the
            system-assigned identity is used.
    """

    azure_auth_mode: Required[Literal["default", "entra", "managed", "workload", "entraFederated"]]
    azure_foundry_url: Required[str]
    azure_api_version: NotRequired[str]
    azure_deployment_name: NotRequired[str]
    azure_entra_tenant_id: NotRequired[str]
    azure_entra_client_id: NotRequired[str]
    azure_entra_client_secret: NotRequired[str]
    azure_managed_client_id: NotRequired[str]


FIELDS["AzureAiConfigurationParams"] = Fields(
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
