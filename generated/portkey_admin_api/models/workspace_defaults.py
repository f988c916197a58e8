# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceDefaults(decoding.Model):
    """Defaults of a workspace, unless a request or key overrides them.

    Attributes:
        metadata: Metadata that is added to every request of the workspace; all values are strings.
        input_guardrails: Slugs or ids of guardrails that check every request.
        output_guardrails: Slugs or ids of guardrails that check every response.
        user_api_key_config: Slug or id of the default config for user keys of the workspace. Null means
            none.
        mcp_input_guardrails: Slugs or ids of guardrails that check the input of MCP tools.
        mcp_output_guardrails: Slugs or ids of guardrails that check the output of MCP tools.
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
