# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateDeployment(TypedDict, total=False):
    """A gateway to be registered.

    Keys:
        organisation_id: Id of the organisation. Left out, it is the one that the key belongs to.
        name: Name for people. Portkey does not insist that it is unique.
        slug: Short name, unique in the organisation. Left out, Portkey makes one that begins with `dp-`. At
            least 1 characters. At most 50 characters.
        type: What it is for: `production`, which it is when not said, or `non_production`. Default:
            "production".
        deployment_config: Settings of the gateway itself, free-form.
        is_default: Whether it becomes the default deployment. The first active one always does.
        auth_settings: Where it can be reached, and who may use it.
        tags: Free labels, name to text.
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
    """Where a deployment can be reached, and who may use it.

    Keys:
        gateway_base_url: Address at which the gateway is reached. Format: uri.
        mcp_gateway_base_url: Address at which its MCP gateway is reached. Format: uri.
        is_dataservice_hosted: 1 where it runs its own data service, else 0.
        is_playground_proxy_allowed: 1 where Portkey's playground may call it, else 0.
        workspaces_allowed: Slugs of the workspaces that may use it. Empty means all.
        jwt_subs_allowed: Subjects of JWTs that may use it.
        jwt_sub_workspace_mapping: Subject of a JWT to the slug of the workspace that it works in.
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
    """Changes to a deployment. What is left out stays as it is.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        type: What it is for: `production` or `non_production`.
        status: `archived` takes it out of use, `active` puts it back.
        deployment_config: Settings of the gateway itself, as a whole. Null takes them away.
        is_default: Whether it becomes the default deployment.
        rotate_auth: True makes a new secret, and ends the old one.
        override_existing: Whether lists of workspaces and of subjects replace those that are there. False,
            which is what happens when left out, adds to them.
        auth_settings: Where it can be reached, and who may use it.
        tags: Free labels, name to text, as a whole. Null takes them away.
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
    """Changes to where a deployment can be reached, and who may use it.

    Keys:
        gateway_base_url: Address at which the gateway is reached. Format: uri.
        mcp_gateway_base_url: Address at which its MCP gateway is reached. Format: uri.
        is_dataservice_hosted: 1 where it runs its own data service, else 0.
        is_playground_proxy_allowed: 1 where Portkey's playground may call it, else 0.
        workspaces_allowed: Slugs of the workspaces that may use it. Empty means all.
        jwt_subs_allowed: Subjects of JWTs that may use it.
        jwt_sub_workspace_mapping: Subject of a JWT to the slug of the workspace that it works in.
        allow_all_workspaces: Whether every workspace may use it.
        remove_workspaces_allowed: Slugs of workspaces that may no longer use it.
        remove_subs_allowed: Subjects of JWTs that may no longer use it.
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
