# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .azure_deployment_config import AzureDeploymentConfig


@attrs.frozen(kw_only=True, repr=False)
class AzureOpenAiConfiguration(decoding.Model):
    """Settings of Azure OpenAI.

    Attributes:
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
