# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class AzureDeploymentConfigParams(TypedDict, total=False):
    """One deployment of an Azure OpenAI resource.

    Keys:
        alias: Name that requests may use in place of the deployment's own.
        azure_api_version: Version of Azure's API, such as `2024-10-21`. At most 30 characters.
        azure_deployment_name: Name that the deployment has in Azure.
        is_default: Whether requests that name no deployment go here. Default: false.
        azure_model_slug: Model that is deployed.
    """

    alias: NotRequired[str]
    azure_api_version: Required[str]
    azure_deployment_name: Required[str]
    is_default: NotRequired[bool]
    azure_model_slug: Required[str]


FIELDS = Fields(
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
