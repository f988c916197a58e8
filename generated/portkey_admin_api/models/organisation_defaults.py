# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .default_guardrail import DefaultGuardrail


@attrs.frozen(kw_only=True, repr=False)
class OrganisationDefaults(decoding.Model):
    """The guardrails that an organisation imposes on its workspaces.

    Attributes:
        input_guardrails: Guardrails on what goes into models.
        output_guardrails: Guardrails on what comes out of models.
    """

    input_guardrails: list[DefaultGuardrail] | None = None
    output_guardrails: list[DefaultGuardrail] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("input_guardrails", "input_guardrails", decoding.list_of(decoding.model("DefaultGuardrail"))),
        ("output_guardrails", "output_guardrails", decoding.list_of(decoding.model("DefaultGuardrail"))),
    )
