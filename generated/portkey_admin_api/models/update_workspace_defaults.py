# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict

from ..types import Fields


class UpdateWorkspaceDefaults(TypedDict, total=False):
    """What shall hold in the workspace where a request or key says nothing else.

    Keys:
        metadata: Keys and values, both text, that every request of the workspace carries.
        input_guardrails: Slugs or ids of guardrails that check every request.
        output_guardrails: Slugs or ids of guardrails that check every answer.
        user_api_key_config: Slug or id of a config in this workspace that user keys start with. Null takes
            it away.
    """

    metadata: NotRequired[Mapping[str, str]]
    input_guardrails: NotRequired[Sequence[str]]
    output_guardrails: NotRequired[Sequence[str]]
    user_api_key_config: NotRequired[str | None]


FIELDS = Fields(
    kinds={
        "metadata": "object",
        "input_guardrails": "array",
        "output_guardrails": "array",
        "user_api_key_config": "string|null",
    },
    entries={
        "metadata": "string",
        "input_guardrails": "string",
        "output_guardrails": "string",
    },
)
