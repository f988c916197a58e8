# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .mcp_capability_access import McpCapabilityAccess


class UpdateMcpCapabilities(TypedDict, total=False):
    """Capabilities to switch.

    Keys:
        capabilities: Capabilities to switch, at least one. At least 1 items.
    """

    capabilities: Required[Sequence[McpCapabilityAccess]]


FIELDS = Fields(
    kinds={
        "capabilities": "array",
    },
    entries={
        "capabilities": "McpCapabilityAccess",
    },
    required=("capabilities",),
)
