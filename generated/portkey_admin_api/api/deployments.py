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

    Answers the gateways that the organisation has registered, all on one page. A plan without gateways of
    one's own answers 403.

    Query:
        organisation_id (str): Id of the organisation.
        status (Literal["active", "archived"]): Only deployments in this state: `active` or `archived`.
        type (Literal["production", "non_production"]): Only deployments of this type: `production` or
            `non_production`.
        workspace_slug (Sequence[str]): Only deployments that these workspaces may use, by slug; the
            parameter is repeated for each.
        search (str): Only what holds this text in its name.
        tags (str | Mapping[str, str]): Only deployments with all of these tags, as a JSON object of keys
            and texts. The API also takes one parameter for each, `tags[key]`.

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

    Registers a gateway and makes the secret by which it signs in. The secret is told whole only here, and
    when an update rotates it. The first active deployment becomes the default one whatever is sent. A
    workspace that is not there answers 400, an organisation that is not there 404; a plan without gateways
    of one's own, or with no more of them, 403.

    Body:
        organisation_id (str): Id of the organisation. Left out, it is the one that the key belongs to.
        name (str, required): Name for people. Portkey does not insist that it is unique.
        slug (str): Short name, unique in the organisation. Left out, Portkey makes one that begins with
            `dp-`. At least 1 characters. At most 50 characters.
        type (Literal["production", "non_production"]): What it is for: `production`, which it is when not
            said, or `non_production`. Default: "production".
        deployment_config (Mapping[str, Any]): Settings of the gateway itself, free-form.
        is_default (bool): Whether it becomes the default deployment. The first active one always does.
        auth_settings (CreateDeploymentAuthSettings): Where it can be reached, and who may use it.
        tags (Mapping[str, str] | None): Free labels, name to text.

    Returns:
        CreatedDeployment: A deployment that was just registered, with the secret that no later answer
            tells.

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

    Answers one deployment with its settings, its secrets masked.

    Path:
        deployment_id (str): Id of the deployment. A gateway that signs in with its own secret may say
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

    Changes the fields that are sent and leaves the others. Lists of workspaces and of subjects seem to gain
    what is sent, unless `override_existing` is true. `rotate_auth` makes a new secret, and so a second try
    would make another. Taking `is_default` from the only active deployment is refused with 400. Sources
    differ on the answer: nothing, or the new secret; it is read where it is there. Not verified live.

    Path:
        deployment_id (str): Id of the deployment.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        type (Literal["production", "non_production"]): What it is for: `production` or `non_production`.
        status (Literal["active", "archived"]): `archived` takes it out of use, `active` puts it back.
        deployment_config (Mapping[str, Any] | None): Settings of the gateway itself, as a whole. Null takes
            them away.
        is_default (bool): Whether it becomes the default deployment.
        rotate_auth (bool): True makes a new secret, and ends the old one.
        override_existing (bool): Whether lists of workspaces and of subjects replace those that are there.
            False, which is what happens when left out, adds to them.
        auth_settings (UpdateDeploymentAuthSettings): Where it can be reached, and who may use it.
        tags (Mapping[str, str] | None): Free labels, name to text, as a whole. Null takes them away.

    Returns:
        UpdatedDeployment: What a change to a deployment led to. Empty unless a secret was made.

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

    Takes the deployment out of use. It stays readable, as archived. Default deployments can be deleted from
    backend 1.22.0 on. Answers nothing.

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

    Has Portkey call the gateway and the gateway call Portkey, and answers how both went. Refused with 400
    where the deployment has no `gateway_base_url`. Portkey's MCP server leaves it out as outdated.

    Path:
        deployment_id (str): Id of the deployment.

    Returns:
        DeploymentPing: How the connection to a deployment is.

    Scopes: deployments.read (inferred). Keys: organisation-service.
    GET /deployments/{deploymentId}/ping
    """
    return await transport.send(
        DEPLOYMENTS_PING,
        deployment_id,
    )


hints.resolve_on_demand(globals())
