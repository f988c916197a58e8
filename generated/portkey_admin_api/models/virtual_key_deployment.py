# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class VirtualKeyDeployment(TypedDict, total=False):
    """One deployment of an Azure OpenAI resource.

    Keys:
        apiVersion: Version of Azure's API, such as `2024-10-21`.
        alias: Name that requests may use in place of the deployment's own.
        is_default: Whether requests that name no deployment go here.
        deploymentName: Name that the deployment has in Azure.
    """

    apiVersion: Required[str]
    alias: NotRequired[str]
    is_default: NotRequired[bool]
    deploymentName: Required[str]


FIELDS = Fields(
    kinds={
        "apiVersion": "string",
        "alias": "string",
        "is_default": "boolean",
        "deploymentName": "string",
    },
    required=(
        "apiVersion",
        "deploymentName",
    ),
)
