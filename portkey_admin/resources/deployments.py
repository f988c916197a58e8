"""Deployments: gateways that an organisation runs itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import DeploymentsGetQuery, DeploymentsListQuery
    from portkey_admin_api.models import (
        CreatedDeployment,
        CreateDeployment,
        Deployment,
        DeploymentDetail,
        DeploymentPing,
        UpdatedDeployment,
        UpdateDeployment,
    )


class Deployments(Resource):
    """The gateways of an organisation. A plan without gateways of one's own answers 403 to all of these."""

    def list(self, /, **query: Unpack[DeploymentsListQuery]) -> Pager[Deployment]:
        """List the deployments of the organisation.

        query: `status` ("active" or "archived"), `type` ("production" or "non_production"), `workspace_slug`
            (a list of slugs), `search` (part of the name), `tags` (a dict, or a JSON object as text; all of
            them must match), `organisation_id`.

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: deployments.list. API: GET /deployments.
        """
        return Pager(self._transport, api.operation("deployments.list"), query=query)

    async def create(self, /, **body: Unpack[CreateDeployment]) -> CreatedDeployment:
        """Register a deployment and make the secret by which its gateway signs in.

        body: `name`; `slug` (1 to 50 characters; left out, Portkey makes one), `type` ("production", as when
            left out, or "non_production"), `is_default` (the first active one always is), `auth_settings`
            (`gateway_base_url`, `workspaces_allowed` and more), `deployment_config` (free-form), `tags`,
            `organisation_id`.

        Returns the id and `client_auth`, the secret, which only `update(rotate_auth=True)` tells again, anew.
        Raises InvalidFieldError, BadRequestError, PermissionDeniedError, AmbiguousWriteError and the errors
        of any call.
        Scopes: deployments.create. API: POST /deployments.
        """
        return await api.deployments_create(self._transport, body=body)

    async def get(self, deployment_id: str, /, **query: Unpack[DeploymentsGetQuery]) -> DeploymentDetail:
        """Get a deployment with its settings, its secrets masked.

        deployment_id: the UUID.
        query: `organisation_id`.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: deployments.read. API: GET /deployments/{deploymentId}.
        """
        return await api.deployments_get(self._transport, deployment_id, query=query)

    async def update(self, deployment_id: str, /, **body: Unpack[UpdateDeployment]) -> UpdatedDeployment:
        """Change the given fields of a deployment, or rotate its secret, and leave the others alone.

        deployment_id: the UUID.
        body: `name`, `type`, `status` ("active" or "archived"), `is_default`, `deployment_config` and `tags`
            (None clears them), `rotate_auth` (True: make a new secret, which ends the old one),
            `auth_settings` (as of `create`, with `allow_all_workspaces`, `remove_workspaces_allowed` and
            `remove_subs_allowed`), `override_existing` (True: lists replace those that are there).

        Not verified: that the answer has the new secret.
        Returns the new secret as `client_auth` where one was made; None otherwise.
        Raises InvalidFieldError, BadRequestError (AB01) where the only active deployment would no longer be
        the default, NotFoundError, AmbiguousWriteError (there may be a new secret) and the errors of any
        call.
        Scopes: deployments.update. API: PUT /deployments/{deploymentId}.
        """
        return await api.deployments_update(self._transport, deployment_id, body=body)

    async def delete(self, deployment_id: str, /) -> None:
        """Archive a deployment.

        deployment_id: the UUID. Raises NotFoundError and the errors of any call.
        Scopes: deployments.delete. API: DELETE /deployments/{deploymentId}.
        """
        await api.deployments_delete(self._transport, deployment_id)

    async def ping(self, deployment_id: str, /) -> DeploymentPing:
        """Check the connection between Portkey and a deployment, in both directions.

        deployment_id: the UUID.

        Returns how each direction went.
        Raises BadRequestError where it has no `gateway_base_url`, NotFoundError and the errors of any call.
        Scopes: deployments.read. API: GET /deployments/{deploymentId}/ping.
        """
        return await api.deployments_ping(self._transport, deployment_id)
