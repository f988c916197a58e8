# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.guardrails_bodies import UpdateOrganisationDefaults
    from ..models.organisation_defaults import OrganisationDefaults

GUARDRAILS_DEFAULTS_GET: Operation[OrganisationDefaults] = Operation(
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

    Returns the guardrails that apply to every workspace that is not excluded. New in backend 1.22.0; the
    form of the response is not verified live.

    Returns:
        OrganisationDefaults: The guardrails that an organisation enforces in its workspaces.

    Scopes: organisation_settings.read (documented). Keys: organisation-service.
    GET /admin/organisation/defaults
    """
    return await transport.send(
        GUARDRAILS_DEFAULTS_GET,
    )


GUARDRAILS_DEFAULTS_UPDATE: Operation[None] = Operation(
    id="guardrails.defaults.update",
    method="PUT",
    path="/admin/organisation/defaults",
    summary="Set the guardrails of the whole organisation",
    body=Fields(
        kinds={
            "input_guardrails": "array",
            "output_guardrails": "array",
            "mcp_input_guardrails": "array",
            "mcp_output_guardrails": "array",
        },
        entries={
            "input_guardrails": "string",
            "output_guardrails": "string",
            "mcp_input_guardrails": "string",
            "mcp_output_guardrails": "string",
        },
    ),
    scopes=("organisation_settings.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def guardrails_defaults_update(
    transport: Transport,
    /,
    *,
    body: UpdateOrganisationDefaults,
) -> None:
    """Set the guardrails of the whole organisation.

    Replaces the guardrails that apply to every workspace. A list that is left out is unchanged, an empty
    list removes all its guardrails, and a body without any list is refused. Only guardrails of the
    organisation itself are accepted. New in backend 1.22.0; Portkey's Terraform provider calls it under
    /v2, the changelog lists it under /v1. Not verified live: that the response is empty.

    Body:
        input_guardrails (Sequence[str]): Ids or slugs of guardrails on the input of models; all of them,
            not only new ones.
        output_guardrails (Sequence[str]): Ids or slugs of guardrails on the output of models; all of them,
            not only new ones.
        mcp_input_guardrails (Sequence[str]): Ids or slugs of guardrails on the input of MCP tools; all of
            them, not only new ones.
        mcp_output_guardrails (Sequence[str]): Ids or slugs of guardrails on the output of MCP tools; all of
            them, not only new ones.

    Returns:
        None

    Scopes: organisation_settings.update (documented). Keys: organisation-service.
    PUT /admin/organisation/defaults
    """
    await transport.send(
        GUARDRAILS_DEFAULTS_UPDATE,
        body=body,
    )


hints.resolve_on_demand(globals())
