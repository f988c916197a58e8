# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class McpCapabilityAccess(TypedDict, total=False):
    """Switch for one capability.

    Keys:
        name: Name for calling it.
        type: Type of capability. Resource templates can't be switched.
        enabled: Whether it may be used.
    """

    name: Required[str]
    type: Required[Literal["tool", "prompt", "resource"]]
    enabled: Required[bool]


FIELDS["McpCapabilityAccess"] = Fields(
    kinds={
        "name": "string",
        "type": "string",
        "enabled": "boolean",
    },
    required=(
        "name",
        "type",
        "enabled",
    ),
)


class UpdateMcpCapabilities(TypedDict, total=False):
    """Capabilities to enable or disable.

    Keys:
        capabilities: Capabilities to enable or disable, at least one. At least 1 items.
    """

    capabilities: Required[Sequence[McpCapabilityAccess]]


FIELDS["UpdateMcpCapabilities"] = Fields(
    kinds={
        "capabilities": "array",
    },
    entries={
        "capabilities": "McpCapabilityAccess",
    },
    required=("capabilities",),
)
