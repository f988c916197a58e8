# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class AzureDeploymentConfig(decoding.Model):
    """One deployment of an Azure OpenAI resource.

    Attributes:
        alias: Name that requests may use in place of the deployment's own.
        azure_api_version: Version of Azure's API, such as `2024-10-21`. At most 30 characters.
        azure_deployment_name: Name that the deployment has in Azure.
        is_default: Whether requests that name no deployment go here. Default: false.
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
