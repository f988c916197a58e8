# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .deployment_credentials import DeploymentCredentials


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentDetail(decoding.Model):
    """A deployment with its settings, its secrets masked.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        slug: Unique short name within the organisation.
        type: Type of the deployment: `production` or `non_production`.
        status: `active`, or `archived` after it was deleted.
        is_default: 1 for the default deployment of the organisation, else 0.
        connection_status: `healthy` if it synchronised in the last five minutes, `unhealthy`, or `unknown`.
        created_by: Id of the user who created it.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        last_synced_at: When it last synchronised, in UTC. Null or missing means never.
        last_resynced_at: When it last did a full synchronisation, in UTC. Null or missing means never.
        tags: Tags, name to string.
        object: Type of the object.
        auth_settings: URL of the deployment, and who may use it.
        deployment_config: Settings of the gateway itself, free-form. Null means none.
        workspaces: Workspaces that may use it.
        credentials: Masked credentials for the registry that serves the gateway images.
        client_auth: Masked secret that the gateway signs in with.
    """

    id: str
    name: str
    slug: str | None = None
    type: Literal["production", "non_production"] | str | None = None
    status: Literal["active", "archived"] | str | None = None
    is_default: Literal[0, 1] | int | None = None
    connection_status: Literal["healthy", "unhealthy", "unknown"] | str | None = None
    created_by: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    last_synced_at: datetime | None = None
    last_resynced_at: datetime | None = None
    tags: dict[str, str] | None = None
    object: Literal["deployment"] | str | None = None
    auth_settings: DeploymentDetailAuthSettings | None = None
    deployment_config: dict[str, Any] | None = None
    workspaces: list[DeploymentWorkspace] | None = None
    credentials: DeploymentCredentials | None = None
    client_auth: str | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("type", "type", None),
        ("status", "status", None),
        ("is_default", "is_default", None),
        ("connection_status", "connection_status", None),
        ("created_by", "created_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("last_synced_at", "last_synced_at", decoding.date_time),
        ("last_resynced_at", "last_resynced_at", decoding.date_time),
        ("tags", "tags", None),
        ("object", "object", None),
        ("auth_settings", "auth_settings", decoding.model("DeploymentDetailAuthSettings")),
        ("deployment_config", "deployment_config", None),
        ("workspaces", "workspaces", decoding.list_of(decoding.model("DeploymentWorkspace"))),
        ("credentials", "credentials", decoding.model("DeploymentCredentials")),
        ("client_auth", "client_auth", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("client_auth",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentDetailAuthSettings(decoding.Model):
    """URL of a deployment, and who may use it.

    Attributes:
        gateway_base_url: URL of the gateway. Format: uri.
        mcp_gateway_base_url: URL of its MCP gateway. Format: uri.
        is_dataservice_hosted: 1 if it runs its own data service, else 0.
        is_playground_proxy_allowed: 1 if Portkey's playground may call it, else 0.
        workspaces_allowed: Slugs of the workspaces that may use it. Empty means all.
        jwt_subs_allowed: JWT subjects that may use it.
        jwt_sub_workspace_mapping: Mapping from JWT subject to workspace slug.
        private_link_endpoint: URL of a private link to it. Format: uri.
        use_private_link_proxy: 1 if it is called over the private link, else 0; judging by its name.
        disable_portkey_gateway: 1 if Portkey's own gateway may not be used instead, else 0; judging by its
            name.
        allow_all_workspaces: 1 if every workspace may use it, else 0.
    """

    gateway_base_url: str | None = None
    mcp_gateway_base_url: str | None = None
    is_dataservice_hosted: Literal[0, 1] | int | None = None
    is_playground_proxy_allowed: Literal[0, 1] | int | None = None
    workspaces_allowed: list[str] | None = None
    jwt_subs_allowed: list[str] | None = None
    jwt_sub_workspace_mapping: dict[str, str] | None = None
    private_link_endpoint: str | None = None
    use_private_link_proxy: Literal[0, 1] | int | None = None
    disable_portkey_gateway: Literal[0, 1] | int | None = None
    allow_all_workspaces: Literal[0, 1] | int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("gateway_base_url", "gateway_base_url", None),
        ("mcp_gateway_base_url", "mcp_gateway_base_url", None),
        ("is_dataservice_hosted", "is_dataservice_hosted", None),
        ("is_playground_proxy_allowed", "is_playground_proxy_allowed", None),
        ("workspaces_allowed", "workspaces_allowed", None),
        ("jwt_subs_allowed", "jwt_subs_allowed", None),
        ("jwt_sub_workspace_mapping", "jwt_sub_workspace_mapping", None),
        ("private_link_endpoint", "private_link_endpoint", None),
        ("use_private_link_proxy", "use_private_link_proxy", None),
        ("disable_portkey_gateway", "disable_portkey_gateway", None),
        ("allow_all_workspaces", "allow_all_workspaces", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentWorkspace(decoding.Model):
    """A workspace that may use a deployment.

    Attributes:
        id: Id of the workspace.
        slug: Slug of the workspace.
    """

    id: str | None = None
    slug: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
    )


hints.resolve_on_demand(globals())
