# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceDefaults(decoding.Model):
    """What holds in a workspace where a request or key says nothing else.

    Attributes:
        metadata: Keys and values, both text, that every request of the workspace carries.
        input_guardrails: Slugs or ids of guardrails that check every request.
        output_guardrails: Slugs or ids of guardrails that check every answer.
        user_api_key_config: Slug or id of the config that user keys of the workspace start with. Null means
            none.
        mcp_input_guardrails: Slugs or ids of guardrails that check what MCP tools are given.
        mcp_output_guardrails: Slugs or ids of guardrails that check what MCP tools answer.
    """

    metadata: dict[str, str] | None = None
    input_guardrails: list[str] | None = None
    output_guardrails: list[str] | None = None
    user_api_key_config: str | None = None
    mcp_input_guardrails: list[str] | None = None
    mcp_output_guardrails: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("metadata", "metadata", None),
        ("input_guardrails", "input_guardrails", None),
        ("output_guardrails", "output_guardrails", None),
        ("user_api_key_config", "user_api_key_config", None),
        ("mcp_input_guardrails", "mcp_input_guardrails", None),
        ("mcp_output_guardrails", "mcp_output_guardrails", None),
    )
