# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateDeployment(TypedDict, total=False):
    """A gateway to register.

    Keys:
        organisation_id: Id of the organisation. Defaults to the organisation of the key.
        name: Display name. It need not be unique.
        slug: Short name, unique in the organisation. By default Portkey generates one that begins with
            `dp-`. At least 1 characters. At most 50 characters.
        type: Type of the deployment: `production` (the default) or `non_production`. Default: "production".
        deployment_config: Settings of the gateway itself, free-form.
        is_default: Whether it becomes the default deployment. Always true for the first active one.
        auth_settings: URL of the deployment, and who may use it.
        tags: Tags, name to string.
    """

    organisation_id: NotRequired[str]
    name: Required[str]
    slug: NotRequired[str]
    type: NotRequired[Literal["production", "non_production"]]
    deployment_config: NotRequired[Mapping[str, Any]]
    is_default: NotRequired[bool]
    auth_settings: NotRequired[CreateDeploymentAuthSettings]
    tags: NotRequired[Mapping[str, str] | None]


FIELDS["CreateDeployment"] = Fields(
    kinds={
        "organisation_id": "string",
        "name": "string",
        "slug": "string",
        "type": "string",
        "deployment_config": "object",
        "is_default": "boolean",
        "auth_settings": "CreateDeploymentAuthSettings",
        "tags": "object|null",
    },
    entries={
        "tags": "string",
    },
    required=("name",),
)


class CreateDeploymentAuthSettings(TypedDict, total=False):
    """URL of a deployment, and who may use it.

    Keys:
        gateway_base_url: URL of the gateway. Format: uri.
        mcp_gateway_base_url: URL of its MCP gateway. Format: uri.
        is_dataservice_hosted: 1 if it runs its own data service, else 0.
        is_playground_proxy_allowed: 1 if Portkey's playground may call it, else 0.
        workspaces_allowed: Slugs of the workspaces that may use it. Empty means all.
        jwt_subs_allowed: JWT subjects that may use it.
        jwt_sub_workspace_mapping: Mapping from JWT subject to workspace slug.
    """

    gateway_base_url: NotRequired[str]
    mcp_gateway_base_url: NotRequired[str]
    is_dataservice_hosted: NotRequired[Literal[0, 1]]
    is_playground_proxy_allowed: NotRequired[Literal[0, 1]]
    workspaces_allowed: NotRequired[Sequence[str]]
    jwt_subs_allowed: NotRequired[Sequence[str]]
    jwt_sub_workspace_mapping: NotRequired[Mapping[str, str]]


FIELDS["CreateDeploymentAuthSettings"] = Fields(
    kinds={
        "gateway_base_url": "string",
        "mcp_gateway_base_url": "string",
        "is_dataservice_hosted": "integer",
        "is_playground_proxy_allowed": "integer",
        "workspaces_allowed": "array",
        "jwt_subs_allowed": "array",
        "jwt_sub_workspace_mapping": "object",
    },
    entries={
        "workspaces_allowed": "string",
        "jwt_subs_allowed": "string",
        "jwt_sub_workspace_mapping": "string",
    },
)


class UpdateDeployment(TypedDict, total=False):
    """Changes to a deployment. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        type: Type of the deployment: `production` or `non_production`.
        status: `archived` deactivates it, `active` reactivates it.
        deployment_config: Settings of the gateway itself, replaced as a whole. Null removes them.
        is_default: Whether it becomes the default deployment.
        rotate_auth: True creates a new secret and invalidates the old one.
        override_existing: Whether lists of workspaces and of subjects replace the existing ones. False (the
            default) adds to them.
        auth_settings: URL of the deployment, and who may use it.
        tags: Tags, name to string, replaced as a whole. Null removes them.
    """

    name: NotRequired[str]
    type: NotRequired[Literal["production", "non_production"]]
    status: NotRequired[Literal["active", "archived"]]
    deployment_config: NotRequired[Mapping[str, Any] | None]
    is_default: NotRequired[bool]
    rotate_auth: NotRequired[bool]
    override_existing: NotRequired[bool]
    auth_settings: NotRequired[UpdateDeploymentAuthSettings]
    tags: NotRequired[Mapping[str, str] | None]


FIELDS["UpdateDeployment"] = Fields(
    kinds={
        "name": "string",
        "type": "string",
        "status": "string",
        "deployment_config": "object|null",
        "is_default": "boolean",
        "rotate_auth": "boolean",
        "override_existing": "boolean",
        "auth_settings": "UpdateDeploymentAuthSettings",
        "tags": "object|null",
    },
    entries={
        "tags": "string",
    },
)


class UpdateDeploymentAuthSettings(TypedDict, total=False):
    """Changes to the URL of a deployment and to who may use it.

    Keys:
        gateway_base_url: URL of the gateway. Format: uri.
        mcp_gateway_base_url: URL of its MCP gateway. Format: uri.
        is_dataservice_hosted: 1 if it runs its own data service, else 0.
        is_playground_proxy_allowed: 1 if Portkey's playground may call it, else 0.
        workspaces_allowed: Slugs of the workspaces that may use it. Empty means all.
        jwt_subs_allowed: JWT subjects that may use it.
        jwt_sub_workspace_mapping: Mapping from JWT subject to workspace slug.
        allow_all_workspaces: Whether every workspace may use it.
        remove_workspaces_allowed: Slugs of workspaces that may no longer use it.
        remove_subs_allowed: JWT subjects that may no longer use it.
    """

    gateway_base_url: NotRequired[str]
    mcp_gateway_base_url: NotRequired[str]
    is_dataservice_hosted: NotRequired[Literal[0, 1]]
    is_playground_proxy_allowed: NotRequired[Literal[0, 1]]
    workspaces_allowed: NotRequired[Sequence[str]]
    jwt_subs_allowed: NotRequired[Sequence[str]]
    jwt_sub_workspace_mapping: NotRequired[Mapping[str, str]]
    allow_all_workspaces: NotRequired[bool]
    remove_workspaces_allowed: NotRequired[Sequence[str]]
    remove_subs_allowed: NotRequired[Sequence[str]]


FIELDS["UpdateDeploymentAuthSettings"] = Fields(
    kinds={
        "gateway_base_url": "string",
        "mcp_gateway_base_url": "string",
        "is_dataservice_hosted": "integer",
        "is_playground_proxy_allowed": "integer",
        "workspaces_allowed": "array",
        "jwt_subs_allowed": "array",
        "jwt_sub_workspace_mapping": "object",
        "allow_all_workspaces": "boolean",
        "remove_workspaces_allowed": "array",
        "remove_subs_allowed": "array",
    },
    entries={
        "workspaces_allowed": "string",
        "jwt_subs_allowed": "string",
        "jwt_sub_workspace_mapping": "string",
        "remove_workspaces_allowed": "string",
        "remove_subs_allowed": "string",
    },
)
