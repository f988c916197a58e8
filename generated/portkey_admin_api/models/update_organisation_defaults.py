# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from ..types import Fields


class UpdateOrganisationDefaults(TypedDict, total=False):
    """New guardrails for all workspaces. A list that is left out stays.

    Keys:
        input_guardrails: Ids or slugs of guardrails on what goes into models; all of them, not only new
            ones.
        output_guardrails: Ids or slugs of guardrails on what comes out of models; all of them, not only new
            ones.
    """

    input_guardrails: NotRequired[Sequence[str]]
    output_guardrails: NotRequired[Sequence[str]]


FIELDS = Fields(
    kinds={
        "input_guardrails": "array",
        "output_guardrails": "array",
    },
    entries={
        "input_guardrails": "string",
        "output_guardrails": "string",
    },
)
