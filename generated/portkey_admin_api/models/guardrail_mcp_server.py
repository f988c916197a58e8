# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailMcpServer(decoding.Model):
    """An MCP server that a guardrail checks.

    Attributes:
        id: Id of the attachment.
        guardrail_id: Id of the guardrail.
        mcp_server_id: Id of the MCP server.
        run_on: What is checked: `input`, the input of tools; `output`, their output. At least 1 items.
        capability_ids: Ids of the tools to check, as in the MCP integration.
    """

    id: str
    guardrail_id: str
    mcp_server_id: str
    run_on: list[Literal["input", "output"] | str]
    capability_ids: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("guardrail_id", "guardrail_id", None),
        ("mcp_server_id", "mcp_server_id", None),
        ("run_on", "run_on", None),
        ("capability_ids", "capability_ids", None),
    )
