# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.organisation_defaults import OrganisationDefaults

OPERATION: Operation[OrganisationDefaults] = Operation(
    id="guardrails.defaults.get",
    method="GET",
    path="/admin/organisation/defaults",
    summary="Get the guardrails of the whole organisation",
    scopes=("organisation_settings.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("OrganisationDefaults"),
)


async def guardrails_defaults_get(
    transport: Transport,
    /,
) -> OrganisationDefaults:
    """Get the guardrails of the whole organisation.

    Answers the guardrails that apply to every workspace which is not excluded. New in backend 1.22.0; the
    form of the answer is not verified live.

    Returns:
        OrganisationDefaults: The guardrails that an organisation imposes on its workspaces.

    Scopes: organisation_settings.read (documented). Keys: organisation-service.
    GET /admin/organisation/defaults
    """
    return await transport.send(
        OPERATION,
    )
