# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpCapabilityCount(decoding.Model):
    """How many capabilities there are of one kind.

    Attributes:
        total: Number of all.
        enabled: Number of those that are switched on.
    """

    total: int | None = None
    enabled: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("enabled", "enabled", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpCapabilityCounts(decoding.Model):
    """How many capabilities there are of each kind.

    Attributes:
        tools: Tools, which a model may call.
        prompts: Prompts, which a person may pick.
        resources: Resources, which can be read.
        resource_templates: Patterns of resources.
    """

    tools: McpCapabilityCount | None = None
    prompts: McpCapabilityCount | None = None
    resources: McpCapabilityCount | None = None
    resource_templates: McpCapabilityCount | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("tools", "tools", decoding.model("McpCapabilityCount")),
        ("prompts", "prompts", decoding.model("McpCapabilityCount")),
        ("resources", "resources", decoding.model("McpCapabilityCount")),
        ("resource_templates", "resource_templates", decoding.model("McpCapabilityCount")),
    )
