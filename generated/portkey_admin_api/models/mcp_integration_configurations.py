# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class McpIntegrationConfigurations(TypedDict, total=False):
    """Settings of the sign-in to an MCP server. OAuth brings fields of its own, such as `oauth_metadata`.

    Keys:
        custom_headers: Headers that Portkey sends to the MCP server, name to value.
        passthrough_header: Headers of the incoming request that are handed on to the MCP server, by name.
    """

    custom_headers: NotRequired[Mapping[str, Any]]
    passthrough_header: NotRequired[Mapping[str, Any]]


FIELDS = Fields(
    kinds={
        "custom_headers": "object",
        "passthrough_header": "object",
    },
    open=True,
)
