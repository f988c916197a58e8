# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DefaultGuardrail(decoding.Model):
    """A guardrail that the organisation enforces.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
    """

    id: str | None = None
    slug: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class OrganisationDefaults(decoding.Model):
    """The guardrails that an organisation enforces in its workspaces.

    Attributes:
        input_guardrails: Guardrails on the input of models.
        output_guardrails: Guardrails on the output of models.
        mcp_input_guardrails: Guardrails on the input of MCP tools.
        mcp_output_guardrails: Guardrails on the output of MCP tools.
    """

    input_guardrails: list[DefaultGuardrail] | None = None
    output_guardrails: list[DefaultGuardrail] | None = None
    mcp_input_guardrails: list[DefaultGuardrail] | None = None
    mcp_output_guardrails: list[DefaultGuardrail] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("input_guardrails", "input_guardrails", decoding.list_of(decoding.model("DefaultGuardrail"))),
        ("output_guardrails", "output_guardrails", decoding.list_of(decoding.model("DefaultGuardrail"))),
        (
            "mcp_input_guardrails",
            "mcp_input_guardrails",
            decoding.list_of(decoding.model("DefaultGuardrail")),
        ),
        (
            "mcp_output_guardrails",
            "mcp_output_guardrails",
            decoding.list_of(decoding.model("DefaultGuardrail")),
        ),
    )
