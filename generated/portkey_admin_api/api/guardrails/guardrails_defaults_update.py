# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_organisation_defaults import UpdateOrganisationDefaults

OPERATION: Operation[None] = Operation(
    id="guardrails.defaults.update",
    method="PUT",
    path="/admin/organisation/defaults",
    summary="Set the guardrails of the whole organisation",
    body=Fields(
        kinds={
            "input_guardrails": "array",
            "output_guardrails": "array",
        },
        entries={
            "input_guardrails": "string",
            "output_guardrails": "string",
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

    Replaces the guardrails that apply to every workspace. A list that is left out stays as it is. New in
    backend 1.22.0. Not verified live: that nothing is answered, and that an empty list lifts all
    guardrails.

    Body:
        input_guardrails (Sequence[str]): Ids or slugs of guardrails on what goes into models; all of them,
            not only new ones.
        output_guardrails (Sequence[str]): Ids or slugs of guardrails on what comes out of models; all of
            them, not only new ones.

    Returns:
        None

    Scopes: organisation_settings.update (documented). Keys: organisation-service.
    PUT /admin/organisation/defaults
    """
    await transport.send(
        OPERATION,
        body=body,
    )
