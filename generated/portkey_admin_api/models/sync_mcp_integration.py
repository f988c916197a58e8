# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class SyncMcpIntegration(TypedDict, total=False):
    """What was found on the server of an MCP integration. Only the names of the fields are known.

    Keys:
        server_info: Facts about the server. Their form is not documented.
        capabilities: What the server offers. Its form is not documented.
    """

    server_info: NotRequired[Mapping[str, Any]]
    capabilities: NotRequired[Any]


FIELDS = Fields(
    kinds={
        "server_info": "object",
        "capabilities": "any",
    },
)
