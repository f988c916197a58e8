# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.deployment import DeploymentList
    from ..models.deployment_detail import DeploymentDetail
    from ..models.deployment_ping import DeploymentPing
    from ..models.deployments_answers import CreatedDeployment, UpdatedDeployment
    from ..models.deployments_bodies import CreateDeployment, UpdateDeployment


class DeploymentsListQuery(TypedDict, total=False):
    """Query of `deployments.list`; its fields are described there."""

    organisation_id: NotRequired[str]
    status: NotRequired[Literal["active", "archived"]]
    type: NotRequired[Literal["production", "non_production"]]
    workspace_slug: NotRequired[Sequence[str]]
    search: NotRequired[str]
    tags: NotRequired[str | Mapping[str, str]]


DEPLOYMENTS_LIST: Operation[DeploymentList] = Operation(
    id="deployments.list",
    method="GET",
    path="/deployments",
    summary="List the deployments",
    query=Fields(
        kinds={
            "organisation_id": "string",
            "status": "string",
            "type": "string",
            "workspace_slug": "array",
            "search": "string",
            "tags": "string|object",
        },
        entries={
            "workspace_slug": "string",
            "tags": "string",
        },
    ),
    scopes=("deployments.list",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("DeploymentList"),
)


async def deployments_list(
    transport: Transport,
    /,
    *,
    query: DeploymentsListQuery | None = None,
) -> DeploymentList:
    """List the deployments.

    Returns the gateways registered by the organisation, all on one page. Plans without self-hosted gateways
    get 403.

    Query:
        organisation_id (str): Id of the organisation.
        status (Literal["active", "archived"]): Only deployments with this status: `active` or `archived`.
        type (Literal["production", "non_production"]): Only deployments of this type: `production` or
            `non_production`.
        workspace_slug (Sequence[str]): Only deployments that these workspaces may use, by slug; repeat the
            parameter for each.
        search (str): Only rows with this text in their name.
        tags (str | Mapping[str, str]): Only deployments with all of these tags, as a JSON object of
            strings. The API also accepts one parameter per tag, `tags[key]`.

    Returns:
        DeploymentList: All deployments of the organisation.

    Scopes: deployments.list (family). Keys: organisation-service.
    GET /deployments
    """
    return await transport.send(
        DEPLOYMENTS_LIST,
        query=query,
    )


DEPLOYMENTS_CREATE: Operation[CreatedDeployment] = Operation(
    id="deployments.create",
    method="POST",
    path="/deployments",
    summary="Register a deployment",
    body=Fields(
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
    ),
    scopes=("deployments.create",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedDeployment"),
)


async def deployments_create(
    transport: Transport,
    /,
    *,
    body: CreateDeployment,
) -> CreatedDeployment:
    """Register a deployment.

    Registers a gateway and creates the secret that it signs in with. The full secret is returned only here,
    and when an update rotates it. The first active deployment always becomes the default. An unknown
    workspace gets 400 and an unknown organisation 404; a plan without self-hosted gateways, or with none
    left, gets 403.

    Body:
        organisation_id (str): Id of the organisation. Defaults to the organisation of the key.
        name (str, required): Display name. It need not be unique.
        slug (str): Short name, unique in the organisation. By default Portkey generates one that begins
            with `dp-`. At least 1 characters. At most 50 characters.
        type (Literal["production", "non_production"]): Type of the deployment: `production` (the default)
            or `non_production`. Default: "production".
        deployment_config (Mapping[str, Any]): Settings of the gateway itself, free-form.
        is_default (bool): Whether it becomes the default deployment. Always true for the first active one.
        auth_settings (CreateDeploymentAuthSettings): URL of the deployment, and who may use it.
        tags (Mapping[str, str] | None): Tags, name to string.

    Returns:
        CreatedDeployment: A newly registered deployment, with a secret that is not returned again.

    Scopes: deployments.create (family). Keys: organisation-service.
    POST /deployments
    """
    return await transport.send(
        DEPLOYMENTS_CREATE,
        body=body,
    )


class DeploymentsGetQuery(TypedDict, total=False):
    """Query of `deployments.get`; its fields are described there."""

    organisation_id: NotRequired[str]


DEPLOYMENTS_GET: Operation[DeploymentDetail] = Operation(
    id="deployments.get",
    method="GET",
    path="/deployments/{deploymentId}",
    summary="Get a deployment",
    path_params=("deploymentId",),
    query=Fields(
        kinds={
            "organisation_id": "string",
        },
    ),
    scopes=("deployments.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("DeploymentDetail"),
)


async def deployments_get(
    transport: Transport,
    deployment_id: str,
    /,
    *,
    query: DeploymentsGetQuery | None = None,
) -> DeploymentDetail:
    """Get a deployment.

    Returns one deployment with its settings, its secrets masked.

    Path:
        deployment_id (str): Id of the deployment. A gateway that signs in with its own secret may send
            `self`.

    Query:
        organisation_id (str): Id of the organisation.

    Returns:
        DeploymentDetail: A deployment with its settings, its secrets masked.

    Scopes: deployments.read (family). Keys: organisation-service.
    GET /deployments/{deploymentId}
    """
    return await transport.send(
        DEPLOYMENTS_GET,
        deployment_id,
        query=query,
    )


DEPLOYMENTS_UPDATE: Operation[UpdatedDeployment] = Operation(
    id="deployments.update",
    method="PUT",
    path="/deployments/{deploymentId}",
    summary="Change a deployment",
    path_params=("deploymentId",),
    body=Fields(
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
    ),
    scopes=("deployments.update",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedDeployment"),
)


async def deployments_update(
    transport: Transport,
    deployment_id: str,
    /,
    *,
    body: UpdateDeployment,
) -> UpdatedDeployment:
    """Change a deployment.

    Changes the fields that are sent and leaves the others unchanged. Lists of workspaces and of subjects
    seem to be extended, unless `override_existing` is true. `rotate_auth` creates a new secret, so a second
    attempt creates another one. Unsetting `is_default` on the only active deployment is refused with 400.
    Sources differ on the response: nothing, or the new secret; both are accepted. Not verified live.

    Path:
        deployment_id (str): Id of the deployment.

    Body:
        name (str): Display name. It need not be unique.
        type (Literal["production", "non_production"]): Type of the deployment: `production` or
            `non_production`.
        status (Literal["active", "archived"]): `archived` deactivates it, `active` reactivates it.
        deployment_config (Mapping[str, Any] | None): Settings of the gateway itself, replaced as a whole.
            Null removes them.
        is_default (bool): Whether it becomes the default deployment.
        rotate_auth (bool): True creates a new secret and invalidates the old one.
        override_existing (bool): Whether lists of workspaces and of subjects replace the existing ones.
            False (the default) adds to them.
        auth_settings (UpdateDeploymentAuthSettings): URL of the deployment, and who may use it.
        tags (Mapping[str, str] | None): Tags, name to string, replaced as a whole. Null removes them.

    Returns:
        UpdatedDeployment: Result of an update of a deployment. Empty unless a secret was created.

    Scopes: deployments.update (family). Keys: organisation-service.
    PUT /deployments/{deploymentId}
    """
    return await transport.send(
        DEPLOYMENTS_UPDATE,
        deployment_id,
        body=body,
    )


DEPLOYMENTS_DELETE: Operation[None] = Operation(
    id="deployments.delete",
    method="DELETE",
    path="/deployments/{deploymentId}",
    summary="Archive a deployment",
    path_params=("deploymentId",),
    scopes=("deployments.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def deployments_delete(
    transport: Transport,
    deployment_id: str,
    /,
) -> None:
    """Archive a deployment.

    Archives the deployment. It can still be read. Default deployments can be deleted from backend 1.22.0
    on. Returns nothing.

    Path:
        deployment_id (str): Id of the deployment.

    Returns:
        None

    Scopes: deployments.delete (family). Keys: organisation-service.
    DELETE /deployments/{deploymentId}
    """
    await transport.send(
        DEPLOYMENTS_DELETE,
        deployment_id,
    )


DEPLOYMENTS_PING: Operation[DeploymentPing] = Operation(
    id="deployments.ping",
    method="GET",
    path="/deployments/{deploymentId}/ping",
    summary="Check the connection to a deployment",
    path_params=("deploymentId",),
    scopes=("deployments.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("DeploymentPing"),
)


async def deployments_ping(
    transport: Transport,
    deployment_id: str,
    /,
) -> DeploymentPing:
    """Check the connection to a deployment.

    Portkey calls the gateway and the gateway calls Portkey; the response has the result of both. Refused
    with 400 if the deployment has no `gateway_base_url`. Portkey's MCP server leaves it out as deprecated.

    Path:
        deployment_id (str): Id of the deployment.

    Returns:
        DeploymentPing: Connection status of a deployment.

    Scopes: deployments.read (inferred). Keys: organisation-service.
    GET /deployments/{deploymentId}/ping
    """
    return await transport.send(
        DEPLOYMENTS_PING,
        deployment_id,
    )


hints.resolve_on_demand(globals())
